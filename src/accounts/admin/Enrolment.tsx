'use client'

/** Setting up an app as second factor: the password, the app, a first code, the recovery codes. */
import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { CodeField } from './CodeField'
import { RecoveryCodes } from './RecoveryCodes'
import { useAccountPost, useAsksPassword } from './use-account-post'

type Begun = { secret: string; qr: string }

export function Enrolment({ onDone, onCancel }: { onDone: () => void; onCancel?: () => void }) {
  const { t } = useAdminMessages('secondFactor')
  const post = useAccountPost()
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
      answer.recoveryCodes.length > 0 ? setRecoveryCodes(answer.recoveryCodes) : onDone(),
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
