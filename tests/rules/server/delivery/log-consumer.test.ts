import { LogConsumer } from '../../../../scripts/server/delivery/log-consumer.mjs'

type Answer = { number: number; publications: { number: number; keys: string[] }[]; reset?: true }
type Report = { position?: number; problem?: string | null }

/** A log that grows when a test says so, a lease that it gives and takes, and a target that it breaks. */
function consuming({ newest = 5 } = {}) {
  const state = { newest, held: true, failing: undefined as string | undefined, now: 0 }
  const delivered: number[] = []
  const begun: [newest: number, known: number | undefined][] = []
  const reports: Report[] = []
  const source = {
    publications: async (after: number | undefined): Promise<Answer> => {
      if (after === undefined) return { number: state.newest, publications: [] }
      if (state.newest < after) return { number: state.newest, publications: [], reset: true }
      const publications = []
      for (let number = after + 1; number <= state.newest; number += 1) {
        publications.push({ number, keys: [`key-${number}`] })
      }
      return { number: state.newest, publications }
    },
    claim: async (_: string, report: Report) => {
      if (Object.keys(report).length > 0) reports.push(report)
      return { held: state.held, position: 3 }
    },
  }
  let position = newest
  const target = {
    name: 'target',
    begin: async (newestNow: number, known: number | undefined) => {
      begun.push([newestNow, known])
      return position
    },
    deliver: async ({ publications, number }: Answer) => {
      if (state.failing) throw new Error(state.failing)
      delivered.push(...publications.map((each) => each.number))
      position = number
    },
  }
  const log = { error: () => {}, info: () => {} }
  const consumer = new LogConsumer({ target, source, now: () => state.now, log })
  return { consumer, state, delivered, begun, reports }
}

test('delivers each publication once, in order, and reports how far it is', async () => {
  const { consumer, state, delivered, begun, reports } = consuming()
  state.newest = 7
  await consumer.turn()
  state.newest = 8
  await consumer.turn()
  expect(begun).toEqual([[7, 3]])
  expect(delivered).toEqual([6, 7, 8])
  expect(reports.at(-1)).toEqual({ position: 8, problem: null })
})

test('what fails is said, and tried again: nothing is skipped', async () => {
  const { consumer, state, delivered, reports } = consuming()
  state.newest = 6
  state.failing = 'the disk is full'
  const running = consumer.run()
  await eventually(() => reports.some(({ problem }) => problem === 'the disk is full'))
  state.newest = 7
  state.failing = undefined
  await eventually(() => delivered.length > 0)
  expect(delivered).toEqual([6, 7])
  await eventually(() => reports.at(-1)?.problem === null)
  expect(reports.at(-1)).toEqual({ position: 7, problem: null })
  consumer.stop()
  await running
})

test('without the lease it does nothing; with it again, it asks where it is', async () => {
  const { consumer, state, delivered, begun } = consuming()
  state.newest = 6
  state.held = false
  const waiting = consumer.turn()
  consumer.wake()
  await waiting
  expect([delivered, begun]).toEqual([[], []])
  state.held = true
  await consumer.turn()
  expect(delivered).toEqual([6])
  // It was stopped for so long that another process may have it.
  state.now += 60_000
  expect(consumer.isHeld).toBe(false)
  state.newest = 7
  await consumer.turn()
  expect(begun).toHaveLength(2)
  expect(delivered).toEqual([6, 7])
})

async function eventually(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 500) throw new Error('It does not come.')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
