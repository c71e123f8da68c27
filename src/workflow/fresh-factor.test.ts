import { events } from '../revision/steps'
import { asksForFactor, factorObjection } from './fresh-factor'

const now = new Date('2026-11-27T09:00:00Z')
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()
const codeOf = (...[mark, maxAge]: [Parameters<typeof factorObjection>[0], number]) =>
  factorObjection(mark, { maxAge, now })?.code

test.each([
  ['who has none is not asked', undefined, 30, undefined],
  ['where the setting is off, nobody is', { at: ago(9999) }, 0, undefined],
  ['lately', { at: ago(30) }, 30, undefined],
  ['too long ago', { at: ago(30.1) }, 30, 'second-factor-again'],
  ['never, in this session', {}, 30, 'second-factor-again'],
  ['who has to enrol is told that instead', { missing: true }, 30, undefined],
])('%s', (_, mark, maxAge, code) => expect(codeOf(mark, maxAge)).toBe(code))

test('steps that decide what readers see ask', () => {
  expect(events.filter(asksForFactor)).toEqual([
    'approve',
    'schedule',
    'publish',
    'emergency-publish',
    'approve-afterwards',
    'unpublish',
  ])
})
