/** What of its source's structure a translation took over last: “Structure follows the source: 2 links”. */
import type { Language } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import type { FollowedStructure } from '../../segments/record'

const parts = ['links', 'references', 'images', 'faqs', 'order', 'other'] as const

/** The message of what followed from the source’s structure: “2 links, an image”. */
export function structureMessage(
  structure: FollowedStructure | null | undefined,
  language: Language,
): string {
  if (!structure) return ''
  const say = translatorFor(language)
  const what = parts.flatMap((part) => {
    const count = structure[part]
    return count ? [say(`translationStructure.${part}`, { count })] : []
  })
  const list = new Intl.ListFormat(language, { type: 'unit' }).format(what)
  return say('translationStructure.follows', { what: list })
}
