/**
 * Requests of the admin that want a second factor, at login or again: a code is asked for, and the very same
 * request is repeated. So no form of the admin, Payload's included, has to know of it, and nothing that was
 * typed is lost.
 */

export type Wanted = 'login' | 'again'
/** Tries a code, or, without one, whether the provider was asked meanwhile. @returns what to tell the person, or nothing where it was right */
export type Attempt = (code: string) => Promise<string | undefined>
/** Asks the person, until an attempt succeeds or they give up. */
export type Ask = (wanted: Wanted, attempt: Attempt) => Promise<void>

type Refused = { errors?: { message?: string; data?: { code?: string } }[] }

const codes: Record<string, Wanted> = {
  'second-factor-required': 'login',
  'second-factor-again': 'again',
}

/** @param renewal of the factor of this session: posts the code */
export function askingFetch(
  plain: typeof fetch,
  { ask, renew }: { ask: Ask; renew: (code: string) => Promise<Response> },
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
      await ask(wanted, async (code) => {
        if (wanted === 'login') {
          last = await plain(input, { ...init, body: withCode(init?.body, code) })
          return wrongIn(last)
        }
        const renewed = code === '' ? undefined : await renew(code)
        if (renewed && !renewed.ok) return (await wrongIn(renewed)) ?? String(renewed.status)
        last = await plain(input, init)
        return renewed ? undefined : againIn(last)
      })
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
  const about = ['second-factor-wrong', 'second-factor-required', 'second-factor-none']
  const isAboutCode = about.includes(error?.data?.code ?? '') || answer.status === 429
  return isAboutCode ? error?.message : undefined
}

/** The body of a login, with a code: as Payload's form sends it, or as JSON. */
export function withCode(body: BodyInit | null | undefined, code: string): BodyInit {
  const add = (text: string) => JSON.stringify({ ...JSON.parse(text), code })
  if (!(body instanceof FormData)) return add(typeof body === 'string' ? body : '{}')
  const copy = new FormData()
  for (const [name, value] of body) copy.append(name, value)
  copy.set('_payload', add(String(body.get('_payload') ?? '{}')))
  return copy
}
