/** React contexts of the view: the translation, and the segment at hand. */
import type { Language } from '../../i18n/languages'
import type { SegmentAnswer, SegmentsAnswer } from '../../translation/answers'

/** What a check found; one that a person ignores stays visible, with the reason. */
export type FindingAtHand = {
  check: string
  severity: 'error' | 'warning'
  message: string
  ignored?: { by: string; at: string; reason: string }
}

/** A term of the source, and what the glossary says about it in the language of the target. */
export type TermAtHand = {
  id: string
  note?: string
  source: string[]
  entries: { term: string; status: 'required' | 'allowed' | 'forbidden'; note?: string }[]
}

type Said = { id: string; text: string; name: string | null; at: string }

/** What somebody asked the author about a segment, in any language, with the answers. */
export type QuestionAtHand = Said & {
  kind: 'question' | 'source-problem'
  of: string
  edition: string
  language: Language
  /** Null where the source has those words no more. */
  segment: string | null
  words: string | null
  waiting: boolean
  resolved: { name: string; at: string } | null
  answers: Said[]
}

export type SegmentAtHand = SegmentAnswer & {
  findings?: FindingAtHand[]
  terms?: TermAtHand[]
}

export type TranslationAtHand = Omit<SegmentsAnswer, 'segments'> & {
  segments: SegmentAtHand[]
  machineTranslation?: { available: boolean }
}
