import { contentsFrom, mostContents, mostSegments, orderFrom } from './request'

const now = new Date('2026-11-28T12:00:00.000Z')
const faq = { kind: 'faqs', contentId: 'a' }
const order = (more: Record<string, unknown>) =>
  orderFrom({ language: 'fr', contents: [faq], ...more }, now)

describe('what an order says', () => {
  test('no more than its language and its contents: it takes an assignment back', () => {
    expect(order({})).toEqual({
      ...{ language: 'fr', contents: [faq], assignee: null, due: null, note: null },
    })
  })
  test('to whom, until when and what for; ids of both databases', () => {
    expect(
      order({ assignee: 7, due: '2026-12-01T12:00:00+02:00', note: ' Please ' }),
    ).toMatchObject({ assignee: '7', due: '2026-12-01T10:00:00.000Z', note: 'Please' })
    expect(order({ assignee: 'x', due: '', note: '' })).toMatchObject({ due: null, note: null })
  })
  test.each<[string, Record<string, unknown>, string]>([
    ['no language of the site', { language: 'de' }, 'language-unknown'],
    ['an assignee who is nobody', { assignee: {} }, 'assignee-unknown'],
    ['a time that is none', { due: 'soon' }, 'due-malformed'],
    ['the very moment', { due: now.toISOString() }, 'time-past'],
    ['a note that is no text', { note: 7 }, 'text-expected'],
    ['no content', { contents: [] }, 'contents-missing'],
    ['no list', { contents: faq }, 'contents-missing'],
    ['too many', { contents: Array(mostContents + 1).fill(faq) }, 'contents-missing'],
    ['a content that is nothing', { contents: [null] }, 'content-not-here'],
    ['another collection', { contents: [{ ...faq, kind: 'users' }] }, 'content-not-here'],
  ])('with %s is refused', (_, more, code) => {
    expect(order(more)).toMatchObject({ code })
  })
  test('with a content that is named by no text is refused, and nothing is thrown', () => {
    for (const odd of [{}, [], { toString: 1, valueOf: 1 }, 7, null]) {
      for (const content of [
        { kind: 'faqs', contentId: odd },
        { kind: odd, contentId: 'a' },
      ]) {
        expect(contentsFrom([content])).toMatchObject({ code: 'content-not-here' })
      }
    }
  })
})

describe('segments', () => {
  const parts = (...contents: unknown[]) => {
    const read = order({ contents })
    return 'contents' in read ? read.contents : read.code
  }
  test('of a content that is named twice are all that are named, each once', () => {
    expect(parts({ ...faq, segments: ['q', 'a'] }, { ...faq, segments: ['a', 'b'] })).toEqual([
      { ...faq, segments: ['q', 'a', 'b'] },
    ])
  })
  test('beside the whole of the content are the whole', () => {
    expect(parts({ ...faq, segments: ['q'] }, faq)).toEqual([faq])
    expect(parts({ ...faq, segments: null }, { ...faq, segments: ['q'] })).toEqual([faq])
  })
  test('of another content, or another kind under the same id, stay apart', () => {
    const page = { kind: 'relations', contentId: 'a', segments: ['t'] }
    expect(parts({ ...faq, segments: ['q'] }, page)).toEqual([{ ...faq, segments: ['q'] }, page])
  })
  test.each([
    ['none', []],
    ['no list', 'q'],
    ['names that are none', ['q', 7]],
    ['a list in the list', [['q']]],
    ['too many', Array.from({ length: mostSegments + 1 }, (_, index) => `${index}`)],
  ])('that are %s are refused', (_, segments) => {
    expect(parts({ ...faq, segments })).toBe('segments-missing')
  })
})
