'use client'

/** Gives a second factor: a code, or a passkey where the account has one. */
import { useEffect, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { CodeField } from './CodeField'
import type { Proof, Ways } from './second-factor-fetch'
import { usePasskey } from './use-passkey'
import './second-factor.css'

type GiveFactorProps = {
  /** How it can be given; each time with another challenge. */
  readWays: () => Promise<Ways | undefined>
  /** @returns what to tell the person, or nothing where it was taken */
  send: (proof: Proof) => Promise<string | undefined>
  action: string
  onCancel?: () => void
}

export function GiveFactor({ readWays, send, action, onCancel }: GiveFactorProps) {
  const { t } = useAdminMessages('secondFactor')
  const passkey = usePasskey()
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [waiting, setWaiting] = useState(false)
  const [ways, setWays] = useState<Ways>()
  const [hasPasskey, setHasPasskey] = useState(false)
  useEffect(() => {
    const read = async () => {
      const found = await readWays()
      setWays(found)
      setHasPasskey(Boolean(found?.passkey))
    }
    read().catch(() => {}) // the field for a code is there
  }, [readWays])

  const attempt = async (give: () => Promise<string | undefined>) => {
    setWaiting(true)
    setWrong(undefined)
    try {
      setWrong(await give())
    } catch {
      setWrong(t('unreachable'))
    }
    setCode('')
    setWaiting(false)
  }
  const giveCode = () => attempt(() => send({ code }))
  const givePasskey = () =>
    attempt(async () => {
      // A challenge counts once.
      const options = (ways ?? (await readWays()))?.passkey
      setWays(undefined)
      if (!options) return t('passkeyFailed')
      const given = await passkey.give(options)
      return 'message' in given ? given.message : send({ passkey: given.answer })
    })
  const canGive = !waiting && Boolean(code.trim())
  return (
    <div className="second-factor__steps">
      {hasPasskey ? (
        <div className="second-factor__buttons">
          <button
            type="button"
            className="second-factor__first"
            disabled={waiting}
            onClick={givePasskey}
          >
            {t('usePasskey')}
          </button>
          <span>{t('or')}</span>
        </div>
      ) : null}
      <CodeField
        label={t('code')}
        value={code}
        onChange={setCode}
        wrong={wrong}
        onEnter={canGive ? giveCode : () => {}}
      />
      <div className="second-factor__buttons">
        <button
          type="button"
          className={hasPasskey ? undefined : 'second-factor__first'}
          disabled={!canGive}
          onClick={giveCode}
        >
          {action}
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
