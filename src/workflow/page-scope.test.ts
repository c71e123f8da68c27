import fc from 'fast-check'
import { mayPlace, type PageScope, pagesOfContent, rightsOverAll, rightsWithin } from './page-scope'

const works = { works: true, decides: false }
const whole = { works: true, decides: true }
const none = { works: false, decides: false }

describe('the pages that a FAQ belongs to', () => {
  it.each([
    ['that show it to readers', ['poland'], ['poland', 'japan'], ['poland']],
    ['whose drafts have it, while no reader sees it', [], ['japan'], ['japan']],
    ['none, before it is placed', [], [], []],
  ])('%s', (_, shownOn, draftedOn, pages) => {
    expect(pagesOfContent({ shownOn, draftedOn })).toEqual(pages)
  })
})

describe('rights within a page scope', () => {
  it.each<[string, PageScope, string[], object]>([
    ['a page of the scope', ['poland'], ['poland'], whole],
    ['a page of others', ['poland'], ['japan'], none],
    ['a FAQ that a page of others shows too', ['poland'], ['poland', 'japan'], works],
    ['a FAQ of two pages of the scope', ['poland', 'japan'], ['poland', 'japan'], whole],
    ['a FAQ that stands nowhere', ['poland'], [], whole],
    ['any page, without a scope', 'all', ['japan'], whole],
    ['a page, where the scope has none', [], ['japan'], none],
  ])('%s', (_, scope, pages, rights) => {
    expect(rightsWithin(scope, pages)).toEqual(rights)
  })

  it('over several contents are those over each of them', () => {
    expect(rightsOverAll([whole, works])).toEqual(works)
    expect(rightsOverAll([whole, none])).toEqual(none)
    expect(rightsOverAll([])).toEqual(whole)
  })
})

describe('placing a FAQ', () => {
  it.each<[string, string[], string[], boolean]>([
    ['that readers know from another page', ['japan'], [], true],
    ['that others are still writing for theirs', [], ['japan'], false],
    ['that stands nowhere', [], [], true],
    ['of one’s own draft', [], ['poland'], true],
  ])('%s', (_, shownOn, draftedOn, may) => {
    expect(mayPlace(['poland'], { shownOn, draftedOn })).toBe(may)
  })
})

describe('a page scope', () => {
  const pages = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e'))
  const scopes = fc.oneof(pages, fc.constant<PageScope>('all'))

  it('that is narrower never allows more', () => {
    fc.assert(
      fc.property(scopes, pages, pages, pages, (wide, cut, shownOn, draftedOn) => {
        const narrow = wide === 'all' ? cut : wide.filter((page) => !cut.includes(page))
        const content = pagesOfContent({ shownOn, draftedOn })
        const [before, after] = [rightsWithin(wide, content), rightsWithin(narrow, content)]
        expect(before.works || !after.works).toBe(true)
        expect(before.decides || !after.decides).toBe(true)
        const placed = { shownOn, draftedOn }
        expect(mayPlace(wide, placed) || !mayPlace(narrow, placed)).toBe(true)
      }),
    )
  })

  it('lets nobody decide who may not work', () => {
    fc.assert(
      fc.property(scopes, pages, (scope, content) => {
        const { works, decides } = rightsWithin(scope, content)
        expect(works || !decides).toBe(true)
      }),
    )
  })

  it('leaves less over a content that one more page shows, once it is on any', () => {
    fc.assert(
      fc.property(scopes, pages, fc.constantFrom('a', 'f'), (scope, content, more) => {
        fc.pre(content.length > 0)
        const after = rightsWithin(scope, [...new Set([...content, more])])
        expect(rightsWithin(scope, content).decides || !after.decides).toBe(true)
      }),
    )
  })
})
