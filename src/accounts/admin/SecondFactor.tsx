'use client'

/** In the form of an account: one's own second factor, or, for administrators, that of another person. */
import { toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { AddPasskey } from './AddPasskey'
import { Enrolment } from './Enrolment'
import { GiveFactor } from './GiveFactor'
import { type ListedPasskey, Passkeys } from './Passkeys'
import { RecoveryCodes } from './RecoveryCodes'
import type { Proof } from './second-factor-fetch'
import { useAccountPost, useWays } from './use-account-post'
import './second-factor.css'

type State = {
  enrolled: boolean
  app: boolean
  passkeys: ListedPasskey[]
  recoveryCodes: number
}

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

type Doing = 'enrol' | 'add-passkey' | 'remove' | 'recovery-codes'

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
  if (doing === 'add-passkey') return <AddPasskey onDone={end} onCancel={end} />
  if (doing) {
    return (
      <WithFactor
        doing={doing}
        onCancel={end}
        onDone={({ recoveryCodes }) => (recoveryCodes ? setCodes(recoveryCodes) : end())}
      />
    )
  }
  return (
    <>
      <p>{t('about')}</p>
      <Passkeys passkeys={state.passkeys} onRemoved={end} />
      {state.app ? <p>{t('appThere')}</p> : null}
      {state.enrolled ? <p>{t('codesLeft', { count: state.recoveryCodes })}</p> : null}
      <div className="second-factor__buttons">
        <button type="button" onClick={() => setDoing('add-passkey')}>
          {t('addPasskey')}
        </button>
        <button type="button" onClick={() => setDoing(state.app ? 'remove' : 'enrol')}>
          {t(state.app ? 'remove' : 'setUp')}
        </button>
        {state.enrolled ? (
          <button type="button" onClick={() => setDoing('recovery-codes')}>
            {t('newCodes')}
          </button>
        ) : null}
      </div>
    </>
  )
}

type Answer = { recoveryCodes?: string[] }

type WithFactorProps = {
  doing: 'remove' | 'recovery-codes'
  onDone: (answer: Answer) => void
  onCancel: () => void
}

/** What a second factor of one’s own is given for. */
function WithFactor({ doing, onDone, onCancel }: WithFactorProps) {
  const { t } = useAdminMessages('secondFactor')
  const post = useAccountPost()
  const readWays = useWays('second-factor/ways')
  const send = async (proof: Proof) => {
    const answer = await post<Answer>(`second-factor/${doing}`, proof)
    if ('message' in answer) return String(answer.message)
    onDone(answer)
    return undefined
  }
  const action = t(doing === 'remove' ? 'remove' : 'newCodes')
  return <GiveFactor readWays={readWays} send={send} action={action} onCancel={onCancel} />
}

function OfAnother({ account }: { account: string }) {
  const { t } = useAdminMessages('secondFactor')
  const post = useAccountPost()
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
