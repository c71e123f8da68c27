/** Terms that an organisation wants said in one way, in every language (design, section 6). */

/**
 * - required: say it like this
 * - allowed: may be said
 * - forbidden: never say it; a required or allowed one of the same language stands for it
 */
export const termStatuses = ['required', 'allowed', 'forbidden'] as const
export type TermStatus = (typeof termStatuses)[number]

export type TermEntry = {
  /** A BCP 47 language tag. */
  language: string
  term: string
  status: TermStatus
  note?: string
}

/** One concept with its words in all languages; a language can have several. */
export type Term = {
  /** Letters, digits, `_` and `-` only: formats use it as a name. */
  id: string
  /** What is meant, and when to use it. */
  note?: string
  entries: TermEntry[]
}
