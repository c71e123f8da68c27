'use client'

/** In the form of an account: one's own second factor, or, for administrators, that of another person. */
import { toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { CodeField } from './CodeField'
import { Enrolment, RecoveryCodes } from './Enrolment'
import { useFactorPost } from './use-factor-post'
import './second-factor.css'

type State = { enrolled: boolean; required: boolean; recoveryCodes: number }

export function SecondFactor() {
  const { t } = useAdminMessages('secondFactor')
  const { id: account } = useDocumentInfo()
  const { user } = useAuth()
  const id = useId()
  if (account === undefined || !user) return null
  return (
    <section className="second-factor" aria-labelledby={id}>
      <h3 id={id}>{t('title')}</h3>
      {account === user.id ? <Own /> : <OfAnother account={String(account)} />}
    </section>
  )
}

type Doing = 'enrol' | 'remove' | 'recovery-codes'

function Own() {
  const { t } = useAdminMessages('secondFactor')
  const [state, setState] = useState<State>()
  const [doing, setDoing] = useState<Doing>()
  const [codes, setCodes] = useState<string[]>()
  const read = useCallback(async () => {
    const response = await fetch('/api/users/second-factor', { credentials: 'same-origin' })
    if (response.ok) setState(await response.json())
  }, [])
  useEffect(() => {
    read().catch(() => {}) // the server is away
  }, [read])
  const end = () => {
    setDoing(undefined)
    setCodes(undefined)
    read().catch(() => {})
  }
  if (!state) return null
  if (codes) return <RecoveryCodes codes={codes} onKept={end} />
  if (doing === 'enrol') return <Enrolment onDone={end} onCancel={end} />
  if (doing) {
    return (
      <WithCode
        doing={doing}
        onCancel={end}
        onDone={({ recoveryCodes }) => (recoveryCodes ? setCodes(recoveryCodes) : end())}
      />
    )
  }
  if (!state.enrolled) {
    return (
      <>
        <p>{t('about')}</p>
        <div className="second-factor__buttons">
          <button type="button" onClick={() => setDoing('enrol')}>
            {t('setUp')}
          </button>
        </div>
      </>
    )
  }
  return (
    <>
      <p>{t('there', { count: state.recoveryCodes })}</p>
      <div className="second-factor__buttons">
        <button type="button" onClick={() => setDoing('recovery-codes')}>
          {t('newCodes')}
        </button>
        <button type="button" onClick={() => setDoing('remove')}>
          {t('remove')}
        </button>
      </div>
    </>
  )
}

type Answer = { recoveryCodes?: string[] }

function WithCode({
  doing,
  onDone,
  onCancel,
}: {
  doing: Exclude<Doing, 'enrol'>
  onDone: (answer: Answer) => void
  onCancel: () => void
}) {
  const { t } = useAdminMessages('secondFactor')
  const post = useFactorPost()
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState<string>()
  const send = async () => {
    const answer = await post<Answer>(`second-factor/${doing}`, { code })
    if ('message' in answer) setWrong(answer.message)
    else onDone(answer)
  }
  return (
    <div className="second-factor__steps">
      <CodeField label={t('code')} value={code} onChange={setCode} wrong={wrong} onEnter={send} />
      <div className="second-factor__buttons">
        <button type="button" className="second-factor__first" disabled={!code} onClick={send}>
          {t(doing === 'remove' ? 'remove' : 'newCodes')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  )
}

function OfAnother({ account }: { account: string }) {
  const { t } = useAdminMessages('secondFactor')
  const post = useFactorPost()
  const reset = async () => {
    if (!window.confirm(t('resetSure'))) return
    const answer = await post<object>(`${account}/second-factor/reset`, {})
    if ('message' in answer) toast.error(String(answer.message))
    else toast.success(t('resetDone'))
  }
  return (
    <>
      <p>{t('resetAbout')}</p>
      <div className="second-factor__buttons">
        <button type="button" onClick={reset}>
          {t('reset')}
        </button>
      </div>
    </>
  )
}
