import fc from 'fast-check'
import type { EditionDocument } from '../content/edition'
import { applied, overlayOf, type PlannedStep, type PublishedSet } from './overlay'

const at = '2026-12-01T13:00:00.000Z'
const before = '2026-01-01T08:00:00.000Z'

const page = (of: Partial<EditionDocument> = {}): EditionDocument => ({
  ...{ id: 'page', contentId: 'content', language: 'en', title: 'New', slug: 'tax' },
  ...of,
})
const publicPage = page({
  ...{ title: 'Old', _status: 'published', publishedSlug: 'tax' },
  ...{ firstPublishedAt: before, publicUpdatedAt: before },
})
const nothing: PublishedSet = {
  editions: [],
  'change-notes': [],
  unpublishings: [],
  redirects: [],
}
const today: PublishedSet = {
  ...nothing,
  editions: [{ collection: 'relations', edition: publicPage }],
}
const draft = page({ publishedSlug: 'tax', firstPublishedAt: before, publicUpdatedAt: before })
const step = (action: PlannedStep['action'], edition = draft): PlannedStep => ({
  collection: 'relations',
  ...{ edition, action, at },
})
const siteAfter = (steps: PlannedStep[], set = today) => applied(set, overlayOf(steps))

test('a major update says new words, the date, and its note', () => {
  const set = siteAfter([step({ publish: { updateType: 'major', changeNote: 'All new.' } })])
  expect(set.editions).toMatchObject([
    { edition: { title: 'New', firstPublishedAt: before, publicUpdatedAt: at } },
  ])
  expect(set['change-notes']).toMatchObject([{ edition: 'page', note: 'All new.', at }])
})

test('a minor update leaves the date, and says nothing', () => {
  const set = siteAfter([step({ publish: { updateType: 'minor' } })])
  expect(set.editions).toMatchObject([{ edition: { title: 'New', publicUpdatedAt: before } }])
  expect(set['change-notes']).toEqual([])
})

test('a page that moves leaves a redirect, and takes those away that led from its new address', () => {
  const moved = page({ ...draft, slug: 'taxes' })
  const stale = { id: 'r', language: 'en', slug: 'taxes' } as const
  const redirects = [{ ...stale, edition: { relationTo: 'relations', value: 'other' } } as const]
  const set = siteAfter([step({ publish: {} }, moved)], { ...today, redirects })
  expect(set.redirects).toMatchObject([{ slug: 'tax', edition: { value: 'page' } }])
})

test('what is gone is not found, what is withdrawn is, in the words that readers know', () => {
  const gone = siteAfter([step({ unpublish: { kind: 'gone', explanation: 'Over.' } })])
  expect(gone.editions).toEqual([])
  expect(gone.unpublishings).toMatchObject([{ kind: 'gone', slug: 'tax', explanation: 'Over.' }])
  const withdrawn = siteAfter([step({ unpublish: { kind: 'withdrawn' } })])
  expect(withdrawn.editions).toMatchObject([{ edition: { title: 'Old' } }])
  expect(withdrawn.unpublishings).toMatchObject([{ kind: 'withdrawn' }])
})

test('what is published again is no longer said to be taken back', () => {
  const gone = siteAfter([step({ unpublish: { kind: 'gone' } })])
  expect(siteAfter([step({ publish: {} })], gone).unpublishings).toEqual([])
})

test('a redirect leads to the page that is named', () => {
  const to = { kind: 'redirect', to: 'other' } as const
  const set = siteAfter([{ ...step({ unpublish: to }), leadsTo: 'relations' }])
  expect(set.unpublishings).toMatchObject([{ to: { relationTo: 'relations', value: 'other' } }])
})

describe('whatever is planned', () => {
  const action: fc.Arbitrary<PlannedStep['action']> = fc.oneof(
    fc.record({
      publish: fc.record({
        updateType: fc.constantFrom('major' as const, 'minor' as const),
        changeNote: fc.string(),
      }),
    }),
    fc.record({
      unpublish: fc.record({ kind: fc.constantFrom('withdrawn' as const, 'gone' as const) }),
    }),
  )
  const plan = fc
    .array(
      fc.record({
        action,
        id: fc.constantFrom('a', 'b', 'c'),
        slug: fc.constantFrom('one', 'two', 'three'),
        title: fc.string(),
      }),
      { maxLength: 6 },
    )
    .map((steps) =>
      steps.map(({ id, slug, title, action: what }, index): PlannedStep => {
        const edition = page({ id, contentId: id, slug, title })
        return { ...step(what, edition), at: new Date(Date.parse(at) + index * 1000).toISOString() }
      }),
    )

  test('nothing planned is the site of today', () => {
    fc.assert(
      fc.property(plan, (steps) => {
        const set = siteAfter(steps)
        expect(applied(set, overlayOf([]))).toEqual(set)
      }),
    )
  })

  test('every edition has one row at most, and none that is gone', () => {
    fc.assert(
      fc.property(plan, (steps) => {
        const set = siteAfter(steps)
        const ids = set.editions.map(({ edition }) => edition.id)
        expect(ids).toEqual([...new Set(ids)])
        const gone = set.unpublishings.filter(({ kind }) => kind === 'gone')
        expect(gone.filter(({ edition }) => ids.includes(edition))).toEqual([])
      }),
    )
  })

  test('what is planned last about an edition is what readers find', () => {
    fc.assert(
      fc.property(plan, (steps) => {
        const set = siteAfter(steps)
        for (const id of ['a', 'b', 'c']) {
          const own = steps.filter(({ edition }) => edition.id === id)
          const last = own.findLast(({ action: { unpublish } }) => unpublish?.kind !== 'withdrawn')
          const found = set.editions.find(({ edition }) => edition.id === id)?.edition
          expect(found?.title).toBe(last?.action.publish ? last.edition.title : undefined)
        }
      }),
    )
  })

  test('the contents that are others are named', () => {
    fc.assert(
      fc.property(plan, (steps) => {
        expect([...overlayOf(steps).contents].sort()).toEqual(
          [...new Set(steps.map(({ edition }) => edition.contentId))].sort(),
        )
      }),
    )
  })
})
