import { languages } from '../i18n/languages'
import { affectedKeys, type PublicChange } from './affected-keys'

const edition = {
  kind: 'edition',
  collection: 'relations',
  contentId: 'c',
  language: 'fr',
  isSource: false,
  appearsOrMoves: false,
  slugs: ['ukraine'],
  placedFaqs: [],
} satisfies PublicChange

const everyList = languages.map((language) => `list/${language}`)

test('a translation changes what its own language shows, and no other language', () => {
  expect(affectedKeys(edition)).toEqual(['content/c/fr', 'list/fr', 'directory', 'api'])
})
test('a source edition also stands in for missing translations', () => {
  const keys = affectedKeys({ ...edition, language: 'en', isSource: true })
  expect(keys).toEqual(['content/c/en', 'source/c', 'list/en', 'directory', 'api'])
})
test('an edition that appears, goes or moves changes the switcher of every language, and its addresses', () => {
  const keys = affectedKeys({ ...edition, appearsOrMoves: true, slugs: ['old', 'new'] })
  expect(keys).toEqual(
    expect.arrayContaining(['languages/c', 'slug/old', 'slug/new', 'media-files']),
  )
})
test('a page changes what leads to the FAQs on it', () => {
  expect(affectedKeys({ ...edition, placedFaqs: ['f', 'g'] })).toEqual(
    expect.arrayContaining(['places/f', 'places/g']),
  )
})
test('a FAQ of the source dates the pages of every language, a translated one those of its own', () => {
  const source = { ...edition, collection: 'faqs', language: 'en', isSource: true } as const
  expect(affectedKeys(source)).toEqual(expect.arrayContaining(everyList))
  const french = { ...edition, collection: 'faqs' } as const
  expect(affectedKeys(french).filter((key) => key.startsWith('list/'))).toEqual(['list/fr'])
})
test.each<[string, PublicChange, string[]]>([
  ['a note', { kind: 'note', contentId: 'c', language: 'fr' }, ['content/c/fr', 'list/fr', 'api']],
  ['a note of unknown language', { kind: 'note' }, [...everyList, 'api']],
  ['an image', { kind: 'media', id: 'm' }, ['media/m', 'media-files', 'api']],
  ['an exclusion from the archive', { kind: 'archive' }, ['archive', 'api']],
])('%s', (_, change, keys) => {
  expect(affectedKeys(change)).toEqual(keys)
})
test('addresses with blanks are one key: a header lists keys with blanks between them', () => {
  const keys = affectedKeys({ ...edition, appearsOrMoves: true, slugs: ['a b'] })
  expect(keys).toContain('slug/a%20b')
})
