'use client'

/** Adds a passkey: the password where it is asked for, a name, the device, and recovery codes with the first factor. */
import { toast } from '@payloadcms/ui'
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser'
import { useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { CodeField } from './CodeField'
import { RecoveryCodes } from './RecoveryCodes'
import { useAccountPost, useAsksPassword } from './use-account-post'
import { usePasskey } from './use-passkey'

export function AddPasskey({ onDone, onCancel }: { onDone: () => void; onCancel?: () => void }) {
  const { t } = useAdminMessages('secondFactor')
  const post = useAccountPost()
  const passkey = usePasskey()
  const asksPassword = useAsksPassword()
  const [password, setPassword] = useState('')
  const [name, setName] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [waiting, setWaiting] = useState(false)
  const [recoveryCodes, setRecoveryCodes] = useState<string[]>()

  const add = async (): Promise<string | undefined> => {
    const begun = await post<{ options: PublicKeyCredentialCreationOptionsJSON }>(
      'second-factor/passkeys/begin',
      { currentPassword: password },
    )
    if ('message' in begun) return begun.message
    const made = await passkey.add(begun.options)
    if ('message' in made) return made.message
    const body = { name, passkey: made.answer }
    const added = await post<{ recoveryCodes: string[] }>('second-factor/passkeys', body)
    if ('message' in added) return added.message
    toast.success(t('passkeyAdded'))
    if (added.recoveryCodes.length > 0) setRecoveryCodes(added.recoveryCodes)
    else onDone()
    return undefined
  }
  const canAdd = !waiting && Boolean(name.trim()) && (!asksPassword || Boolean(password))
  const send = async () => {
    if (!canAdd) return
    setWaiting(true)
    setWrong(await add())
    setWaiting(false)
  }
  if (recoveryCodes) return <RecoveryCodes codes={recoveryCodes} onKept={onDone} />
  return (
    <div className="second-factor__steps">
      <p>{t('passkeyAbout')}</p>
      {asksPassword ? (
        <CodeField
          kind="password"
          label={t('password')}
          value={password}
          onChange={setPassword}
          onEnter={send}
        />
      ) : null}
      <CodeField
        kind="name"
        focus={!asksPassword}
        label={t('passkeyName')}
        value={name}
        onChange={setName}
        wrong={wrong}
        onEnter={send}
      />
      <div className="second-factor__buttons">
        <button type="button" className="second-factor__first" disabled={!canAdd} onClick={send}>
          {t('addPasskey')}
        </button>
        {onCancel ? (
          <button type="button" onClick={onCancel}>
            {t('cancel')}
          </button>
        ) : null}
      </div>
    </div>
  )
}
