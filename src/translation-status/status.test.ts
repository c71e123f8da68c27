import fc from 'fast-check'
import type { State } from '@/revision/revision'
import { languages } from '../i18n/languages'
import { missingCell, openStatuses, priorities, statuses, translationCell } from './status'
import { type RowEdition, rowOf } from './status-row'

const at = '2024-07-02T12:08:00.000Z'
const french = (state: State, open = 0, outdated = 0) =>
  translationCell({ id: '1', state, progress: { open, outdated, since: null }, at })

test.each<[State, number, number, string]>([
  ['draft', 3, 0, 'in-translation'],
  ['draft', 3, 1, 'outdated'],
  ['changes-requested', 0, 0, 'changes-requested'],
  ['changes-requested', 1, 1, 'outdated'],
  ['in-review', 0, 0, 'in-review'],
  ['approved', 0, 0, 'ready'],
  ['scheduled', 0, 0, 'ready'],
  ['published', 0, 0, 'up-to-date'],
  ['published', 1, 0, 'in-translation'], // a minor update brought a paragraph
  ['published', 1, 1, 'outdated'], // in an emergency
  ['unpublished', 1, 1, 'unpublished'],
])('%s with %d open segments, %d of them outdated, is %s', (state, open, outdated, standing) => {
  expect(french(state, open, outdated).state).toBe(standing)
})

test('outdated counts from the update that did it, all else from the last step', () => {
  const since = '2024-01-01T00:00:00.000Z'
  const progress = { open: 1, outdated: 1, since }
  expect(translationCell({ id: '1', state: 'draft', progress, at }).since).toBe(since)
  expect(french('in-review').since).toBe(at)
})

test('structure that came in by itself is told, and makes nothing urgent', () => {
  const structure = { at, links: 2 }
  const progress = { open: 0, outdated: 0, since: null, structure }
  const cell = translationCell({ id: '1', state: 'published', progress, at })
  expect(cell).toMatchObject({ state: 'up-to-date', structure, structureAt: at })
  expect(french('published')).toMatchObject({ structure: null, structureAt: null })
  expect(cell.urgency).toBe(french('published').urgency)
})

test('what is not translated is missing, unless its source is taken back', () => {
  expect(missingCell('published', at)).toMatchObject({ state: 'missing', since: at })
  expect(missingCell('draft')).toMatchObject({ state: 'missing', since: null })
  expect(missingCell('unpublished', at)).toMatchObject({ state: 'idle', urgency: null })
})

describe('urgency', () => {
  const times = fc.date({ min: new Date(0), max: new Date('2199-12-31'), noInvalidDate: true })
  const cell = (state: State, open: number, outdated: number, time: Date) =>
    translationCell({
      id: '1',
      state,
      progress: { open, outdated, since: null },
      at: time.toISOString(),
    })

  test('goes by the standing, then by the older', () => {
    const states = fc.constantFrom<State[]>(
      'draft',
      'in-review',
      'approved',
      'published',
      'unpublished',
    )
    fc.assert(
      fc.property(states, fc.nat(2), times, states, fc.nat(2), times, (a, n, t, b, m, u) => {
        const [one, other] = [cell(a, n, n, t), cell(b, m, m, u)]
        const place = (state: string) => (statuses as readonly string[]).indexOf(state)
        const expected = place(one.state) - place(other.state) || t.getTime() - u.getTime()
        expect(Math.sign((one.urgency ?? 0) - (other.urgency ?? 0))).toBe(Math.sign(expected))
      }),
    )
  })

  test('lies in the range of its standing, and in no other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<State[]>('draft', 'in-review', 'published'),
        fc.nat(1),
        times,
        (state, n, time) => {
          const { state: standing, urgency } = cell(state, n, n, time)
          const within = statuses.filter((each) => {
            const { from, to } = priorities(each)
            return (urgency ?? -1) >= from && (urgency ?? -1) < to
          })
          expect(within).toEqual([standing])
        },
      ),
    )
  })

  test('a source that readers have waits before a draft', () => {
    expect(missingCell('published', at).urgency).toBeLessThan(missingCell('draft').urgency ?? 0)
    expect(missingCell('draft').urgency).toBeLessThan(priorities('missing').to)
  })

  test('readers of old words come before those of another language, pages before answers', () => {
    const at = (isPublic: boolean, isPage: boolean, sourceIsPublic: boolean, since: string) =>
      translationCell(
        { id: '1', state: 'draft', progress: { open: 1, outdated: 1, since }, isPublic },
        { isPage, sourceIsPublic },
      ).urgency ?? 0
    const [old, recent] = ['2020-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z']
    const queue = [
      at(true, true, true, old),
      at(true, true, true, recent),
      at(true, false, true, old),
      at(false, true, true, old),
      at(false, false, true, old),
      at(false, true, false, old),
    ]
    expect(queue.toSorted((one, other) => one - other)).toEqual(queue)
    const fromSource = (isPage: boolean, sourceIsPublic: boolean) =>
      missingCell('published', recent, { isPage, sourceIsPublic }).urgency ?? 0
    expect(fromSource(true, true)).toBeLessThan(fromSource(false, true))
    expect(fromSource(false, true)).toBeLessThan(fromSource(true, false))
  })
})

test('what is public and up to date, or taken back, is not open', () => {
  expect(statuses.filter((each) => !openStatuses.includes(each))).toEqual([
    'unpublished',
    'up-to-date',
  ])
})

describe('a row', () => {
  const edition = (language: 'en' | 'fr', more: Partial<RowEdition> = {}): RowEdition => ({
    ...{ id: language, contentId: 'c', language, title: `In ${language}`, state: 'published', at },
    ...(language === 'en' ? {} : { sourceLanguage: 'en' as const }),
    ...more,
  })

  test('has a cell for every language, and the title of the source', () => {
    const row = rowOf('faqs', [edition('fr'), edition('en', { firstPublishedAt: at })])
    expect(row).toMatchObject({ title: 'In en', source: 'en', sourceLanguage: 'en' })
    expect(languages.map((language) => row?.[language].state)).toEqual([
      'source',
      'up-to-date',
      'missing',
      'missing',
    ])
  })

  test('there is none without a source edition', () => {
    expect(rowOf('faqs', [edition('fr')])).toBeUndefined()
  })
})
