import fc from 'fast-check'
import { nothingChosen, stillThere, toggled } from './segment-choice'

const order = ['a', 'b', 'c', 'd', 'e']
const choose = (ids: string[], id: string, extend = false, last?: string) =>
  toggled({ ids, ...(last && { last }) }, id, { order, extend })

test('a segment is chosen, and left out again', () => {
  expect(choose([], 'b')).toEqual({ ids: ['b'], last: 'b' })
  expect(choose(['b', 'c'], 'b')).toEqual({ ids: ['c'], last: 'b' })
})

test('a range goes from the last one to this one, either way', () => {
  expect(choose(['b'], 'd', true, 'b').ids).toEqual(['b', 'c', 'd'])
  expect(choose(['d'], 'b', true, 'd').ids).toEqual(['b', 'c', 'd'])
  expect(choose(['a', 'b', 'c'], 'c', true, 'b').ids).toEqual(['a'])
})

test('without a beginning that is shown, a range is one segment', () => {
  expect(choose([], 'd', true).ids).toEqual(['d'])
  expect(choose(['x'], 'd', true, 'x').ids).toEqual(['x', 'd'])
})

test('what is gone is chosen no more, and the order is that of the text', () => {
  expect(stillThere({ ids: ['c', 'x', 'a'] }, [{ id: 'a' }, { id: 'b' }, { id: 'c' }])).toEqual([
    'a',
    'c',
  ])
})

test('nothing is ever chosen twice', () => {
  const step = fc.tuple(fc.constantFrom(...order), fc.boolean())
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const { ids } = steps.reduce(
        (choice, [id, extend]) => toggled(choice, id, { order, extend }),
        nothingChosen,
      )
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})
