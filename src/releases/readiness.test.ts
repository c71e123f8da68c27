import fc from 'fast-check'
import type { EditionDocument } from '../content/edition'
import { fromParagraphs } from '../content/rich-text'
import type { Language } from '../i18n/languages'
import {
  blocks,
  type Candidate,
  findingsOf,
  type PublicEdition,
  type Surroundings,
} from './readiness'

const empty: Surroundings = { targets: new Map(), publicEditions: [], redirects: [] }
const major = { publish: { updateType: 'major' } } as const
const gone = { unpublish: { kind: 'gone', explanation: 'Over.' } } as const

function page(fields: Partial<EditionDocument> = {}): EditionDocument {
  const said = { title: 'A page', lead: 'It leads.' }
  return { id: 'page-en', contentId: 'page', language: 'en', ...said, ...fields }
}

function faq(fields: Partial<EditionDocument> = {}): EditionDocument {
  const said = { question: 'Why?', answer: fromParagraphs([['Because.']]) }
  return { id: 'faq-en', contentId: 'faq', language: 'en', ...said, ...fields }
}

const member = (edition: EditionDocument, action: Candidate['action'] = major): Candidate => ({
  collection: edition.contentId.startsWith('faq') ? 'faqs' : 'relations',
  edition,
  action,
})

function read(edition: EditionDocument, references: string[] = []): PublicEdition {
  const { id, contentId, language, sourceLanguage } = edition
  const collection = contentId.startsWith('faq') ? 'faqs' : 'relations'
  return { collection, edition: id, contentId, language, sourceLanguage, references, title: id }
}

const target = (contentId: string, language: Language = 'en') => ({
  contentId,
  language,
  title: contentId,
})
const codes = (candidates: Candidate[], around: Partial<Surroundings> = {}) =>
  findingsOf(candidates, { ...empty, ...around }).map(({ code, edition }) => `${code} ${edition}`)

const french = page({ id: 'page-fr', language: 'fr', sourceLanguage: 'en' })
const placing = page({ faqs: [{ number: 1, faq: 'faq-en' }] })
const atFaq = new Map([['faq-en', target('faq')]])

test('a page by itself, with all that it needs, has nothing against it', () => {
  expect(codes([member(page())])).toEqual([])
})

test.each<[string, Candidate[], Partial<Surroundings>, string[]]>([
  ['an obligatory field is empty', [member(page({ lead: ' ' }))], {}, ['field-empty page-en']],
  [
    'an image says nothing to those who do not see it',
    [member(page({ image: { media: 'picture', alt: '' } }))],
    {},
    ['image-without-alt page-en'],
  ],
  [
    'a placed FAQ is a draft, and does not come along',
    [member(placing)],
    { targets: atFaq },
    ['points-at-unpublished page-en'],
  ],
  ['a placed FAQ comes along', [member(placing), member(faq())], { targets: atFaq }, []],
  ['a placed FAQ is gone', [member(placing)], {}, ['points-at-nothing page-en']],
  [
    'a placed FAQ is public in the source language, and stands in',
    [member(page({ ...french, faqs: placing.faqs }))],
    { targets: atFaq, publicEditions: [read(page()), read(faq())] },
    [],
  ],
  [
    'a cross reference leads to a FAQ that nobody can read',
    [member(faq({ answer: fromParagraphs([['See ', { faq: 'faq2-en' }]]) }))],
    { targets: new Map([['faq2-en', target('faq2')]]) },
    ['points-at-unpublished faq-en'],
  ],
  ['a translation comes before its source', [member(french)], {}, ['source-not-public page-fr']],
  ['a translation comes with its source', [member(french), member(page())], {}, []],
  [
    'a translation stays behind',
    [member(page())],
    { publicEditions: [read(page()), read(french)] },
    ['language-behind page-fr'],
  ],
  [
    'a minor update leaves no translation behind',
    [member(page(), { publish: { updateType: 'minor' } })],
    { publicEditions: [read(page()), read(french)] },
    [],
  ],
  [
    'a page keeps a FAQ that is taken away',
    [member(faq(), gone)],
    { publicEditions: [read(faq()), read(page(), ['faq'])] },
    ['left-without-target page-en'],
  ],
  [
    'a page gives it up in the same release',
    [member(faq(), gone), member(page())],
    { publicEditions: [read(faq()), read(page(), ['faq'])] },
    [],
  ],
  [
    'a withdrawn FAQ can still be read',
    [member(faq(), { unpublish: { kind: 'withdrawn', explanation: 'Over.' } })],
    { publicEditions: [read(faq()), read(page(), ['faq'])] },
    [],
  ],
  [
    'a source goes, and its translation stays',
    [member(page(), gone)],
    { publicEditions: [read(page()), read(french)] },
    ['translation-stays page-fr'],
  ],
  [
    'a page leads to one that goes too',
    [
      member(page(), { unpublish: { kind: 'redirect', to: 'page2-en' } }),
      member(page({ id: 'page2-en', contentId: 'page2' }), gone),
    ],
    {
      targets: new Map([['page2-en', target('page2')]]),
      publicEditions: [read(page()), read(page({ id: 'page2-en', contentId: 'page2' }))],
    },
    ['redirect-to-nothing page-en'],
  ],
  [
    'a page leads to itself',
    [member(page(), { unpublish: { kind: 'redirect', to: 'page-fr' } })],
    { targets: new Map([['page-fr', target('page', 'fr')]]), publicEditions: [read(page())] },
    ['redirect-to-nothing page-en'],
  ],
  [
    'an older redirect led here',
    [member(page(), gone)],
    {
      publicEditions: [read(page())],
      redirects: [
        { collection: 'relations', edition: 'old-en', language: 'en', title: 'Old', to: 'page' },
      ],
    },
    ['redirect-to-nothing old-en'],
  ],
])('%s', (_, candidates, around, expected) => {
  expect(codes(candidates, around)).toEqual(expected)
})

