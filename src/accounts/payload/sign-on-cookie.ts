/**
 * What a browser keeps of a login by the provider that is under way, sealed, so that it can neither be read nor
 * made up; and the pages that lead on from here.
 */
import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { generateCookie, parseCookies } from 'payload/shared'
import { describe, type Language } from '../../i18n/languages'
import { languageOf, translatorFor } from '../../i18n/server/messages'
import { signingSecret } from '../../settings/server/secret'
import { settings } from '../../settings/server/settings.mjs'
import { opened, sealed } from '../seal'
import type { Secrets } from './oidc-provider'

const name = 'concord-oidc'
const purpose = 'single sign-on'
/** Seconds that a login may take. */
const lifetime = 600

export type UnderWay = { until: number; to: string } & (
  | ({ kind: 'login' } & Secrets)
  /** Logs in at the provider again, for a session that is there. */
  | ({ kind: 'again'; person: string; session: string } & Secrets)
  /** The subject shall log into this account from now on. */
  | ({ kind: 'link'; person: string; session: string } & Secrets)
  /** Proved by the provider; their own second factor is still to come. */
  | { kind: 'code'; person: string; issuer: string; subject: string }
)
type Begun = UnderWay extends infer Each
  ? Each extends unknown
    ? Omit<Each, 'until'>
    : never
  : never

const cookie = (value: string, maxAge: number) =>
  generateCookie<string>({
    name,
    value,
    maxAge,
    ...(maxAge === 0 && { expires: new Date(0) }),
    path: '/api/users/oidc',
    httpOnly: true,
    // The provider sends them back from another site.
    sameSite: 'Lax',
    secure: settings().siteUrl.startsWith('https:'),
    returnCookieAsObject: false,
  })

export function kept(begun: Begun): string {
  const until = Date.now() + lifetime * 1000
  const text = JSON.stringify({ ...begun, until })
  const nonce = randomBytes(12)
  return cookie(sealed(text, { purpose, signing: signingSecret(), nonce }), lifetime)
}

export const forgotten = (): string => cookie('', 0)

/** @returns nothing where there is none, or it is over */
export function underWay({ headers }: PayloadRequest): UnderWay | undefined {
  const text = opened(parseCookies(headers).get(name), { purpose, signing: signingSecret() })
  const found = text === undefined ? undefined : (JSON.parse(text) as UnderWay)
  return found && found.until > Date.now() ? found : undefined
}

function answer(html: string, cookies: readonly string[]): Response {
  const headers = new Headers({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  })
  for (const each of cookies) headers.append('set-cookie', each)
  return new Response(html, { headers })
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

function page(language: Language, title: string, body: string, head = ''): string {
  const { direction } = describe(language)
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>${head}</head><body><main><p>${body}</p></main></body></html>`
}

/**
 * Leads on by a page, not by a redirect: what follows is then asked for by this site, and not by the provider’s,
 * whose requests carry no login.
 *
 * @param to path of this site
 */
export function onward(to: string, cookies: readonly string[], req: PayloadRequest): Response {
  const language = languageOf(req)
  const t = translatorFor(language)
  const link = `<a href="${escaped(to)}">${escaped(t('signOn.onward'))}</a>`
  const refresh = `<meta http-equiv="refresh" content="0;url=${escaped(to)}">`
  return answer(page(language, t('signOn.onward'), link, refresh), cookies)
}

/** The last page of a window of its own. */
export function closing(said: string, cookies: readonly string[], req: PayloadRequest): Response {
  return answer(page(languageOf(req), 'Concord', escaped(said)), cookies)
}
