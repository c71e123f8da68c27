'use client'

/**
 * Around the whole admin: asks for the second factor where a request wants it, and keeps somebody who has to
 * set one up on the page where they do.
 */
import { useAuth } from '@payloadcms/ui'
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import type { FactorMark } from '../../workflow/fresh-factor'
import { CodeField } from './CodeField'
import { Enrolment } from './Enrolment'
import { type Attempt, askingFetch, type Wanted } from './second-factor-fetch'
import './second-factor.css'

type Question = { wanted: Wanted; attempt: Attempt; end: () => void }

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

  useEffect(() => {
    const plain = window.fetch
    const renew = (code: string) =>
      plain('/api/users/second-factor', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', 'accept-language': adminLanguage },
        body: JSON.stringify({ code }),
      })
    const ask = (wanted: Wanted, attempt: Attempt) =>
      new Promise<void>((end) => setQuestion({ wanted, attempt, end }))
    window.fetch = askingFetch(plain.bind(window), { ask, renew })
    return () => {
      window.fetch = plain
    }
  }, [adminLanguage])

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
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [waiting, setWaiting] = useState(false)
  const id = useId()
  const provider = useProvider(question.wanted)
  useEffect(() => dialog.current?.showModal(), [])
  const send = async (event: FormEvent) => {
    event.preventDefault()
    // Of a form around it in React, not in the page: it must not hear of this one.
    event.stopPropagation()
    setWaiting(true)
    try {
      const said = await question.attempt(code)
      if (said === undefined) return onEnd()
      setWrong(said)
    } catch {
      setWrong(t('unreachable'))
    }
    setCode('')
    setWaiting(false)
  }
  return (
    <dialog
      className="second-factor second-factor--dialog"
      ref={dialog}
      aria-labelledby={`${id}-title`}
      onCancel={onEnd}
    >
      <form onSubmit={send}>
        <h2 id={`${id}-title`}>{t('askTitle')}</h2>
        <p>{t(question.wanted === 'login' ? 'askLogin' : 'askAgain')}</p>
        {provider ? (
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
          </>
        ) : (
          <CodeField label={t('code')} value={code} onChange={setCode} wrong={wrong} />
        )}
        <div className="second-factor__buttons">
          <button
            type="submit"
            className="second-factor__first"
            disabled={waiting || (!provider && !code.trim())}
          >
            {t('continue')}
          </button>
          <button type="button" onClick={onEnd}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </dialog>
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
      <Enrolment onDone={() => window.location.assign('/admin')} />
      <div className="second-factor__buttons">
        <button type="button" onClick={logOut}>
          {t('logOut')}
        </button>
      </div>
    </main>
  )
}
