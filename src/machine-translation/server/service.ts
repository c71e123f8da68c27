/** What the adapters share: texts in portions that a service takes, and one request, which never throws. */
import type { Refusal } from '../../refusals/refusal'
import { refusal } from '../refusals'

export type Service = {
  /** Without a slash at the end. */
  url: string
  key?: string
  /** For one request. A machine on a plain processor takes seconds for a paragraph. */
  timeoutMilliseconds?: number
  /** Of one request; services count the characters of all its texts together. */
  mostTexts?: number
  mostCharacters?: number
}

/** What would go wrong with the next request too: the rest is not sent. */
const lasting: readonly string[] = [
  'machine-key-refused',
  'machine-slow-down',
  'machine-unavailable',
  'machine-timeout',
]

/**
 * Translates texts portion by portion, and answers for each in their order.
 *
 * @param stop why nothing at all is sent
 */
export async function inPortions(
  texts: readonly string[],
  service: Pick<Service, 'mostTexts' | 'mostCharacters'>,
  translate: (texts: string[]) => Promise<string[] | Refusal>,
  stop?: Refusal,
): Promise<(string | Refusal)[]> {
  const answers: (string | Refusal)[] = new Array(texts.length)
  let stopped = stop
  for (const batch of batchesOf(texts, service)) {
    const result = stopped ?? (await translate(batch.texts))
    if (!Array.isArray(result) && lasting.includes(result.code)) stopped = result
    batch.places.forEach((place, index) => {
      answers[place] = Array.isArray(result) ? (result[index] ?? '') : result
    })
  }
  const tooLong = refusal('machine-too-long')
  return Array.from(answers, (answer) => answer ?? tooLong)
}

type Batch = { texts: string[]; places: number[] }

/** Texts in portions that the service takes. What is longer than one portion is in none. */
function batchesOf(
  texts: readonly string[],
  service: Pick<Service, 'mostTexts' | 'mostCharacters'>,
): Batch[] {
  const { mostTexts = 25, mostCharacters = 2000 } = service
  const batches: Batch[] = []
  let characters = 0
  texts.forEach((text, place) => {
    if (text.length > mostCharacters) return
    const last = batches.at(-1)
    if (last && last.texts.length < mostTexts && characters + text.length <= mostCharacters) {
      last.texts.push(text)
      last.places.push(place)
      characters += text.length
    } else {
      batches.push({ texts: [text], places: [place] })
      characters = text.length
    }
  })
  return batches
}

/** A translation of each text; with one too few nobody knows which is whose. */
export function completeOr(found: unknown, texts: readonly string[]): string[] | Refusal {
  const isComplete =
    Array.isArray(found) &&
    found.length === texts.length &&
    found.every((each) => typeof each === 'string')
  return isComplete ? found : refusal('machine-broken-answer')
}

export type Answer = { body: unknown } | { refused: Refusal }

/** Type guard: whether a service gave no answer that can be used. */
export const isRefused = (answer: Answer): answer is { refused: Refusal } => 'refused' in answer

type Request = { body?: object; headers?: Record<string, string> }

/** Asks a translation service by HTTP. Never throws: what went wrong is a refusal. Redirects are not followed. */
export async function askService(
  { url, timeoutMilliseconds = 60_000 }: Service,
  path: string,
  { body, headers }: Request = {},
): Promise<Answer> {
  try {
    const response = await fetch(`${url}${path}`, {
      method: body ? 'POST' : 'GET',
      ...(body && { body: JSON.stringify(body) }),
      headers: { ...headers, ...(body && { 'Content-Type': 'application/json' }) },
      // Another server must not get the key.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    })
    const text = await response.text()
    const read = parsed(text)
    if (!response.ok) return { refused: refusedAs(response.status, read) }
    return read === undefined ? { refused: refusal('machine-broken-answer') } : { body: read }
  } catch (error) {
    const isTimeout = (error as { name?: unknown } | null)?.name === 'TimeoutError'
    return { refused: refusal(isTimeout ? 'machine-timeout' : 'machine-unavailable') }
  }
}

/** 456 and 529 are DeepL’s: a quota that is used up, and too many requests. */
function refusedAs(status: number, body: unknown): Refusal {
  if (status === 401 || status === 403) return refusal('machine-key-refused')
  if ([429, 456, 529].includes(status)) return refusal('machine-slow-down')
  if (status >= 500) return refusal('machine-unavailable')
  const { error, message } = (body ?? {}) as { error?: unknown; message?: unknown }
  const said = [(error as { message?: unknown } | null)?.message, error, message]
  const detail = said.find((each) => typeof each === 'string') ?? String(status)
  return refusal('machine-rejected', { facts: { detail: String(detail).slice(0, 200) } })
}

/** Parses JSON; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
