/** What the server says to people outside the public site, in their language. */
import fs from 'node:fs'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { createTranslator } from 'use-intl/core'
import type en from '../../messages/en.json'
import type { Refusal } from '../content/refusal'
import { languageIn, momentIn } from '../i18n/in-words'
import { defaultLanguage, isLanguage, type Language, languages } from '../i18n/languages'
import type { Finding } from '../translation/checks/finding'
import type { Problem } from '../translation/formats/problem'

// Read, not imported: a language is its entry in the list and its file, and no line here. That each
// file says everything that the English one says, `tests/rules/messages.test.ts` holds.
const messages = Object.fromEntries(
  languages.map((language) => [language, read(language)]),
) as Record<Language, typeof en>

function read(language: Language): typeof en {
  return JSON.parse(fs.readFileSync(path.resolve('messages', `${language}.json`), 'utf8'))
}

const isoMoment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/** Everything that is said in a language, as its file has it. */
export function messagesOf(language: Language): typeof en {
  return messages[language]
}

/** Made once for each language: a page of segments has hundreds of sentences. */
const translators = Object.fromEntries(
  languages.map((language) => [language, translatorOf(language)]),
) as Record<Language, ReturnType<typeof translatorOf>>

function translatorOf(locale: Language) {
  return createTranslator({ locale, messages: messages[locale] })
}

/** The sentence for a refusal: what is wrong, and what to do. */
export function sentenceFor({ code, facts }: Refusal, language: Language): string {
  const translate = translators[language]
  // Languages, moments, states, events and checks are named as on the screen.
  const moments = Object.entries(facts ?? {}).filter(([, fact]) => isoMoment.test(String(fact)))
  const named = {
    ...facts,
    ...Object.fromEntries(moments.map(([key, at]) => [key, momentIn(language, String(at))])),
    ...(isLanguage(facts?.language) && { language: languageIn(language, facts.language) }),
    ...(facts?.check && { check: translate(`translationChecks.checks.${facts.check}` as never) }),
    ...(facts?.state && { state: translate(`workflow.states.${facts.state}` as never) }),
    ...(facts?.event && { event: translate(`workflow.events.${facts.event}` as never) }),
  }
  return translate(`refusal.${code}` as never, named as never)
}

/** What a check found, for whoever reads the translation. */
export function sentenceForFinding(
  { check, facts }: Pick<Finding, 'check' | 'facts'>,
  language: Language,
): string {
  const translate = translators[language]
  return translate(`translationChecks.findings.${check}.${facts.problem}` as never, facts as never)
}

/** What is wrong in a file that was sent. */
export function sentenceForProblem(
  { code, facts }: Pick<Problem, 'code' | 'facts'>,
  language: Language,
): string {
  const translate = translators[language]
  return translate(`exchange.${code}` as never, facts as never)
}

/** How a language refers to a question: "FAQ #{number}". */
export function referenceIn(language: Language): string {
  return messages[language].site.referenceItself.replace(/<\/?\w+>/g, '')
}

/** All words of a language; the default one's where it is none of ours. */
export function wordsIn(language: string) {
  const locale = isLanguage(language) ? language : defaultLanguage
  return translators[locale]
}

/** A letter to a person: its subject, and its text with the link to the right place. */
export function letterIn(
  language: Language,
  kind: string,
  facts: { title: string; who: string; link: string; words: string; count?: number },
): { subject: string; text: string } {
  const translate = translators[language]
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
