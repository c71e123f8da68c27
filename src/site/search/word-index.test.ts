import { eachPlace, noPlaces, put, take } from './places'
import { wordIndex } from './word-index'

const words = (text: string) => text.split(' ').filter(Boolean)

function indexOf(...texts: [title: string, body: string][]) {
  const index = wordIndex()
  const numbers = texts.map(([title, body]) => index.add(words(title), words(body)))
  const ask = (asked: string, need: 'all' | 'any' = 'all', among?: Set<number>) =>
    index.search(words(asked), { need, limit: 3, among }).texts
  return { index, numbers, ask }
}

describe('which texts', () => {
  test('those that have all the words, or any of them', () => {
    const { ask } = indexOf(['', 'war and peace'], ['', 'peace'], ['', 'war'], ['', 'truce'])
    expect(ask('war peace')).toEqual([0])
    expect(ask('war peace', 'any')).toEqual([0, 1, 2])
    expect(ask('war zebra')).toEqual([])
    expect(ask('')).toEqual([])
  })
  test('of these only', () => {
    const { ask } = indexOf(['', 'war'], ['', 'war'], ['', 'war'])
    expect(ask('war', 'all', new Set([1]))).toEqual([1])
  })
  test('no more than asked for', () => {
    const { ask } = indexOf(['', 'war'], ['', 'war'], ['', 'war'], ['', 'war'])
    expect(ask('war')).toEqual([0, 1, 2])
  })
})

describe('in which order', () => {
  test('a title counts more than a text', () => {
    expect(indexOf(['', 'war'], ['war', '']).ask('war')).toEqual([1, 0])
  })
  test('oftener counts more, and so does a shorter text', () => {
    expect(indexOf(['', 'war a b c'], ['', 'war war b c']).ask('war')).toEqual([1, 0])
    expect(indexOf(['', 'war a b c'], ['', 'war a']).ask('war')).toEqual([1, 0])
  })
  test('a rare word counts more', () => {
    const { ask } = indexOf(['', 'the x'], ['', 'the y'], ['', 'the z'], ['', 'rare q'])
    expect(ask('the rare', 'any')[0]).toBe(3)
  })
  test('more of the words count more', () => {
    expect(indexOf(['', 'war war war'], ['', 'war peace']).ask('war peace', 'any')[0]).toBe(1)
  })
})

describe('a word that stands nowhere', () => {
  const { index, ask } = indexOf(['', 'ammunition'], ['', 'ammonium'], ['', '2014'])
  test('is the beginning of one that does', () => {
    expect(ask('ammuni')).toEqual([0])
    expect(ask('am')).toEqual([])
  })
  test('or has a typo: one letter, two in a long word, none in a number', () => {
    expect(ask('amunition')).toEqual([0])
    expect(ask('2015')).toEqual([])
    expect([...index.search(['amunition'], { need: 'all', limit: 1 }).words]).toEqual([
      'ammunition',
    ])
  })
  test('but one that stands somewhere means itself', () => {
    expect(indexOf(['', 'war'], ['', 'warship']).ask('war')).toEqual([0])
  })
})

test('what is taken out is not found, and its number is given again', () => {
  const { index, ask } = indexOf(['one', 'war'], ['two', 'war'])
  index.remove(0, ['one'], ['war'])
  expect([ask('war'), ask('one'), index.size()]).toEqual([[1], [], 1])
  expect(index.add(['three'], ['war'])).toBe(0)
  expect(ask('war')).toEqual([0, 1])
})

test('places stay in order, whatever is put and taken', () => {
  const places = noPlaces()
  for (const text of [5, 1, 9, 3, 4_000_000]) put(places, text, text % 9, text)
  take(places, 9)
  take(places, 2)
  const told: number[][] = []
  eachPlace(places, (...place) => told.push(place))
  expect(told).toEqual([
    [1, 1, 1],
    [3, 3, 3],
    [5, 5, 5],
    [4_000_000, 4, 127],
  ])
})
