'use client'

/** After the provider: the second factor of the account, where it has one of its own. */
import { useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { CodeField } from './CodeField'
import { useFactorPost } from './use-factor-post'
import './second-factor.css'

export function SignOnCode() {
  const { t } = useAdminMessages('secondFactor')
  const { t: say } = useAdminMessages('signOn')
  const post = useFactorPost()
  const [code, setCode] = useState('')
  const [wrong, setWrong] = useState<string>()
  const [waiting, setWaiting] = useState(false)
  const send = async () => {
    setWaiting(true)
    const answer = await post<{ to: string }>('oidc/code', { code })
    if ('to' in answer) return window.location.assign(answer.to)
    setWrong(answer.message)
    setCode('')
    setWaiting(false)
  }
  return (
    <section className="second-factor" aria-label={t('askTitle')}>
      <p>{say('codeAbout')}</p>
      <CodeField label={t('code')} value={code} onChange={setCode} wrong={wrong} onEnter={send} />
      <div className="second-factor__buttons">
        <button
          type="button"
          className="second-factor__first"
          disabled={waiting || !code.trim()}
          onClick={send}
        >
          {t('continue')}
        </button>
      </div>
    </section>
  )
}
