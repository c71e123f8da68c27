import fc from 'fast-check'
import { changedSincePublished } from './since-published'

const record = (id: string, target: string, field = 'answer') => ({
  id,
  field,
  target: target === '' ? [] : [target],
})

describe('what a reviewer of a translation has to read', () => {
  it('is what was translated anew, beside what readers have', () => {
    const published = [record('a', 'Dix alliés aident.'), record('b', 'Il neige.')]
    const now = [record('a', 'Onze alliés aident.'), record('b', 'Il neige.')]
    expect([...changedSincePublished(published, now)]).toEqual([['a', ['Dix alliés aident.']]])
  })

  it('is what stands where the source was reworded, which has another id then', () => {
    const published = [record('a', 'Dix alliés aident.'), record('b', 'Il neige.')]
    const now = [record('b', 'Il neige.'), record('c', 'Onze alliés aident.')]
    expect([...changedSincePublished(published, now)]).toEqual([['c', ['Dix alliés aident.']]])
  })

  it('is what is new, with nothing beside it', () => {
    const now = [record('a', 'Dix.'), record('d', 'Tout autre chose se passe.')]
    expect([...changedSincePublished([record('a', 'Dix.')], now)]).toEqual([['d', []]])
  })

  it('is not what moved, nor what nobody has translated', () => {
    const published = [record('a', 'Un.'), record('b', 'Deux.')]
    const now = [record('b', 'Deux.'), record('a', 'Un.'), record('c', '')]
    expect(changedSincePublished(published, now).size).toBe(0)
  })

  it('keeps to its field: a title replaces no paragraph', () => {
    const published = [record('a', 'Dix alliés aident.', 'title')]
    const now = [record('c', 'Onze alliés aident.', 'answer')]
    expect([...changedSincePublished(published, now)]).toEqual([['c', []]])
  })

  it('is nothing where nothing was changed, and never a segment that is not there', () => {
    const records = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 3 }),
        field: fc.constantFrom('title', 'answer'),
        target: fc.array(fc.string({ minLength: 1 }), { maxLength: 1 }),
      }),
      { selector: ({ id }) => id, maxLength: 8 },
    )
    fc.assert(
      fc.property(records, records, (published, now) => {
        expect(changedSincePublished(now, now).size).toBe(0)
        const ids = new Set(now.map(({ id }) => id))
        const changed = changedSincePublished(published, now)
        expect([...changed.keys()].every((id) => ids.has(id))).toBe(true)
      }),
    )
  })
})
