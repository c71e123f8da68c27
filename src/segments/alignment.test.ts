import { align } from './alignment'

/** Words that are the same in each run. */
function words(seed: number, count: number): string {
  let state = seed
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state.toString(36)
  }).join(' ')
}

test('texts are found again in their order, where one is new and one is gone', () => {
  const olds = [1, 2, 3, 4].map((seed) => words(seed, 20))
  const news = [olds[0], words(9, 20), `${olds[2]} more`, olds[3]] as string[]
  expect(align(olds, news, 0.4)).toEqual([
    [0, 0],
    [2, 2],
    [3, 3],
  ])
})

test('long texts by the hundred, each changed, are compared in a moment', () => {
  const olds = [...Array(150).keys()].map((seed) => words(seed + 1, 280))
  const news = olds.map((text, seed) => `${text.slice(0, 1200)} ${words(seed + 1000, 110)}`)
  const begin = performance.now()
  const pairs = align(olds, news, 0.4)
  expect(performance.now() - begin).toBeLessThan(15_000)
  // By a sample of what is in them: nearly all are found.
  expect(pairs.filter(([old, now]) => old === now).length).toBeGreaterThan(144)
})
