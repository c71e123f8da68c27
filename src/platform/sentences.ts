/** What the server says to people outside the public site: refusals and letters, in their language. */
import type { PayloadRequest } from 'payload'
import { createTranslator } from 'use-intl/core'
import ar from '../../messages/ar.json' with { type: 'json' }
import en from '../../messages/en.json' with { type: 'json' }
import fr from '../../messages/fr.json' with { type: 'json' }
import uk from '../../messages/uk.json' with { type: 'json' }
import type { Refusal } from '../content/refusal'
import { defaultLanguage, isLanguage, type Language } from '../i18n/languages'

const messages: Record<Language, typeof en> = { en, fr, uk, ar }

/** The sentence for a refusal: what is wrong, and what to do. */
export function sentenceFor({ code, facts }: Refusal, language: Language): string {
  const translate = createTranslator({ locale: language, messages: messages[language] })
  // States and events are named as on the buttons.
  const named = {
    ...facts,
    ...(facts?.state && { state: translate(`workflow.states.${facts.state}` as never) }),
    ...(facts?.event && { event: translate(`workflow.events.${facts.event}` as never) }),
  }
  return translate(`refusal.${code}` as never, named as never)
}

/** A letter to a person: its subject, and its text with the link to the right place. */
export function letterIn(
  language: Language,
  kind: string,
  facts: { title: string; who: string; link: string; words: string; count?: number },
): { subject: string; text: string } {
  const translate = createTranslator({ locale: language, messages: messages[language] })
  const say = (key: string) => translate(`letter.${key}` as never, facts as never)
  const { words, link, title } = facts
  const text = [
    say(`${kind}.text`),
    title,
    ...(words ? [`> ${words.replaceAll('\n', '\n> ')}`] : []),
  ]
  // One line whatever the title has in it: a subject is a header.
  const subject = say(`${kind}.subject`).replace(/\s+/g, ' ').slice(0, 200)
  return { subject, text: [...text, link, say('why')].join('\n\n') }
}

/** The language in which a request wants its answers. */
export function languageOf(req: PayloadRequest): Language {
  const wanted = req.i18n?.language
  return isLanguage(wanted) ? wanted : defaultLanguage
}
