/** Asks the provider of single sign-on: authorization code with PKCE, state and nonce (OpenID Connect Core 1.0). */
import * as oidc from 'openid-client'
import { settings } from '../../settings/server/settings.mjs'
import { type ProvedSubject, SignOnFailure } from './sign-on-failure'

/** Seconds that the provider may take for one answer. */
const patience = 10
/** Seconds for which a login that was asked for again counts as one of now. */
const again = 300

/** What only this browser and we know of a login that is under way. */
export type Secrets = { state: string; nonce: string; verifier: string }

export const callbackPath = '/api/users/oidc/callback'
const callbackAddress = () => `${settings().siteUrl}${callbackPath}`

let known: { of: string; provider: Promise<oidc.Configuration> } | undefined

/** What the provider says of itself, asked for once; where it did not answer, the next login asks again. */
function provider(): Promise<oidc.Configuration> {
  const { singleSignOn } = settings()
  if (!singleSignOn) throw new Error('Single sign-on is off.')
  const { issuer, clientId, clientSecret } = singleSignOn
  const of = JSON.stringify([issuer, clientId, clientSecret])
  if (known?.of === of) return known.provider
  const asked = oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: patience,
    // The settings take http on this machine alone.
    execute: issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [],
  })
  known = { of, provider: asked }
  asked.catch(() => {
    if (known?.provider === asked) known = undefined
  })
  return asked
}

/**
 * Begins a login.
 *
 * @param isAgain whether the person has to log in there also if they are logged in already
 * @throws SignOnFailure
 */
export async function beginLogin({
  language,
  isAgain,
}: {
  language: string
  isAgain: boolean
}): Promise<{ address: URL; secrets: Secrets }> {
  return spoken(async () => {
    const config = await provider()
    const verifier = oidc.randomPKCECodeVerifier()
    const secrets = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier }
    const { scopes = '', secondFactor = [] } = settings().singleSignOn ?? {}
    const levels = secondFactor.filter(({ claim }) => claim === 'acr').map(({ value }) => value)
    const address = oidc.buildAuthorizationUrl(config, {
      redirect_uri: callbackAddress(),
      scope: scopes,
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ui_locales: language,
      ...(levels.length > 0 && { acr_values: levels.join(' ') }),
      ...(isAgain && { prompt: 'login', max_age: '0' }),
    })
    return { address, secrets }
  })
}

/**
 * Ends it: who the provider says that this is.
 *
 * @param query of the address with which the provider sent them back
 * @throws SignOnFailure
 */
export async function endLogin(
  query: URLSearchParams,
  { state, nonce, verifier }: Secrets,
  { isAgain }: { isAgain: boolean },
): Promise<ProvedSubject> {
  return spoken(async () => {
    const config = await provider()
    // Never the address of the request: a proxy has another one, and a client writes what it likes.
    const address = new URL(`${callbackAddress()}?${query}`)
    const tokens = await oidc.authorizationCodeGrant(config, address, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
      ...(isAgain && { maxAge: again }),
    })
    const proved = tokens.claims()
    if (!proved) throw new SignOnFailure('provider-answer-wrong')
    const { userinfo_endpoint: hasMore } = config.serverMetadata()
    const more = hasMore ? await oidc.fetchUserInfo(config, tokens.access_token, proved.sub) : {}
    // What is signed counts before what is not: how they logged in, first of all.
    const { acr: _, amr: __, ...further } = more as Record<string, unknown>
    return { issuer: proved.iss, subject: proved.sub, claims: { ...further, ...proved } }
  })
}

/** Whatever goes wrong between us and the provider has a name that the login page can say. */
async function spoken<Done>(work: () => Promise<Done>): Promise<Done> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SignOnFailure) throw error
    if (error instanceof oidc.AuthorizationResponseError) {
      const isTheirs = ['server_error', 'temporarily_unavailable'].includes(error.error)
      throw new SignOnFailure(isTheirs ? 'provider-unreachable' : 'provider-denied', {
        cause: error,
      })
    }
    const problem = isUnreachable(error) ? 'provider-unreachable' : 'provider-answer-wrong'
    throw new SignOnFailure(problem, { cause: error })
  }
}

function isUnreachable(error: unknown): boolean {
  const { name, code, message, status, cause } = (error ?? {}) as {
    name?: string
    code?: string
    message?: string
    status?: number
    cause?: unknown
  }
  if (name === 'TimeoutError' || code === 'OAUTH_TIMEOUT' || (status ?? 0) >= 500) return true
  if (name === 'TypeError' && message?.includes('fetch')) return true
  return cause !== undefined && isUnreachable(cause)
}
