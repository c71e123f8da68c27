/**
 * Requests of the admin that want a second factor, at login or again: it is asked for, and the very same
 * request is repeated. So no form of the admin, Payload's included, has to know of it, and nothing that was
 * typed is lost.
 */

import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser'

export type Wanted = 'login' | 'again'
/** What somebody gives as their second factor. */
export type Proof = { code: string } | { passkey: object }
/** How they can: codes of an app, and what the browser asks a passkey, with a challenge that counts once. */
export type Ways = { app: boolean; passkey?: PublicKeyCredentialRequestOptionsJSON }
/** Tries one, or, without one, whether the provider was asked meanwhile. @returns what to tell the person, or nothing where it was right */
export type Attempt = (proof?: Proof) => Promise<string | undefined>
/** Asks the person, until an attempt succeeds or they give up. */
export type Ask = (
  wanted: Wanted,
  attempt: Attempt,
  ways: () => Promise<Ways | undefined>,
) => Promise<void>

type Refused = { errors?: { message?: string; data?: { code?: string; ways?: Ways } }[] }

const codes: Record<string, Wanted> = {
  'second-factor-required': 'login',
  'second-factor-again': 'again',
}

/**
 * @param renew posts what was given, for this session
 * @param waysAgain asks how this session can give it
 */
export function askingFetch(
  plain: typeof fetch,
  {
    ask,
    renew,
    waysAgain,
  }: {
    ask: Ask
    renew: (proof: Proof) => Promise<Response>
    waysAgain: () => Promise<Ways | undefined>
  },
): typeof fetch {
  let before: Promise<unknown> = Promise.resolve()
  return async (input, init) => {
    const answer = await plain(input, init)
    // A request that is an object has given its body away.
    const wanted = input instanceof Request ? undefined : await wantedBy(answer)
    if (!wanted) return answer
    const mine = before.then(async () => {
      let last = answer
      if (wanted === 'again') {
        // Another request may have been asked for a code meanwhile.
        last = await plain(input, init)
        if ((await wantedBy(last)) !== 'again') return last
      }
      let first: Response | undefined = answer
      const waysAtLogin = async () => {
        const asked = first ?? (await plain(input, init))
        first = undefined
        return (await errorIn(asked))?.data?.ways
      }
      const attempt: Attempt = async (proof) => {
        if (wanted === 'login') {
          last = await plain(input, { ...init, body: withProof(init?.body, proof) })
          return wrongIn(last)
        }
        const renewed = proof && (await renew(proof))
        if (renewed && !renewed.ok) return (await wrongIn(renewed)) ?? String(renewed.status)
        last = await plain(input, init)
        return renewed ? undefined : againIn(last)
      }
      await ask(wanted, attempt, wanted === 'login' ? waysAtLogin : waysAgain)
      return last
    })
    before = mine.catch(() => {})
    return mine
  }
}

async function errorIn(answer: Response) {
  if (![401, 403, 409, 429].includes(answer.status)) return undefined
  const body = (await answer
    .clone()
    .json()
    .catch(() => undefined)) as Refused | undefined
  return body?.errors?.[0]
}

async function wantedBy(answer: Response): Promise<Wanted | undefined> {
  return codes[(await errorIn(answer))?.data?.code ?? '']
}

async function againIn(answer: Response): Promise<string | undefined> {
  return (await wantedBy(answer)) === 'again' ? (await errorIn(answer))?.message : undefined
}

/** What a wrong code, or too many, is answered; any other refusal is the form’s own. */
async function wrongIn(answer: Response): Promise<string | undefined> {
  const error = await errorIn(answer)
  const about = [
    'second-factor-wrong',
    'passkey-wrong',
    'second-factor-required',
    'second-factor-none',
  ]
  const isAboutCode = about.includes(error?.data?.code ?? '') || answer.status === 429
  return isAboutCode ? error?.message : undefined
}

/** The body of a login, with the second factor: as Payload's form sends it, or as JSON. */
export function withProof(body: BodyInit | null | undefined, proof?: Proof): BodyInit {
  const add = (text: string) => JSON.stringify({ ...JSON.parse(text), ...proof })
  if (!(body instanceof FormData)) return add(typeof body === 'string' ? body : '{}')
  const copy = new FormData()
  for (const [name, value] of body) copy.append(name, value)
  copy.set('_payload', add(String(body.get('_payload') ?? '{}')))
  return copy
}
