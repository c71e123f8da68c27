/**
 * Labels of collections, fields and choices in every language of the list: Payload shows that of
 * whoever reads.
 */
import { type BrowserTranslations, browserParts } from '../admin/browser-messages'
import { languageIn } from '../formatting'
import { type Language, languages } from '../languages'
import { messagesOf, translatorFor } from '../server/messages'

export type Label = Record<Language, string>

type LabelKey = Parameters<ReturnType<typeof translatorFor>>[0]

/**
 * A message in every language, as a label for Payload.
 *
 * @param key of a message that takes nothing: `fields.language`
 */
export function labelFor(key: LabelKey): Label {
  return inEachLanguage((language) => translatorFor(language)(key))
}

/** Singular and plural of a collection's name, as labels for Payload. */
export function labelsFor(collection: keyof ReturnType<typeof messagesOf>['collections']) {
  return {
    singular: labelFor(`collections.${collection}.one`),
    plural: labelFor(`collections.${collection}.many`),
  }
}

/** A language's name by itself, as a label for Payload: "French", "Français", … */
export function nameOfLanguage(named: Language): Label {
  return inEachLanguage((language) => {
    const [first = '', ...rest] = languageIn(language, named)
    return first.toLocaleUpperCase(language) + rest.join('')
  })
}

/** Concord's messages for the browser, as Payload's `i18n.translations` takes them. */
export const browserMessages = inEachLanguage((language): BrowserTranslations => {
  const all = messagesOf(language)
  const parts = Object.fromEntries(browserParts.map((part) => [part, all[part]]))
  const concord = parts as BrowserTranslations['concord']
  // Payload says that they are lost; of what says nothing, “<No Title>”; its own name over the settings of a
  // person; and in Arabic, while something is restored, what its translator was told, and English at rows.
  const { ownSettings: payloadSettings, restoring, toggleRow: toggleBlock } = all.forms
  const changesNotSaved = all.unsaved.leaving
  const general = { changesNotSaved, noLabel: '—', payloadSettings, restoring }
  return { concord, general, fields: { toggleBlock } }
})

function inEachLanguage<Given>(give: (language: Language) => Given): Record<Language, Given> {
  return Object.fromEntries(languages.map((language) => [language, give(language)])) as Record<
    Language,
    Given
  >
}
