/** What a file says it is about; what is told of its segments, `bad-files.test.ts` shows. */
import fc from 'fast-check'
import { example } from '../../tests/support/exchange-example'
import { Unreadable } from '../files/problem'
import { comparedWith, identityFrom, languagesFrom, originalOf } from './exchange-file'

const refused = (act: () => unknown) => {
  try {
    return { read: act() }
  } catch (error) {
    if (error instanceof Unreadable) return error.problem
    throw error
  }
}

test('the identity that is written is the one that is read, whatever the ids', () => {
  const id = fc.string({ unit: 'grapheme', minLength: 1 })
  const revision = fc.integer({ min: 0, max: 999_999_999_999_999 })
  fc.assert(
    fc.property(
      id,
      id,
      id,
      revision,
      revision,
      (collection, edition, contentId, sourceRevision, own) => {
        const identity = { collection, edition, contentId, sourceRevision, revision: own }
        const original = originalOf({ ...example, ...identity })
        expect(original).not.toMatch(/[\s"<>&\\]/)
        expect(identityFrom(original, 1)).toEqual(identity)
      },
    ),
  )
})

test.each([
  undefined,
  '',
  'page.html',
  'faqs/7f3a/c0ffee/3',
  'faqs/7f3a/c0ffee/3/8/9',
  'faqs/7f3a/c0ffee/3/-8',
  'faqs/7f3a/c0ffee/3/8.5',
  'faqs//c0ffee/3/8',
  'faqs/%/c0ffee/3/8',
  `faqs/7f3a/c0ffee/3/${'9'.repeat(16)}`,
])('%j is nobody’s identity', (original) => {
  expect(refused(() => identityFrom(original, 7))).toMatchObject({
    code: 'content-unknown',
    line: 7,
  })
})

test('whatever a file says it is about, it is read or refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (original) => {
      expect(refused(() => identityFrom(original, 1))).toBeDefined()
    }),
  )
})

test('a file says from which language into which', () => {
  expect(languagesFrom('en', 'fr-FR', 1)).toEqual({ sourceLanguage: 'en', targetLanguage: 'fr-FR' })
  for (const [source, target] of [
    ['en', undefined],
    [undefined, 'fr'],
    ['', 'fr'],
  ] as const) {
    expect(refused(() => languagesFrom(source, target, 3))).toMatchObject({
      ...{ code: 'language-missing', line: 3 },
    })
  }
})

describe('a language of the file', () => {
  const told = (targetLanguage: string) =>
    comparedWith(example, { file: { ...example, targetLanguage }, problems: [] })
  test.each(['fr', 'FR', 'fr-FR', 'fr_FR', 'fr-Latn-BE'])('%s is ours', (language) => {
    expect(told(language)).toEqual([])
  })
  test.each(['uk', 'f', 'frp', 'en-FR'])('%s is another', (language) => {
    expect(told(language)).toMatchObject([{ code: 'language-other' }])
  })
})

test('a file that comes back as it went out has no problem, whatever is wrong with it', () => {
  const broken = {
    ...example,
    units: example.units.map((unit) => ({
      ...unit,
      target: [{ code: 'link' as const, id: '9', children: [] }],
    })),
  }
  expect(comparedWith(broken, { file: broken, problems: [] })).toEqual([])
})
