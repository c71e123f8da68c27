/** React contexts of the view: the translation, and the segment at hand. */
import type { SegmentAnswer, SegmentsAnswer } from '../payload/segments-endpoint'

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

export type SegmentAtHand = SegmentAnswer & {
  findings?: FindingAtHand[]
  terms?: TermAtHand[]
}

export type TranslationAtHand = Omit<SegmentsAnswer, 'segments'> & {
  segments: SegmentAtHand[]
  machineTranslation?: { available: boolean }
}
