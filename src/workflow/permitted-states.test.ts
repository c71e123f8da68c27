/** Laws of the two tables; where each event leads, by whom, `state-machine.test.ts` shows. */
import { states } from '../revision/revision'
import { events, isPublication } from '../revision/steps'
import { permittedStates, permittedToSystem } from './permitted-states'

const from = (event: (typeof events)[number]) =>
  states.filter((state) => permittedStates[event][state])

test.each(events)('%s happens to something', (event) => {
  expect(from(event).length).toBeGreaterThan(0)
})

test.each(states)('from %s there is a way on, beside writing', (state) => {
  const on = events.filter((event) => event !== 'edit' && event !== 'restore')
  expect(on.filter((event) => permittedStates[event][state])).not.toEqual([])
})

test('what is written may be written again, and what is public taken back, whatever is under way', () => {
  for (const event of ['edit', 'restore', 'unpublish', 'approve-afterwards'] as const) {
    expect(from(event)).toEqual([...states])
  }
})

test('words come to the public from an approval alone, but for an emergency', () => {
  expect(from('publish')).toEqual(['approved', 'scheduled'])
  expect(events.filter(isPublication)).toEqual(['publish', 'emergency-publish'])
})

test('no words are approved that nobody has handed in', () => {
  expect(from('approve')).toEqual(['in-review'])
})

test('what was handed in is not handed in again, and what was not is not taken back', () => {
  expect(from('submit').filter((state) => from('withdraw').includes(state))).toEqual([])
})

test('nobody decides by a program: it hands nothing in, approves nothing, and has no emergency', () => {
  const decisions = ['submit', 'approve', 'request-changes', 'emergency-publish'] as const
  for (const event of [...decisions, 'approve-afterwards', 'schedule'] as const) {
    expect(permittedToSystem[event]).toBe(false)
  }
})
