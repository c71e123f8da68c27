import { languagesOfRelease } from './languages'

const edition = (contentId: string, language: 'en' | 'fr' | 'uk', more = {}) => ({
  ...{ collection: 'faqs' as const, id: `${contentId}-${language}`, contentId, language },
  ...{ sourceLanguage: language === 'en' ? null : ('en' as const), revision: 1 },
  ...{ isPublished: false, ...more },
})
const member = (contentId: string, language: 'en' | 'fr' | 'uk', ready = false) => ({
  ...{ of: 'faqs' as const, edition: `${contentId}-${language}`, contentId, language, ready },
})
const languages = ['en', 'fr', 'uk'] as const

test('each language says what goes along, what waits, and what is written and not in the release', () => {
  const found = languagesOfRelease(
    [member('a', 'en'), member('a', 'fr', true), member('b', 'en'), member('b', 'uk')],
    [
      ...[edition('a', 'en'), edition('a', 'fr'), edition('a', 'uk', { revision: 4 })],
      ...[edition('b', 'en'), edition('b', 'uk'), edition('b', 'fr', { isPublished: true })],
    ],
    languages,
  )
  const [a, b] = [
    { kind: 'faqs', contentId: 'a' },
    { kind: 'faqs', contentId: 'b' },
  ]
  expect(found).toEqual([
    { language: 'fr', ready: 1, waiting: [b], outside: [] },
    {
      ...{ language: 'uk', ready: 0, waiting: [a, b] },
      outside: [{ collection: 'faqs', id: 'a-uk', revision: 4 }],
    },
  ])
})

test('the language of the source is none of them, whatever it is', () => {
  const french = edition('a', 'fr', { sourceLanguage: null })
  const found = languagesOfRelease([member('a', 'fr')], [french], languages)
  expect(found.map(({ language }) => language)).toEqual(['en', 'uk'])
})

test('a release without members asks nobody', () => {
  expect(languagesOfRelease([], [], languages)).toEqual([])
})
