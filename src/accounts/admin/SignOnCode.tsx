'use client'

/** After the provider: the second factor of the account, where it has one of its own. */
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { GiveFactor } from './GiveFactor'
import type { Proof } from './second-factor-fetch'
import { useAccountPost, useWays } from './use-account-post'
import './second-factor.css'

export function SignOnCode() {
  const { t } = useAdminMessages('secondFactor')
  const { t: say } = useAdminMessages('signOn')
  const post = useAccountPost()
  const readWays = useWays('oidc/ways')
  const send = async (proof: Proof) => {
    const answer = await post<{ to: string }>('oidc/code', proof)
    if ('message' in answer) return answer.message
    window.location.assign(answer.to)
    return undefined
  }
  return (
    <section className="second-factor" aria-label={t('askTitle')}>
      <p>{say('codeAbout')}</p>
      <GiveFactor readWays={readWays} send={send} action={t('continue')} />
    </section>
  )
}
