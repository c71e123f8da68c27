/** What the endpoints of the translate view answer, as its browser side reads it. */
import type { CheckName, Severity } from '../checks/finding'
import type { EditionCollection } from '../content/model'
import type { TermEntry } from '../glossary/glossary'
import type { Language } from '../i18n/languages'
import type { Segment } from '../segments/segments'
import type { StoredProgress } from '../segments/translated-document'
import type { Inline, SegmentState, Unit } from '../segments/unit'
import type { DiffRun } from '../segments/word-diff'

export type SegmentsAnswer = {
  id: string
  collection: EditionCollection
  title: string | null
  language: Language
  sourceLanguage: Language
  /** To send back with PATCH: a save in between is a conflict. */
  revision: number
  /** Whether who asks may PATCH. */
  mayWrite: boolean
  /** The number of the FAQ on the page that shows it. */
  number: number | null
  source: {
    id: string
    title: string | null
    revision: number
    /** `draft`: this text of the source is not published yet. */
    status: 'published' | 'draft'
    /** Whether the source has a newer draft, with other words. */
    willChange: boolean
  }
  progress: StoredProgress
  /** What of the source's structure came in by itself last, in words; null where nothing did. */
  structure: string | null
  /** `why` says what is in the way, where it is set up. */
  machineTranslation: { available: boolean; why?: string }
  segments: SegmentAnswer[]
  /** New segments that the source's draft brings. */
  coming: { source: Inline[]; note: string }[]
}

export type SegmentAnswer = Unit & {
  field: string
  kind: Segment['kind']
  note: string
  /** What the codes lead to, by id. */
  codes: Record<string, { url?: string; faq?: string; label?: string }>
  state: SegmentState
  /** What changed in the source since the target was made. */
  diff?: DiffRun[]
  formattingChanged: boolean
  by: string | null
  at: string | null
  origin: string | null
  /** Which machine it began with, when, and what people changed of that since. */
  machine?: { engine: string; at: string; edited: boolean; diff: DiffRun[] }
  since: string | null
  /** What readers have in its place, where that is other words or none, and the translation is public. */
  sincePublished?: DiffRun[]
  /** Who has it with some others, until when; who has the whole translation is not said here. */
  assigned?: { name: string; due: string | null; note: string | null; mine: boolean }
  /** What the source's draft makes of it; `source` is empty where it is taken out. */
  willChange?: { source: Inline[]; diff: DiffRun[] }
  /** What the checks find; `ignored` was set aside as a false alarm. */
  findings: FindingAnswer[]
  /** The concepts of the glossary that the source names, with their words in both languages. */
  terms: TermAnswer[]
}

export type FindingAnswer = {
  check: CheckName
  severity: Severity
  /** In the language of who asks. */
  message: string
  ignored?: { by: string; at: string; reason: string }
}

export type TermAnswer = {
  id: string
  note?: string
  /** As the source may say it, where it does. */
  source: string[]
  entries: Pick<TermEntry, 'term' | 'status' | 'note'>[]
}
