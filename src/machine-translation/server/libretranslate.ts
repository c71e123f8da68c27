/**
 * Adapter for LibreTranslate's protocol: `POST /translate` and `GET /languages`
 * (https://docs.libretranslate.com). Its errors are `{ "error": "…" }` with 400, 403, 429 or 500.
 */
import type { Language } from '../../i18n/languages'
import type { Refusal } from '../../refusals/refusal'
import type { Machine } from '../machine-translation'
import { refusal } from '../refusals'

type Settings = {
  /** Without a slash at the end. */
  url: string
  key?: string
  /** For one request. A machine on a plain processor takes seconds for a paragraph. */
  timeoutMilliseconds?: number
  /** Of one request; LibreTranslate counts the characters of all its texts together. */
  mostTexts?: number
  mostCharacters?: number
}

type Languages = { source: Language; target: Language }

/** What would go wrong with the next request too: the rest is not sent. */
const lasting: readonly string[] = [
  'machine-key-refused',
  'machine-slow-down',
  'machine-unavailable',
  'machine-timeout',
]

export function libreTranslate(settings: Settings): Machine {
  return {
    translate: async (texts, languages) => {
      const answers: (string | Refusal)[] = new Array(texts.length)
      let stop = await unsupported(settings, languages)
      for (const batch of batchesOf(texts, settings)) {
        const result = stop ?? (await translateBatch(settings, batch.texts, languages))
        if (!Array.isArray(result) && lasting.includes(result.code)) stop = result
        batch.places.forEach((place, index) => {
          answers[place] = Array.isArray(result) ? (result[index] ?? '') : result
        })
      }
      const tooLong = refusal('machine-too-long')
      return Array.from(answers, (answer) => answer ?? tooLong)
    },
  }
}

/** Why these languages cannot be translated, if so. */
async function unsupported(settings: Settings, { source, target }: Languages) {
  const known = await ask(settings, '/languages')
  if (isRefused(known)) return known.refused
  if (!Array.isArray(known.body)) return refusal('machine-broken-answer')
  const list = known.body as { code?: unknown; targets?: unknown }[]
  const from = list.find((each) => each?.code === source)
  // Older servers name no targets: there, every language is one.
  const targets = Array.isArray(from?.targets) ? from.targets : list.map((each) => each?.code)
  if (from && targets.includes(target)) return undefined
  return refusal('machine-language-unsupported', { facts: { source, target } })
}

type Batch = { texts: string[]; places: number[] }

/** Texts in portions that the service takes. What is longer than one portion is in none. */
function batchesOf(texts: readonly string[], settings: Settings): Batch[] {
  const { mostTexts = 25, mostCharacters = 2000 } = settings
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

async function translateBatch(
  settings: Settings,
  texts: string[],
  languages: Languages,
): Promise<string[] | Refusal> {
  const key = settings.key ? { api_key: settings.key } : {}
  const answer = await ask(settings, '/translate', {
    q: texts,
    format: 'html',
    ...languages,
    ...key,
  })
  if (isRefused(answer)) return answer.refused
  const { translatedText } = (answer.body ?? {}) as { translatedText?: unknown }
  const isComplete =
    Array.isArray(translatedText) &&
    translatedText.length === texts.length &&
    translatedText.every((each) => typeof each === 'string')
  // With one too few nobody knows which is whose.
  return isComplete ? translatedText : refusal('machine-broken-answer')
}

type Answer = { body: unknown } | { refused: Refusal }

const isRefused = (answer: Answer): answer is { refused: Refusal } => 'refused' in answer

async function ask(settings: Settings, path: string, body?: object): Promise<Answer> {
  try {
    const response = await fetch(`${settings.url}${path}`, {
      method: body ? 'POST' : 'GET',
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
      // Another server must not get the key.
      redirect: 'error',
      signal: AbortSignal.timeout(settings.timeoutMilliseconds ?? 60_000),
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

function refusedAs(status: number, body: unknown): Refusal {
  if (status === 401 || status === 403) return refusal('machine-key-refused')
  if (status === 429) return refusal('machine-slow-down')
  if (status >= 500) return refusal('machine-unavailable')
  const { error } = (body ?? {}) as { error?: unknown }
  const detail = typeof error === 'string' ? error.slice(0, 200) : String(status)
  return refusal('machine-rejected', { facts: { detail } })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
