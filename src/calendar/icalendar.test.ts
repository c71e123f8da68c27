import fc from 'fast-check'
import type { Entry } from './entry'
import { icalendar } from './icalendar'

const entry = (more: Partial<Entry> = {}): Entry => ({
  ...{ of: 'relations', target: 'a1', kind: 'publish', at: '2026-07-14T12:00:00.000Z' },
  ...{ title: 'A', language: 'fr', by: { id: 'p', name: 'Petra' }, revision: 3 },
  changed: '2026-07-01T08:00:00.000Z',
  ...more,
})

const written = (
  entries: Entry[],
  words = (of: Entry) => ({ summary: of.title, description: [] as string[] }),
  name = 'Concord',
) => icalendar(entries, { name, siteUrl: 'https://cms.example.org', words })

/** The properties of each event, by RFC 5545: unfolded, and texts without their escapes. */
function eventsIn(text: string): Record<string, string>[] {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n')
  const events: Record<string, string>[] = []
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({})
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/su.exec(line) ?? []
    const event = events.at(-1)
    if (event && name) event[name] = unescaped(value)
  }
  return events
}

function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, escaped) => (/n/i.test(escaped) ? '\n' : escaped))
}

test('an entry as an event, to the line', () => {
  const words = () => ({ summary: 'Publish: A', description: ['French', 'Scheduled by Petra'] })
  expect(written([entry()], words)).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Concord//Calendar//EN',
      'NAME:Concord',
      'X-WR-CALNAME:Concord',
      'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
      'X-PUBLISHED-TTL:PT15M',
      'BEGIN:VEVENT',
      'UID:relations-a1-publish@cms.example.org',
      'SEQUENCE:3',
      'DTSTAMP:20260701T080000Z',
      'DTSTART:20260714T120000Z',
      'SUMMARY:Publish: A',
      'TRANSP:TRANSPARENT',
      'DESCRIPTION:French\\nScheduled by Petra',
      'URL;VALUE=URI:https://cms.example.org/admin/collections/relations/a1',
      'STATUS:CONFIRMED',
      'LAST-MODIFIED:20260701T080000Z',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  )
})

test('what was moved keeps its UID and counts on; what lapsed is cancelled', () => {
  const [before] = eventsIn(written([entry()]))
  const moved = entry({ at: '2026-07-15T06:30:00.000Z', revision: 4, title: 'B' })
  const [after] = eventsIn(written([moved]))
  expect(after).toMatchObject({ UID: before?.UID, SEQUENCE: '4', DTSTART: '20260715T063000Z' })
  const lapsed = entry({ revision: 5, lapsed: { why: { code: 'approval-lapsed' } } })
  expect(eventsIn(written([lapsed]))[0]).toMatchObject({ UID: before?.UID, STATUS: 'CANCELLED' })
})

test('the same entries are the same bytes, and none is a calendar still', () => {
  expect(written([entry()])).toBe(written([entry()]))
  expect(written([])).toMatch(/^BEGIN:VCALENDAR\r\n.*\r\nEND:VCALENDAR\r\n$/s)
})

test('a name with marks of the format stands for itself', () => {
  const text = written([], undefined, 'Concord: a; b, c\\d\nEND:VCALENDAR')
  expect(text).toContain('\r\nNAME:Concord: a\\; b\\, c\\\\d END:VCALENDAR\r\n')
  expect(text.match(/^END:VCALENDAR/gm)).toHaveLength(1)
})

const titles = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.stringMatching(/^[\\;,:"\r\n nN]{0,60}$/),
  fc.constantFrom('العلاقات مع أوكرانيا '.repeat(12), '👨‍👩‍👧 '.repeat(40), '\r\nEND:VEVENT\r\n'),
)

test('no line is longer than 75 octets, none is cut within a character, and each title is read back', () => {
  fc.assert(
    fc.property(fc.array(titles, { maxLength: 4 }), (given) => {
      const entries = given.map((title, index) => entry({ title, target: `t${index}` }))
      const words = ({ title }: Entry) => ({ summary: title, description: [title, title] })
      const text = written(entries, words)
      const lines = text.split('\r\n')
      expect(lines.pop()).toBe('')
      for (const line of lines) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/[\r\n]/)
        expect(line).not.toMatch(/\p{Surrogate}/u)
      }
      const said = given.map((title) => title.replace(/\p{Cc}+/gu, ' '))
      const events = eventsIn(text)
      expect(events.map(({ SUMMARY = '' }) => SUMMARY)).toEqual(said)
      expect(events.map(({ DESCRIPTION = '' }) => DESCRIPTION)).toEqual(
        said.map((title) => `${title}\n${title}`),
      )
    }),
    { numRuns: 300 },
  )
})
