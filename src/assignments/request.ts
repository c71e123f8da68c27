/** Reads what a request says about an assignment. What is missing or wrong becomes a refusal. */

import { type EditionCollection, isEditionCollection } from '../content/model'
import { isLanguage, type Language } from '../i18n/languages'
import { refusal as inputRefusal } from '../refusals/common-refusals'
import { isRefusal, type Refusal } from '../refusals/refusal'
import { textOf } from '../refusals/text-of'
import { momentFrom } from '../workflow/dates'
import { refusal as workflowRefusal } from '../workflow/refusals'
import { textFrom } from '../workflow/transition-request'
import { refusal } from './refusals'

export type Content = { kind: EditionCollection; contentId: string }

/** A content, or the segments of its translation that are named. */
export type Part = Content & { segments?: string[] }

export type Order = {
  language: Language
  contents: Part[]
  /** The id of an account; null takes the assignment back. */
  assignee: string | null
  due?: string | null
  note?: string | null
}

/** In one request: each is a row that is written. */
export const mostContents = 200
/** Of one content. */
export const mostSegments = 1000

/** @param now a date that is past asks for nothing that somebody could do */
export function orderFrom(data: Record<string, unknown>, now: Date): Order | Refusal {
  const { language, assignee = null, due, note } = data
  if (!isLanguage(language)) return inputRefusal('language-unknown', { field: 'language' })
  const contents = partsFrom(data.contents)
  if (isRefusal(contents)) return contents
  if (assignee !== null && typeof assignee !== 'string' && typeof assignee !== 'number') {
    return refusal('assignee-unknown', { facts: { language } })
  }
  const until = dueFrom(due, now)
  if (isRefusal(until)) return until
  const said = textFrom(note, 'note')
  if (isRefusal(said)) return said
  return {
    ...{ language, contents },
    assignee: assignee === null ? null : String(assignee),
    ...{ due: until, note: said ?? null },
  }
}

/** Contents by collection and id, none of them twice. */
export function contentsFrom(value: unknown): Content[] | Refusal {
  if (!Array.isArray(value) || value.length === 0 || value.length > mostContents) {
    return refusal('contents-missing', { facts: { most: mostContents } })
  }
  const contents = new Map<string, Content>()
  for (const each of value as unknown[]) {
    const { kind, contentId } = (each ?? {}) as Record<string, unknown>
    if (typeof kind !== 'string' || !isEditionCollection(kind) || typeof contentId !== 'string') {
      return refusal('content-not-here', {
        facts: { content: textOf(contentId) || textOf(kind) || '…' },
      })
    }
    contents.set(`${kind} ${contentId}`, { kind, contentId })
  }
  return [...contents.values()]
}

/** The same, with the segments where some are named. Who names a content twice means all that is named. */
function partsFrom(value: unknown): Part[] | Refusal {
  const contents = contentsFrom(value)
  if (isRefusal(contents)) return contents
  const given = value as { contentId: string; kind: string; segments?: unknown }[]
  const parts: Part[] = []
  for (const content of contents) {
    const sets = given.flatMap(({ kind, contentId, segments }) =>
      kind === content.kind && contentId === content.contentId ? [segments ?? null] : [],
    )
    if (sets.includes(null)) {
      parts.push(content)
      continue
    }
    const segments = [...new Set(sets.flat())]
    const areNamed = sets.every(Array.isArray) && segments.every((id) => typeof id === 'string')
    if (!areNamed || segments.length === 0 || segments.length > mostSegments) {
      return refusal('segments-missing', { facts: { most: mostSegments } })
    }
    parts.push({ ...content, segments: segments as string[] })
  }
  return parts
}

function dueFrom(value: unknown, now: Date): string | null | Refusal {
  if (value === undefined || value === null || value === '') return null
  const moment = momentFrom(value)
  if (!moment) return refusal('due-malformed')
  return Date.parse(moment) > now.getTime() ? moment : workflowRefusal('time-past')
}
