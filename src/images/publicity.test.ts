import { type PageHistory, showsImage } from './publicity'

const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}T12:00:00.000Z`
const publish = (number: number) => ({ event: 'publish', at: day(number) }) as const
const unpublish = (number: number, kind: string) =>
  ({ event: 'unpublish', at: day(number), detail: { unpublish: { kind } } }) as const
const shown = (number: number, ...images: string[]) => ({ at: day(number), images })
const excluded = (from: number | undefined, until: number) => ({
  from: from === undefined ? null : day(from),
  until: day(until),
  reason: 'Rights.',
})

test.each<[string, Partial<PageHistory>, boolean]>([
  ['a page that was never public', {}, false],
  ['a public page', { publications: [shown(1, 'map')], events: [publish(1)] }, true],
  ['… with another image', { publications: [shown(1, 'flag')], events: [publish(1)] }, false],
  [
    'a page as it stood, after it got another image',
    { publications: [shown(1, 'map'), shown(2, 'flag')], events: [publish(1), publish(2)] },
    true,
  ],
  [
    '… which is excluded from the archive',
    {
      publications: [shown(1, 'map'), shown(2, 'flag')],
      events: [publish(1), publish(2)],
      exclusions: [excluded(undefined, 2)],
    },
    false,
  ],
  [
    '… of which a day is left',
    {
      publications: [shown(1, 'map'), shown(4, 'flag')],
      events: [publish(1), publish(4)],
      exclusions: [excluded(3, 9), excluded(undefined, 2)],
    },
    true,
  ],
  [
    '… which several exclude together',
    {
      publications: [shown(1, 'map'), shown(4, 'flag')],
      events: [publish(1), publish(4)],
      exclusions: [excluded(2, 9), excluded(undefined, 1), excluded(1, 2)],
    },
    false,
  ],
  [
    'a public page whose past is excluded',
    {
      publications: [shown(1, 'map')],
      events: [publish(1)],
      exclusions: [excluded(undefined, 9)],
    },
    true,
  ],
  [
    'a page that is gone, and its past with it',
    { publications: [shown(1, 'map')], events: [publish(1), unpublish(2, 'gone')] },
    false,
  ],
  [
    '… and came back with another image, its past with it',
    {
      publications: [shown(1, 'map'), shown(3, 'flag')],
      events: [publish(1), unpublish(2, 'gone'), publish(3)],
    },
    true,
  ],
  [
    'a page that was withdrawn, and can be read under its notice',
    {
      publications: [shown(1, 'map')],
      events: [publish(1), unpublish(2, 'withdrawn')],
      exclusions: [excluded(undefined, 3)],
    },
    true,
  ],
  [
    'a page that leads elsewhere, excluded, and came back with another image',
    {
      publications: [shown(1, 'map'), shown(5, 'flag')],
      events: [publish(1), unpublish(2, 'redirect'), publish(5)],
      exclusions: [excluded(undefined, 3)],
    },
    false,
  ],
])('%s', (_, history, expected) => {
  const whole = { publications: [], events: [], exclusions: [], ...history }
  expect(showsImage(whole, 'map')).toBe(expected)
})

test('a thousand publications are read at once', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString()
  const minutes = [...Array(1000).keys()]
  const history: PageHistory = {
    publications: minutes.map((minute) => ({ at: at(minute), images: [`image-${minute}`] })),
    events: minutes.map((minute) => ({ event: 'publish', at: at(minute) })),
    exclusions: minutes
      .slice(1)
      .map((minute) => ({ ...excluded(1, 1), from: at(minute), until: at(minute) })),
  }
  const started = performance.now()
  expect(showsImage(history, 'image-500')).toBe(true)
  expect(showsImage(history, 'nothing')).toBe(false)
  expect(performance.now() - started).toBeLessThan(2000)
})
