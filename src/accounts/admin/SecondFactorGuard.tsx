'use client'

/**
 * Around the whole admin: asks for the second factor where a request wants it, and keeps somebody who has to
 * set one up on the page where they do.
 */
import { useAuth } from '@payloadcms/ui'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useFetchWrapper } from '../../platform/admin/use-fetch-wrapper'
import type { FactorMark } from '../../workflow/fresh-factor'
import { AnyEnrolment } from './AnyEnrolment'
import { GiveFactor } from './GiveFactor'
import {
  type Ask,
  type Attempt,
  askingFetch,
  type Proof,
  type Wanted,
  type Ways,
} from './second-factor-fetch'
import './second-factor.css'

type Question = {
  wanted: Wanted
  attempt: Attempt
  ways: () => Promise<Ways | undefined>
  end: () => void
}

export function SecondFactorGuard({ children }: { children: ReactNode }) {
  const { adminLanguage } = useAdminMessages('secondFactor')
  const { user } = useAuth()
  const [question, setQuestion] = useState<Question>()
  const isMissing = Boolean((user as { _secondFactor?: FactorMark } | null)?._secondFactor?.missing)
  // What is read of the account later does not say it any more.
  const [enrolling, setEnrolling] = useState(isMissing)
  useEffect(() => {
    if (isMissing) setEnrolling(true)
  }, [isMissing])

  const language = useRef(adminLanguage)
  language.current = adminLanguage
  useFetchWrapper((plain) => {
    const post = (path: string, body: object) =>
      plain(`/api/users/${path}`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', 'accept-language': language.current },
        body: JSON.stringify(body),
      })
    const renew = (proof: Proof) => post('second-factor', proof)
    const waysAgain = async () => {
      const answer = await post('second-factor/ways', {})
      return answer.ok ? ((await answer.json()) as Ways) : undefined
    }
    const ask: Ask = (wanted, attempt, ways) =>
      new Promise((end) => setQuestion({ wanted, attempt, ways, end }))
    return askingFetch(plain, { ask, renew, waysAgain })
  })

  const close = () => {
    question?.end()
    setQuestion(undefined)
  }
  return (
    <>
      {enrolling && user ? <Wall /> : children}
      {question ? <CodeDialog question={question} onEnd={close} /> : null}
    </>
  )
}

function CodeDialog({ question, onEnd }: { question: Question; onEnd: () => void }) {
  const { t } = useAdminMessages('secondFactor')
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const { wanted, attempt, ways } = question
  const provider = useProvider(wanted)
  useEffect(() => dialog.current?.showModal(), [])
  const send = async (proof?: Proof) => {
    const said = await attempt(proof)
    if (said === undefined) onEnd()
    return said
  }
  return (
    <dialog
      className="second-factor second-factor--dialog"
      ref={dialog}
      aria-labelledby={`${id}-title`}
      onCancel={onEnd}
    >
      <h2 id={`${id}-title`}>{t('askTitle')}</h2>
      <p>{t(wanted === 'login' ? 'askLogin' : 'askAgain')}</p>
      {provider ? (
        <AtProvider provider={provider} send={send} onCancel={onEnd} />
      ) : (
        <GiveFactor readWays={ways} send={send} action={t('continue')} onCancel={onEnd} />
      )}
    </dialog>
  )
}

type AtProviderProps = {
  provider: string
  send: () => Promise<string | undefined>
  onCancel: () => void
}

/** The provider’s login was the second factor of this session, and is again. */
function AtProvider({ provider, send, onCancel }: AtProviderProps) {
  const { t } = useAdminMessages('secondFactor')
  const [wrong, setWrong] = useState<string>()
  const proceed = async () => setWrong(await send().catch(() => t('unreachable')))
  return (
    <>
      <p>{t('byProvider', { label: provider })}</p>
      {wrong ? (
        <p className="second-factor__wrong" role="alert">
          {wrong}
        </p>
      ) : null}
      <p className="second-factor__buttons">
        <a href="/api/users/oidc/again" target="_blank" rel="noopener">
          {t('toProvider')}
        </a>
      </p>
      <div className="second-factor__buttons">
        <button type="button" className="second-factor__first" onClick={proceed}>
          {t('continue')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </>
  )
}

/** The name of the provider, where its login was the second factor of this session and there is no other. */
function useProvider(wanted: Wanted): string | undefined {
  const [provider, setProvider] = useState<string>()
  useEffect(() => {
    if (wanted === 'login') return
    const read = async () => {
      const response = await fetch('/api/users/second-factor', { credentials: 'same-origin' })
      const state = (await response.json()) as { enrolled?: boolean; provider?: string | null }
      if (state.provider && !state.enrolled) setProvider(state.provider)
    }
    read().catch(() => {}) // the field for a code is there
  }, [wanted])
  return provider
}

function Wall() {
  const { t } = useAdminMessages('secondFactor')
  const logOut = async () => {
    await fetch('/api/users/logout', { method: 'POST', credentials: 'same-origin' }).catch(() => {})
    window.location.assign('/admin/login')
  }
  return (
    <main className="second-factor second-factor--wall">
      <h1>{t('wallTitle')}</h1>
      <p>{t('wallAbout')}</p>
      <AnyEnrolment onDone={() => window.location.assign('/admin')} />
      <div className="second-factor__buttons">
        <button type="button" onClick={logOut}>
          {t('logOut')}
        </button>
      </div>
    </main>
  )
}
