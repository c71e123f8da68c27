import { passageOf } from './preview-passage'

describe('the passage that shows a segment', () => {
  const page = [
    'Ten allies help Ukraine.',
    '5. Who helps?',
    'Who helps? All of them. And more.',
    'It snows.',
  ]

  it('has the same words, whatever its white space', () => {
    expect(passageOf(page, 'It  snows.\n')).toBe(3)
  })

  it('or has them among others: the shortest one', () => {
    expect(passageOf(page, 'Who helps?')).toBe(1)
  })

  it('or is the likest, where it was typed on since', () => {
    expect(passageOf(page, 'Eleven allies help Ukraine today.')).toBe(0)
  })

  it('is none where nothing is like it, or there are no words yet', () => {
    expect(passageOf(page, 'Completely different words')).toBeUndefined()
    expect(passageOf(page, ' ')).toBeUndefined()
    expect(passageOf([], 'It snows.')).toBeUndefined()
  })
})
