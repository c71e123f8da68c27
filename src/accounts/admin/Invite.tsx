'use client'

/** Invites a person by a letter, in which they find where to choose their password. */
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, useId, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useAccountPost } from './use-account-post'
import './second-factor.css'

type Choice = { value: string; label: string }

export function Invite({ roles, languages }: { roles: Choice[]; languages: Choice[] }) {
  const { t, adminLanguage } = useAdminMessages('invitation')
  const post = useAccountPost()
  const router = useRouter()
  const id = useId()
  const [open, setOpen] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const [waiting, setWaiting] = useState(false)
  if (!open) {
    return (
      <div className="second-factor__buttons">
        <button type="button" onClick={() => setOpen(true)}>
          {t('invite')}
        </button>
      </div>
    )
  }
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const email = String(given.get('email'))
    setWaiting(true)
    const answer = await post<{ doc: object }>('invite', {
      name: given.get('name'),
      email,
      roles: given.getAll('roles'),
      languages: given.getAll('languages'),
      notificationLanguage: given.get('notificationLanguage'),
    })
    setWaiting(false)
    if ('message' in answer) return setWrong(answer.message)
    toast.success(t('sent', { email }))
    setWrong(undefined)
    setOpen(false)
    router.refresh()
  }
  return (
    <form className="second-factor second-factor__steps" aria-labelledby={id} onSubmit={send}>
      <h3 id={id}>{t('invite')}</h3>
      <p>{t('how')}</p>
      <Text name="name" label={t('name')} type="text" />
      <Text name="email" label={t('email')} type="email" />
      <Choices name="roles" legend={t('roles')} choices={roles} />
      <Choices name="languages" legend={t('languages')} choices={languages} />
      <label className="second-factor__field">
        {t('lettersIn')}
        <select name="notificationLanguage" defaultValue={adminLanguage}>
          {languages.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {wrong ? (
        <p className="second-factor__wrong" role="alert">
          {wrong}
        </p>
      ) : null}
      <div className="second-factor__buttons">
        <button type="submit" className="second-factor__first" disabled={waiting}>
          {t('send')}
        </button>
        <button type="button" onClick={() => setOpen(false)}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}

function Text({ name, label, type }: { name: string; label: string; type: 'text' | 'email' }) {
  const id = useId()
  return (
    <div className="second-factor__field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        dir={type === 'email' ? 'ltr' : 'auto'}
        maxLength={type === 'email' ? 254 : 100}
        autoComplete="off"
        required
      />
    </div>
  )
}

function Choices({ name, legend, choices }: { name: string; legend: string; choices: Choice[] }) {
  return (
    <fieldset className="second-factor__choices">
      <legend>{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value}>
          <input type="checkbox" name={name} value={value} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
