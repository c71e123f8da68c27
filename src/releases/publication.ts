/** What publishing a member says to its readers: what the member says itself, else the release for all. */
import type { Language } from '../i18n/languages'
import type { Refusal } from '../refusals/refusal'
import type { Publication } from '../revision/revision'
import { refusal } from '../workflow/refusals'
import type { MemberAction } from './release'
import type { Notes } from './request'

export type Common = { updateType?: Publication['updateType'] | null; notes?: Notes | null }

/**
 * By GOV.UK's rules (design, section 5): a first publication is major; a later major one says what is
 * new, in the edition's language.
 */
export function publicationOf(
  { publish }: Extract<MemberAction, { publish: object }>,
  { updateType, notes }: Common,
  { language, wasPublished }: { language: Language; wasPublished: boolean },
): Publication | Refusal {
  if (!wasPublished) return { updateType: 'major' }
  if ((publish.updateType ?? updateType ?? 'major') === 'minor') return { updateType: 'minor' }
  const changeNote = publish.changeNote ?? notes?.[language]
  return changeNote
    ? { updateType: 'major', changeNote }
    : refusal('change-note-missing', { field: `notes.${language}` })
}

/** In which order members go public: what others point at first, sources before translations. */
export function inOrder<
  Member extends { action: MemberAction; isPage: boolean; sourceLanguage?: unknown },
>(members: readonly Member[]): Member[] {
  const rank = ({ action, isPage, sourceLanguage }: Member) =>
    (action.unpublish ? 4 : 0) + (isPage ? 2 : 0) + (sourceLanguage ? 1 : 0)
  return [...members].sort((one, other) => rank(one) - rank(other))
}
