import { ar } from '@payloadcms/translations/languages/ar'
import { en } from '@payloadcms/translations/languages/en'
import { fr } from '@payloadcms/translations/languages/fr'
import { uk } from '@payloadcms/translations/languages/uk'
import { browserMessages } from './labels'

test.each([
  ['en', en, browserMessages.en],
  ['fr', fr, browserMessages.fr],
  ['uk', uk, browserMessages.uk],
  ['ar', ar, browserMessages.ar],
])('what the admin says in %s is about this site, and in that language', (language, ...given) => {
  const said = wordsOf(...given)
  expect(said.filter(([, words]) => /payload|\n/i.test(words))).toEqual([])
  if (!['uk', 'ar'].includes(language)) return
  const inEnglish = new Set(wordsOf(en, browserMessages.en).map(([, words]) => words))
  expect(said.filter(([, words]) => inEnglish.has(words) && /[a-z]{4}/.test(words))).toEqual([])
})

type Own = Pick<(typeof browserMessages)['en'], 'general' | 'fields'>

/** Payload’s words, with ours in their place. */
function wordsOf({ translations }: typeof en, { general, fields }: Own): [string, string][] {
  const shown = {
    ...translations,
    general: { ...translations.general, ...general },
    fields: { ...translations.fields, ...fields },
  }
  return Object.values(shown).flatMap((part) => Object.entries(part))
}
