import { leaseDecision, type Observation } from './lease-decision'

const term = 10
const decide = (
  row: Parameters<typeof leaseDecision>[0],
  observed: Observation | undefined,
  now: number,
) => leaseDecision(row, { holder: 'me', observed, now, term })

test('a lease that nobody ever had is taken', () => {
  expect(decide(undefined, undefined, 0).action).toBe('take')
})
test('one that was given back is taken at once', () => {
  expect(decide({ holder: null, renewals: 7 }, undefined, 0).action).toBe('take')
})
test('one’s own is renewed, however late', () => {
  expect(decide({ holder: 'me', renewals: 7 }, undefined, 1e9).action).toBe('renew')
})
test('another’s is waited for as long as it is renewed, whatever the time is', () => {
  let observed: Observation | undefined
  for (const [renewals, now] of [1, 2, 3, 4].map((count) => [count, count * 9] as const)) {
    const decision = decide({ holder: 'other', renewals }, observed, now)
    expect(decision.action).toBe('wait')
    observed = decision.observed
  }
})
test('another’s that is not renewed for a term is taken, counted from when it was first seen', () => {
  const row = { holder: 'other', renewals: 3 }
  const first = decide(row, undefined, 100)
  expect(first.action).toBe('wait')
  expect(decide(row, first.observed, 109).action).toBe('wait')
  expect(decide(row, first.observed, 110).action).toBe('take')
})
test('one that went to a third process meanwhile begins a new term', () => {
  const observed = { holder: 'other', renewals: 3, since: 0 }
  expect(decide({ holder: 'third', renewals: 3 }, observed, 50)).toEqual({
    action: 'wait',
    observed: { holder: 'third', renewals: 3, since: 50 },
  })
})
