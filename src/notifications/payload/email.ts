/** Renders the e-mail of a notification. */
import type { Language } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import type { NotificationKind } from '../notifications'

type Facts = {
  title: string
  who: string
  link: string
  words: string
  count?: number
  /** Until when, as it is said in the recipient's language; `none` without a date. */
  until?: string
}

/**
 * The e-mail of a notification, in the recipient's language.
 *
 * @returns the subject, and the text with the link to the right place
 */
export function emailFor(
  language: Language,
  kind: NotificationKind,
  facts: Facts,
): { subject: string; text: string } {
  const translate = translatorFor(language)
  const say = (part: 'subject' | 'text') => translate(`notification.${kind}.${part}`, facts)
  const { words, link, title } = facts
  const text = [say('text'), title, ...(words ? [`> ${words.replaceAll('\n', '\n> ')}`] : [])]
  // One line whatever the title has in it: a subject is a header.
  const subject = say('subject').replace(/\s+/g, ' ').slice(0, 200)
  return { subject, text: [...text, link, translate('notification.why')].join('\n\n') }
}
