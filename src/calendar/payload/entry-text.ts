/** What an entry says, in a language. */
import { languageIn } from '../../i18n/formatting'
import type { Language } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import { refusalMessage } from '../../refusals/payload/refuse'
import type { Entry } from '../entry'
import type { EntryWords } from '../icalendar'

/** Why it will not happen, and of which member of a release that is said; nothing where it will. */
export function whyNot({ lapsed }: Pick<Entry, 'lapsed'>, language: Language): string | undefined {
  if (!lapsed) return undefined
  const why = refusalMessage(lapsed.why, language)
  const t = translatorFor(language)
  return lapsed.words ? t('calendar.memberWhy', { title: isolated(lapsed.words), why }) : why
}

export function eventWords(entry: Entry, language: Language): EntryWords {
  const t = translatorFor(language)
  const { kind, title, by, members } = entry
  const of = entry.language && languageIn(language, entry.language)
  const said = t(`calendar.events.${kind}`, { title: title || t('workflow.untitled') })
  const why = whyNot(entry, language)
  return {
    summary: of ? `${said} (${of})` : said,
    description: [
      ...(why ? [t('calendar.willNotHappen', { why })] : []),
      ...(members === undefined ? [] : [t('releases.members', { count: members })]),
      t('calendar.scheduledBy', { name: by.name }),
    ],
  }
}

/** A title keeps its own direction in a sentence of another. */
function isolated(title: string): string {
  return `\u2068${title}\u2069`
}
