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
])('what the admin says in %s is about this site', (_, { translations }, { general }) => {
  const shown = { ...translations, general: { ...translations.general, ...general } }
  const said = Object.values(shown).flatMap((part) => Object.entries(part))
  expect(said.filter(([, words]) => /payload|\n/i.test(words))).toEqual([])
})
