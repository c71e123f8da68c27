/** What the site says around a page's own text, as plain strings for what is not HTML. */
import { getTranslations } from 'next-intl/server'
import { joinedParts } from '@/host/intl-markup-parts'
import { type Language, languages } from '@/i18n/languages'
import { languageName } from '@/site/date-format'
import type { Words } from '@/site/markdown'
import { type CrossReferenceView, referenceMessages } from '@/site/rich-text-view'

/** @param language of the page; a cross reference speaks the language of the text it stands in */
export async function wordsIn(language: Language): Promise<Words> {
  const namespace = 'site'
  const t = await getTranslations({ locale: language, namespace })
  const behind = await getTranslations({ locale: language, namespace: 'outdated' })
  const machine = await getTranslations({ locale: language, namespace: 'machineTranslated' })
  const every = new Map(
    await Promise.all(
      languages.map(
        async (locale) => [locale, await getTranslations({ locale, namespace })] as const,
      ),
    ),
  )
  const time = (words: string) => words
  return {
    questions: t('questions'),
    learnMore: t('learnMore'),
    lastUpdated: ({ date, clock }) => t.markup('lastUpdated', { date, clock, time }),
    withdrawn: (date) => t.markup('withdrawn', { date, time }),
    behind: (date, source) => {
      const named = languageName(source, language)
      return {
        notice: behind.markup('notice', { date, language: named, time }),
        read: behind('read', { language: named }),
      }
    },
    machineTranslated: { page: machine('page'), answer: machine('answer') },
    shownInLanguage: (other) => t('shownInLanguage', { language: languageName(other, language) }),
    reference: ({ way, number = 0, page = '', question }: CrossReferenceView, inText, link) => {
      if (way === 'nowhere') return `“${question}”`
      const joined = (parts: string | string[]) => link(joinedParts(parts))
      return (every.get(inText) ?? t).markup(referenceMessages[way], { number, page, link: joined })
    },
  }
}
