'use client'

/** In the form of an account: whether it logs in by single sign-on. */
import { toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { CodeField } from './CodeField'
import { useAccountPost } from './use-account-post'
import './second-factor.css'

type State = { label: string | null; linked: boolean }

export function Identity() {
  const { t } = useAdminMessages('signOn')
  const { id: account } = useDocumentInfo()
  const { user } = useAuth()
  const [state, setState] = useState<State>()
  const id = useId()
  const read = useCallback(async () => {
    const response = await fetch('/api/users/oidc/identity', { credentials: 'same-origin' })
    if (response.ok) setState(await response.json())
  }, [])
  useEffect(() => {
    read().catch(() => {}) // the server is away
  }, [read])
  const { label, linked } = state ?? {}
  if (account === undefined || !user || !label) return null
  return (
    <section className="second-factor" aria-labelledby={id}>
      <h3 id={id}>{t('title')}</h3>
      {account === user.id ? (
        <Own account={String(account)} label={label} isLinked={Boolean(linked)} onDone={read} />
      ) : (
        <OfAnother account={String(account)} />
      )}
    </section>
  )
}

type OwnProps = { account: string; label: string; isLinked: boolean; onDone: () => void }

/** Joining and taking away both ask for the current password. */
function Own({ account, label, isLinked, onDone }: OwnProps) {
  const { t } = useAdminMessages('signOn')
  const { t: say } = useAdminMessages('secondFactor')
  const post = useAccountPost()
  const [isAsking, setAsking] = useState(false)
  const [password, setPassword] = useState('')
  const [wrong, setWrong] = useState<string>()
  const send = async () => {
    const path = isLinked ? `${account}/oidc/unlink` : 'oidc/link'
    const answer = await post<{ address?: string }>(path, { currentPassword: password })
    if ('message' in answer) return setWrong(answer.message)
    if (answer.address) return window.location.assign(answer.address)
    toast.success(t('unlinked'))
    setAsking(false)
    setPassword('')
    onDone()
  }
  const does = t(isLinked ? 'unlink' : 'link', { label })
  return (
    <>
      <p>{t(isLinked ? 'linked' : 'notLinked', { label })}</p>
      {isAsking ? (
        <CodeField
          kind="password"
          label={say('password')}
          value={password}
          onChange={setPassword}
          wrong={wrong}
          onEnter={send}
        />
      ) : null}
      <div className="second-factor__buttons">
        <button
          type="button"
          disabled={isAsking && !password}
          onClick={isAsking ? send : () => setAsking(true)}
        >
          {does}
        </button>
        {isAsking ? (
          <button type="button" onClick={() => setAsking(false)}>
            {say('cancel')}
          </button>
        ) : null}
      </div>
    </>
  )
}

function OfAnother({ account }: { account: string }) {
  const { t } = useAdminMessages('signOn')
  const post = useAccountPost()
  const take = async () => {
    if (!window.confirm(t('unlinkSure'))) return
    const answer = await post<object>(`${account}/oidc/unlink`, {})
    if ('message' in answer) toast.error(String(answer.message))
    else toast.success(t('unlinked'))
  }
  return (
    <>
      <p>{t('ofAnother')}</p>
      <div className="second-factor__buttons">
        <button type="button" onClick={take}>
          {t('unlinkAnother')}
        </button>
      </div>
    </>
  )
}
