import { blank, type Revision, type Schedule } from '../revision/revision'
import type { LastStep } from '../revision/steps'
import { scheduleOutcome, schedulerObjection } from './lapse'

const schedule: Schedule = {
  ...{ by: 'petra', name: 'Petra', at: '2026-07-01T08:00:00Z', due: '2026-07-14T12:00:00Z' },
  publish: { updateType: 'major' },
}
const planned: Revision = { ...blank, state: 'scheduled', schedule }
const after = (more: Partial<Revision> = {}): Revision => ({ ...planned, schedule: null, ...more })
const step = (event: LastStep['event'], by = 'edith'): LastStep => ({
  ...{ event, by, name: 'Edith', at: '2026-07-02T08:00:00Z' },
})

test.each(['edit', 'restore'] as const)(
  '%s of what is scheduled lapses it, and says whose',
  (event) => {
    expect(scheduleOutcome({ before: planned, after: after(), last: step(event) })).toEqual({
      lapsed: schedule,
      why: { code: 'schedule-edited', facts: { name: 'Edith' } },
    })
  },
)

test('what the system takes off the schedule lapsed, for the reason that it gives', () => {
  const last = step('cancel-schedule', 'system:schedule')
  const taken = { before: planned, after: after({ state: 'approved' }), last }
  expect(scheduleOutcome(taken, { code: 'approval-lapsed' })).toEqual({
    lapsed: schedule,
    why: { code: 'approval-lapsed' },
  })
})

test('what a person takes off did not lapse: it is settled', () => {
  const taken = {
    before: planned,
    after: after({ state: 'approved' }),
    last: step('cancel-schedule'),
  }
  expect(scheduleOutcome(taken)).toBe('settled')
})

test.each(['schedule', 'publish', 'emergency-publish', 'unpublish'] as const)(
  '%s settles what had lapsed before',
  (event) => {
    expect(scheduleOutcome({ before: blank, after: after(), last: step(event) })).toBe('settled')
  },
)

test('an edit leaves planned unpublishing, and what lapsed before, as it is', () => {
  const before: Revision = {
    ...planned,
    schedule: { ...schedule, publish: undefined, unpublish: { kind: 'gone' } },
  }
  expect(scheduleOutcome({ before, after: before, last: step('edit') })).toBeUndefined()
  expect(scheduleOutcome({ before: blank, after: blank, last: step('edit') })).toBeUndefined()
})

test('a schedule ends with the account or the right of whoever made it', () => {
  const may = { isThere: true, mayPublish: true }
  expect(schedulerObjection(schedule, may)).toBeUndefined()
  expect(schedulerObjection(schedule, { ...may, mayPublish: false })).toMatchObject({
    code: 'scheduler-may-not',
  })
  expect(schedulerObjection(schedule, { isThere: false, mayPublish: false })).toEqual({
    code: 'scheduler-gone',
    facts: { name: 'Petra' },
  })
})
