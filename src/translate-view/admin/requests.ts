/** HTTP requests of the translate view. Each answer says what happened, none throws. */

import type { Words } from '../../segments/admin/segment-messages'
import type { Inline } from '../../segments/unit'
import type { DiffRun } from '../../segments/word-diff'
import type { QuestionAtHand, TranslationAtHand } from './segment-at-hand'

export type Address = { collection: string; id: string; adminLanguage: string; t: Words }

export type MemoryMatch = {
  source: Inline[]
  target: Inline[]
  similarity: number
  origin: MemoryOrigin
  diff: DiffRun[]
}

export type MemoryAnswer = {
  matches: MemoryMatch[]
  /** What known sentences make of it, where only some are known. */
  sentences: { target: Inline[]; sentences: { source: Inline[]; known: boolean }[] } | null
}

type MemoryOrigin = 'publication' | 'confirmed' | 'file'

export type Concordance = {
  matches: { source: Inline[]; target: Inline[]; origin: MemoryOrigin; changedAt: string | null }[]
  terms: { id: string; note: string | null; source: Said[]; target: Said[] }[]
}

type Said = { term: string; status: 'required' | 'allowed' | 'forbidden' }

type Failure =
  | { failure: 'unreachable'; message: string }
  | { failure: 'overtaken'; message: string }
  | { failure: 'refused'; message: string; segment?: string }

export type Outcome<T> = { answer: T } | Failure

export type SegmentChange = {
  id: string
  target?: Inline[]
  state?: 'done'
  noChange?: true
  ignore?: { check: string; reason: string }[]
}

export const load = (address: Address) => ask<TranslationAtHand>(address, 'segments')

export const save = (address: Address, revision: number, segments: SegmentChange[]) =>
  ask<TranslationAtHand>(address, 'segments', { method: 'PATCH', body: { revision, segments } })

export const askMemory = (address: Address, segment: string) =>
  ask<MemoryAnswer>(address, `translation-memory?segment=${encodeURIComponent(segment)}`)

export const fillByMachine = (address: Address, segments: string[]) =>
  ask<TranslationAtHand & { failed?: { id?: string; message: string }[] }>(
    address,
    'machine-translation',
    { method: 'POST', body: { segments } },
  )

/** Asks whether the translation can be submitted now, and why not. */
export const askSteps = (address: Address) =>
  ask<{
    revision: number
    state: string
    steps: { event: string; allowed: boolean; why?: string }[]
  }>(address, 'workflow')

export const submit = (address: Address, revision: number) =>
  ask<unknown>(address, 'transition', { method: 'POST', body: { event: 'submit', revision } })

/** Where words were used before, in either language. */
export const askConcordance = (address: Address, words: string, from: string, to: string) =>
  request<Concordance>(
    address,
    `translation-memory/concordance?${new URLSearchParams({ words, from, to })}`,
  )

/** What was asked about the segments, in any language. */
export const askQuestions = (address: Address) =>
  ask<{ questions: QuestionAtHand[] }>(address, 'questions')

/** Asks the author about a segment, answers, or settles. */
export const say = (address: Address, comment: NewComment) =>
  request<unknown>(address, 'comments', { method: 'POST', body: comment })

export const settle = (address: Address, comment: string) =>
  request<unknown>(address, `comments/${comment}/resolve`, { method: 'POST', body: {} })

type NewComment = { of: string; edition: string; text: string } & (
  | { field: string; kind: 'question' | 'source-problem' }
  | { answers: string }
)

function ask<T>(address: Address, path: string, how?: How): Promise<Outcome<T>> {
  return request(address, `${address.collection}/${address.id}/${path}`, how)
}

type How = { method?: string; body?: object }

async function request<T>(
  { adminLanguage, t }: Address,
  path: string,
  { method = 'GET', body }: How = {},
): Promise<Outcome<T>> {
  let response: Response
  try {
    response = await fetch(`/api/${path}`, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { 'content-type': 'application/json', 'accept-language': adminLanguage },
      ...(body && { body: JSON.stringify(body) }),
    })
  } catch {
    return { failure: 'unreachable', message: t('unreachable') }
  }
  const answer = await response.json().catch(() => undefined)
  if (response.ok && answer) return { answer }
  return failureOf(response.status, answer, t)
}

type Errors = { errors?: { message?: string; data?: { code?: string; segment?: string } | null }[] }

function failureOf(status: number, answer: Errors | undefined, t: Words): Failure {
  const [error] = answer?.errors ?? []
  const message = error?.message ?? t('tooOld', { status: String(status) })
  if (status === 401) return { failure: 'unreachable', message: t('loggedOut') }
  if (status >= 500 || status === 429) return { failure: 'unreachable', message }
  const { code, segment } = error?.data ?? {}
  // The source was published meanwhile: what this segment became has to be asked for.
  if (status === 409 || code === 'segment-unknown') return { failure: 'overtaken', message }
  return { failure: 'refused', message, ...(segment && { segment }) }
}
