/** What a program is told when a content stands elsewhere in a language: the body of a webhook. */
import type { EditionCollection } from '../content/model'
import { type Language, languages } from '../i18n/languages'
import type { Cell } from './status'
import type { StatusRow } from './status-row'

export type StatusChange = {
  event: 'translation.changed'
  /** ISO 8601, UTC */
  at: string
  collection: EditionCollection
  contentId: string
  title: string
  source: string
  sourceLanguage: Language
  language: Language
  /** The id of the translation; null where it is not begun. */
  edition: string | null
  state: Cell['state']
  open: number | null
  outdated: number | null
  /** What it was; null for a content that is new, or new in that language. */
  before: { state: Cell['state']; open: number | null; outdated: number | null } | null
}

/** The changes of a row that a translator would see: of the state, and of how much is open. */
export function statusChanges(
  before: StatusRow | null | undefined,
  after: StatusRow,
  at: Date,
): StatusChange[] {
  const { kind, contentId, title, source, sourceLanguage } = after
  return languages.flatMap((language): StatusChange[] => {
    const now = shown(after[language])
    const then = before?.[language]?.state ? shown(before[language]) : null
    const isNone = now.state === 'source' || now.state === 'idle'
    if (isNone || JSON.stringify(now) === JSON.stringify(then)) return []
    return [
      {
        event: 'translation.changed',
        at: at.toISOString(),
        ...{ collection: kind, contentId, title, source, sourceLanguage, language },
        edition: after[language].edition,
        ...now,
        before: then,
      },
    ]
  })
}

function shown({ state, open, outdated }: Cell) {
  return { state, open: open ?? null, outdated: outdated ?? null }
}
