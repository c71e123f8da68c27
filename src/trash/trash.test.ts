import { states } from '../revision/revision'
import { type Discarded, moveAsked, movesAlone, whyNotTrashed } from './trash'

const draft: Discarded = { state: 'draft', users: undefined, release: undefined }
const codeOf = (edition: Partial<Discarded>) => whyNotTrashed({ ...draft, ...edition })?.code

describe('What a write asks of the trash', () => {
  test('a time of deletion moves it there', () => {
    expect(moveAsked({ deletedAt: '2026-11-27' }, false)).toBe('into')
  })

  test('no time of deletion brings back what is there', () => {
    expect(moveAsked({ deletedAt: null }, true)).toBe('out')
  })

  test('a form that says there is none writes words', () => {
    expect(moveAsked({ deletedAt: null, title: 'A' }, false)).toBeUndefined()
    expect(moveAsked({ title: 'A' }, true)).toBeUndefined()
    expect(moveAsked(undefined, true)).toBeUndefined()
  })

  test('words beside it are noticed', () => {
    expect(movesAlone({ deletedAt: null, _status: 'draft', revision: 3 })).toBe(true)
    expect(movesAlone({ deletedAt: null, title: 'Lost' })).toBe(false)
  })
})

describe('What may go into the trash', () => {
  test('a draft that nobody uses', () => {
    expect(codeOf({})).toBeUndefined()
  })

  test.each(states)('only what is not scheduled: %s', (state) => {
    expect(codeOf({ state })).toBe(state === 'scheduled' ? 'trash-scheduled' : undefined)
  })

  test('nothing that was ever public', () => {
    expect(codeOf({ firstPublishedAt: '2026-01-01T00:00:00Z' })).toBe('was-published')
  })

  test('nothing that others show or are translated from, and they are named', () => {
    expect(whyNotTrashed({ ...draft, users: { title: 'A page', count: 2 } })).toMatchObject({
      code: 'still-used',
      facts: { title: 'A page', count: 2 },
    })
  })

  test('no member of an open release, which is named', () => {
    expect(whyNotTrashed({ ...draft, release: 'Summit' })).toMatchObject({
      code: 'trash-in-release',
      facts: { name: 'Summit' },
    })
  })
})
