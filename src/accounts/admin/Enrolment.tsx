'use client'

/** Setting up a second factor: the password, the app, a first code, the recovery codes. */
import { toast } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { CodeField } from './CodeField'
import { useFactorPost } from './use-factor-post'

type Begun = { secret: string; qr: string }

export function Enrolment({ onDone, onCancel }: { onDone: () => void; onCancel?: () => void }) {
  const { t } = useAdminMessages('secondFactor')
  const post = useFactorPost()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [begun, setBegun] = useState<Begun>()
  const [recoveryCodes, setRecoveryCodes] = useState<string[]>()
  const [wrong, setWrong] = useState<string>()
  const [waiting, setWaiting] = useState(false)
  const asksPassword = useAsksPassword()

  const send = async <Answer,>(path: string, body: object, take: (answer: Answer) => void) => {
    setWaiting(true)
    setWrong(undefined)
    const answer = await post<Answer>(path, body)
    setWaiting(false)
    if (typeof answer === 'object' && answer && 'message' in answer) setWrong(answer.message)
    else take(answer)
  }
  const begin = () =>
    send<Begun>('second-factor/enrol', { currentPassword: password }, (answer) => {
      setPassword('')
      setBegun(answer)
    })
  const confirm = () =>
    send<{ recoveryCodes: string[] }>('second-factor/confirm', { code }, (answer) =>
      setRecoveryCodes(answer.recoveryCodes),
    )

  if (recoveryCodes) return <RecoveryCodes codes={recoveryCodes} onKept={onDone} />
  return (
    <div className="second-factor__steps">
      {begun ? (
        <>
          <p>{t('scan')}</p>
          <picture>
            <img
              className="second-factor__qr"
              src={`data:image/svg+xml,${encodeURIComponent(begun.qr)}`}
              alt={t('qr')}
            />
          </picture>
          <Secret value={begun.secret} />
          <CodeField
            key="code"
            label={t('firstCode')}
            value={code}
            onChange={setCode}
            wrong={wrong}
            onEnter={confirm}
          />
        </>
      ) : asksPassword ? (
        <CodeField
          key="password"
          kind="password"
          label={t('password')}
          value={password}
          onChange={setPassword}
          wrong={wrong}
          onEnter={begin}
        />
      ) : (
        <>
          <p>{t('noPassword')}</p>
          {wrong ? (
            <p className="second-factor__wrong" role="alert">
              {wrong}
            </p>
          ) : null}
        </>
      )}
      <div className="second-factor__buttons">
        <button
          type="button"
          className="second-factor__first"
          disabled={waiting || (begun ? !code : asksPassword && !password)}
          onClick={begun ? confirm : begin}
        >
          {t(begun ? 'confirm' : 'continue')}
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

/** Whoever came from the provider a moment ago may have no password. */
function useAsksPassword(): boolean {
  const [asks, setAsks] = useState(true)
  useEffect(() => {
    const read = async () => {
      const response = await fetch('/api/users/second-factor', { credentials: 'same-origin' })
      setAsks(((await response.json()) as { password?: boolean }).password !== false)
    }
    read().catch(() => {}) // the password is asked for
  }, [])
  return asks
}

function Secret({ value }: { value: string }) {
  const { t } = useAdminMessages('secondFactor')
  const take = async () => {
    await navigator.clipboard.writeText(value)
    toast.success(t('copied'))
  }
  return (
    <p className="second-factor__secret">
      <span>{t('secret')}</span>
      <code dir="ltr">{value.match(/.{1,4}/g)?.join(' ')}</code>
      <button type="button" onClick={take}>
        {t('copy')}
      </button>
    </p>
  )
}

/** Shown once: copied, downloaded or written down. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useAdminMessages('secondFactor')
  const text = `${codes.join('\n')}\n`
  const id = useId()
  const take = async () => {
    await navigator.clipboard.writeText(text)
    toast.success(t('copied'))
  }
  return (
    <section className="second-factor__codes" aria-labelledby={id}>
      <h3 id={id}>{t('recoveryTitle')}</h3>
      <p role="status">{t('recoveryAbout')}</p>
      <ul dir="ltr">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="second-factor__buttons">
        <button type="button" onClick={take}>
          {t('copyAll')}
        </button>
        <a
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="concord-recovery-codes.txt"
        >
          {t('download')}
        </a>
        <button type="button" className="second-factor__first" onClick={onKept}>
          {t('kept')}
        </button>
      </div>
    </section>
  )
}
