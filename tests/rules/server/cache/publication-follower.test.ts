import { PublicationFollower } from '../../../../scripts/server/cache/publication-follower.mjs'

type Answer = { number: number; publications: { number: number; keys: string[] }[]; reset?: true }

/** A log that answers when it is told to, and a clock that goes when it is told to. */
function following() {
  const heard: (string[] | 'all')[] = []
  const late: boolean[] = []
  const clock = { now: 0 }
  const questions: {
    after: number | undefined
    answer: (answer: Answer) => Promise<void>
    fail: () => Promise<void>
  }[] = []
  const follower = new PublicationFollower({
    now: () => clock.now,
    onPublications: (keys, isLate) => {
      heard.push(keys)
      late.push(isLate ?? false)
    },
    ask: (after) =>
      new Promise<Answer>((resolve, reject) => {
        const turn = () => new Promise<void>((done) => setTimeout(done, 1))
        questions.push({
          after,
          answer: (answer) => {
            resolve(answer)
            return turn()
          },
          fail: () => {
            reject(new Error('away'))
            return turn()
          },
        })
      }),
  })
  void follower.follow()
  return { follower, heard, late, clock, questions, newest: () => questions.at(-1) }
}
const nothing = (number: number): Answer => ({ number, publications: [] })

test('tells what was published, in one piece, and asks for what comes after', async () => {
  const { heard, questions, newest } = following()
  await newest()?.answer(nothing(7))
  await newest()?.answer({
    number: 9,
    publications: [
      { number: 8, keys: ['a', 'b'] },
      { number: 9, keys: ['b', 'c'] },
    ],
  })
  expect(heard).toEqual(['all', ['a', 'b', 'c']])
  expect(questions.map(({ after }) => after)).toEqual([undefined, 7, 9])
})
test('says of what it hears after a long silence that it may have been long ago', async () => {
  const { late, clock, newest } = following()
  await newest()?.answer(nothing(7))
  await newest()?.answer({ number: 8, publications: [{ number: 8, keys: ['k'] }] })
  clock.now += 60_000
  await newest()?.answer({ number: 9, publications: [{ number: 9, keys: ['k'] }] })
  expect(late.slice(1)).toEqual([false, true])
})
test('is looked at at once for whoever has written here', async () => {
  const { follower, heard, questions, newest } = following()
  await newest()?.answer(nothing(7))
  const looked = follower.lookNow(1000)
  await questions.at(-1)?.answer({ number: 8, publications: [{ number: 8, keys: ['k'] }] })
  await looked
  expect(heard.at(-1)).toEqual(['k'])
  expect(follower.number).toBe(8)
})
test('of another log nothing is right that was kept', async () => {
  const { heard, newest } = following()
  await newest()?.answer(nothing(7))
  await newest()?.answer({ ...nothing(3), reset: true })
  expect(heard).toEqual(['all', 'all'])
})
test('what was looked at a moment ago is not in doubt', async () => {
  const { follower, clock, newest } = following()
  await newest()?.answer(nothing(1))
  clock.now = 4000
  expect(follower.inDoubt()).toBeUndefined()
})
test('after a long stop nobody is answered before the log was looked at', async () => {
  const { follower, heard, clock, newest } = following()
  await newest()?.answer(nothing(1))
  clock.now = 3_600_000
  const order: string[] = []
  const waits = follower.inDoubt()?.then(() => order.push('reader'))
  // What was answered before the stop, and is read now, proves nothing.
  await newest()?.answer(nothing(1))
  expect(order).toEqual([])
  await newest()?.answer({ number: 2, publications: [{ number: 2, keys: ['k'] }] })
  await waits
  expect(heard.at(-1)).toEqual(['k'])
  expect(follower.inDoubt()).toBeUndefined()
})
test('a question that was cut off by the stop is asked again, and settles nothing', async () => {
  const { follower, clock, newest } = following()
  await newest()?.answer(nothing(1))
  clock.now = 3_600_000
  await newest()?.fail()
  expect(follower.isDown).toBe(false)
  expect(follower.inDoubt()).toBeInstanceOf(Promise)
  follower.stop()
})
test('where there is no answer to be had, nobody waits', async () => {
  const { follower, clock, newest } = following()
  await newest()?.answer(nothing(1))
  clock.now = 6000
  const waits = follower.inDoubt()
  await newest()?.fail()
  await waits
  expect(follower.isDown).toBe(true)
  expect(follower.inDoubt()).toBeUndefined()
  follower.stop()
})
test('nobody waits for long where the application hangs', async () => {
  const { follower, clock, newest } = following()
  await newest()?.answer(nothing(1))
  clock.now = 6000
  const begun = performance.now()
  await follower.inDoubt()
  expect(performance.now() - begun).toBeLessThan(5000)
  expect(follower.isDown).toBe(true)
  follower.stop()
})
