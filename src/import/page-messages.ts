/**
 * The fixed words of a page file in one language. They come from the site's own messages: what the
 * site writes, the importer reads.
 */
import type { Language } from '../i18n/languages'

export type PageWords = {
  language: Language
  lastUpdated: string
  questions: string
  learnMore: string
  more: string
  /** Each finds a cross reference in running text; the first group is the number. */
  references: RegExp[]
}

type SiteMessages = {
  lastUpdated: string
  questions: string
  learnMore: string
  more: string
  referenceAbove: string
  referenceBelow: string
}

/** The words of the site in a language by which an imported page is read. */
export function pageMessages(messages: SiteMessages, language: Language): PageWords {
  return {
    language,
    lastUpdated: textBefore(messages.lastUpdated, ':'),
    questions: messages.questions,
    learnMore: messages.learnMore,
    more: messages.more,
    references: [messages.referenceAbove, messages.referenceBelow].map(patternFor),
  }
}

function textBefore(message: string, mark: string): string {
  return (message.split(mark)[0] ?? '').trim()
}

/** "<link>FAQ #{number}</link> above" finds "FAQ #5 above". */
function patternFor(message: string): RegExp {
  const plain = message.replace(/<\/?\w+>/g, '')
  const escaped = plain.replace(/[.*+?^$()|[\]\\]/g, '\\$&')
  return new RegExp(escaped.replace('{number}', '(\\d+)').replace(/ /g, '\\s'), 'u')
}
