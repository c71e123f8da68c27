/** Translators for messages on the server: `messages/*.json` for everything but the public site. */
import fs from 'node:fs'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { createTranslator } from 'use-intl/core'
import type en from '../../../messages/en.json'
import { defaultLanguage, isLanguage, type Language, languages } from '../languages'

// Read, not imported: a language is its entry in the list and its file, and no line here. That each
// file says everything that the English one says, `tests/rules/messages.test.ts` holds.
const messages = Object.fromEntries(
  languages.map((language) => [language, read(language)]),
) as Record<Language, typeof en>

function read(language: Language): typeof en {
  return JSON.parse(fs.readFileSync(path.resolve('messages', `${language}.json`), 'utf8'))
}

/** All messages of a language, as parsed from its file. */
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

/** The message by which a language refers to a question: "FAQ #{number}". */
export function referenceMessage(language: Language): string {
  return messages[language].site.referenceItself.replace(/<\/?\w+>/g, '')
}

/** The next-intl translator of a language; that of the default language for an unknown one. */
export function translatorFor(language: string) {
  const locale = isLanguage(language) ? language : defaultLanguage
  return translators[locale]
}

/** The language in which a request wants its answer. */
export function languageOf(req: PayloadRequest): Language {
  const wanted = req.i18n?.language
  return isLanguage(wanted) ? wanted : defaultLanguage
}