test('a finding names the field', () => {
  const [found] = findingsOf([member(placing)], { ...empty, targets: atFaq })
  expect(found).toMatchObject({ field: 'faqs.0.faq', severity: 'error', title: 'A page' })
})

/** Random sites of six contents in two languages, and random releases. */
test('a release without errors leaves no new loose end', () => {
  const contents = ['faq0', 'faq1', 'faq2', 'page0', 'page1', 'page2']
  const slots = contents.flatMap((contentId) =>
    (['en', 'fr'] as const).map((language) => ({ contentId, language })),
  )
  const pointed = fc.subarray(['faq0', 'faq1', 'faq2'])
  const fate = fc.record({
    isPublic: fc.boolean(),
    does: fc.constantFrom('nothing', 'publish', 'gone'),
    had: pointed,
    has: pointed,
  })
  fc.assert(
    fc.property(fc.array(fate, { minLength: 12, maxLength: 12 }), (fates) => {
      const editions = slots.map(({ contentId, language }, index) => {
        const { isPublic = false, does, had = [], has = [] } = fates[index] ?? {}
        const isPage = contentId.startsWith('page')
        const common = {
          id: `${contentId}-${language}`,
          ...{ contentId, language },
          sourceLanguage: language === 'fr' ? ('en' as const) : null,
        }
        const places = has.map((id, number) => ({ number, faq: `${id}-en` }))
        const document = isPage ? page({ ...common, faqs: places }) : faq(common)
        const leaves = isPublic && does === 'gone'
        return {
          document,
          before: isPublic,
          member: does === 'publish' || leaves,
          after: does === 'publish' || (isPublic && !leaves),
          action: leaves ? gone : major,
          had: isPage ? had : [],
          points: isPage ? (does === 'publish' ? has : had) : [],
        }
      })
      const candidates = editions
        .filter((each) => each.member)
        .map(({ document, action }) => member(document, action))
      const found = findingsOf(candidates, {
        targets: new Map(contents.map((each) => [`${each}-en`, target(each)])),
        publicEditions: editions
          .filter(({ before }) => before)
          .map(({ document, had }) => read(document, had)),
        redirects: [],
      })
      if (found.some(blocks)) return
      const readable = (when: 'before' | 'after', contentId: string, language: Language) =>
        editions.some(
          ({ document, [when]: isThere }) =>
            isThere &&
            document.contentId === contentId &&
            (document.language === language || document.language === 'en'),
        )
      for (const { document, after, points, member: own } of editions) {
        if (!after) continue
        if (own && document.sourceLanguage) {
          expect(readable('after', document.contentId, 'en')).toBe(true)
        }
        for (const contentId of points) {
          const wasLoose = !own && !readable('before', contentId, document.language)
          expect(wasLoose || readable('after', contentId, document.language)).toBe(true)
        }
      }
    }),
    { numRuns: 500 },
  )
})
