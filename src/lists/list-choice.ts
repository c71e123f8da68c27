/** What a person chose for their lists, as it is kept among their preferences. */
import { isLanguage, type Language } from '../i18n/languages'

export const preferenceOfLists = 'concord-lists'

export type ListChoice = {
  /** All languages without it. */
  language?: Language
  /** Only drafts that the person wrote part of. */
  mine?: boolean
}

/** @param kept anything: a preference is what a browser sent */
export function readChoice(kept: unknown): ListChoice {
  const { language, mine } = (typeof kept === 'object' && kept !== null ? kept : {}) as Record<
    string,
    unknown
  >
  return { ...(isLanguage(language) && { language }), ...(mine === true && { mine }) }
}
