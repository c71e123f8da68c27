import { inOrder, publicationOf } from './publication'

const english = { language: 'en', wasPublished: true } as const

test.each([
  ['a first publication needs no note', {}, {}, false, { updateType: 'major' }],
  [
    'one note is for all',
    {},
    { notes: { en: 'New.' } },
    true,
    { updateType: 'major', changeNote: 'New.' },
  ],
  [
    'a note of its own comes first',
    { changeNote: 'Its own.' },
    { notes: { en: 'New.' } },
    true,
    { updateType: 'major', changeNote: 'Its own.' },
  ],
  ['minor for all', {}, { updateType: 'minor' }, true, { updateType: 'minor' }],
  [
    'minor for one',
    { updateType: 'minor' },
    { updateType: 'major', notes: { en: 'New.' } },
    true,
    { updateType: 'minor' },
  ],
  [
    'a note in another language is none',
    {},
    { notes: { fr: 'Neuf.' } },
    true,
    { code: 'change-note-missing' },
  ],
] as const)('%s', (_, publish, common, wasPublished, expected) => {
  expect(publicationOf({ publish }, common, { ...english, wasPublished })).toMatchObject(expected)
})

test('FAQs before pages, sources before translations, what goes away last', () => {
  const publish = { publish: {} }
  const gone = { unpublish: { kind: 'gone', explanation: 'Over.' } } as const
  const sorted = inOrder([
    { name: 'gone', action: gone, isPage: false },
    { name: 'French page', action: publish, isPage: true, sourceLanguage: 'en' },
    { name: 'page', action: publish, isPage: true },
    { name: 'French FAQ', action: publish, isPage: false, sourceLanguage: 'en' },
    { name: 'FAQ', action: publish, isPage: false },
  ])
  expect(sorted.map(({ name }) => name)).toEqual([
    'FAQ',
    'French FAQ',
    'page',
    'French page',
    'gone',
  ])
})
