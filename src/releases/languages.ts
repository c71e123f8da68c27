/** How far each language of a release is: which of its contents go public in it, and which do not yet. */
import type { EditionCollection } from '../content/model'
import type { Language } from '../i18n/languages'

export type EditionAtHand = {
  collection: EditionCollection
  id: string
  contentId: string
  language: Language
  sourceLanguage?: Language | null
  revision: number
  /** Whether readers can read it as it stands. */
  isPublished: boolean
}

export type MemberNow = {
  of: EditionCollection
  edition: string
  contentId: string
  language: Language
  ready?: boolean | null
}

export type LanguageOfRelease = {
  language: Language
  /** Contents whose translation goes public with the release, as it stands. */
  ready: number
  /** Those that wait for something: work, review, or to come to the release. */
  waiting: { kind: EditionCollection; contentId: string }[]
  /** Translations with changes that readers do not have, and that are not in the release. */
  outside: Pick<EditionAtHand, 'collection' | 'id' | 'revision'>[]
}

/**
 * @param editions every edition of the contents of the release
 * @returns the languages into which its contents are translated, those of the site in their order
 */
export function languagesOfRelease(
  members: readonly MemberNow[],
  editions: readonly EditionAtHand[],
  languages: readonly Language[],
): LanguageOfRelease[] {
  const contents = new Map(
    members.map(({ of, contentId }) => [`${of} ${contentId}`, { kind: of, contentId }]),
  )
  return languages.flatMap((language) => {
    const found: LanguageOfRelease = { language, ready: 0, waiting: [], outside: [] }
    for (const content of contents.values()) {
      const own = editions.filter(({ contentId }) => contentId === content.contentId)
      const source = own.find(({ sourceLanguage }) => !sourceLanguage)
      if (!source || source.language === language) continue
      const translation = own.find((each) => each.language === language)
      const member = members.find(({ edition }) => edition === translation?.id)
      if (member?.ready) found.ready += 1
      else found.waiting.push(content)
      if (translation && !member && !translation.isPublished) {
        const { collection, id, revision } = translation
        found.outside.push({ collection, id, revision })
      }
    }
    return found.ready + found.waiting.length > 0 ? [found] : []
  })
}
