import {
  exclusionAt,
  isPublicAfter,
  type PublicEvent,
  publicationAt,
  publicMoments,
} from './archive'

const event = (name: PublicEvent['event'], kind?: string): PublicEvent => ({
  event: name,
  at: '2024-07-02T12:00:00Z',
  detail: kind ? { unpublish: { kind, explanation: 'Wrong numbers.' } } : null,
})

test.each([
  ['nothing happened yet', [], false],
  ['it was published', [event('publish')], true],
  ['it was published in an emergency', [event('emergency-publish')], true],
  ['it was taken away', [event('publish'), event('unpublish', 'gone')], false],
  ['it led elsewhere', [event('publish'), event('unpublish', 'redirect')], false],
  ['it came back', [event('publish'), event('unpublish', 'gone'), event('publish')], true],
])('where %s', (_, events, expected) => {
  expect(isPublicAfter(events as PublicEvent[])).toEqual({ public: expected })
})

test('what was withdrawn could still be read, under its notice', () => {
  expect(isPublicAfter([event('publish'), event('unpublish', 'withdrawn')])).toEqual({
    public: true,
    withdrawal: { explanation: 'Wrong numbers.', at: '2024-07-02T12:00:00Z' },
  })
})

const reason = 'By order of a court.'
test.each([
  ['before it', '2024-01-31T23:00:00Z', true],
  ['at its end', '2024-02-01T00:00:00Z', true],
  ['after it', '2024-02-01T00:00:01Z', false],
])('what is excluded until a moment is not shown %s', (_, moment, expected) => {
  const out = { until: '2024-02-01T00:00:00Z', reason }
  expect(exclusionAt(moment, [out])).toBe(expected ? out : undefined)
})
test('it can begin later: what stood before is shown', () => {
  const out = { from: '2024-01-15T00:00:00Z', until: '2024-02-01T00:00:00Z', reason }
  expect(exclusionAt('2024-01-14T23:59:59Z', [out])).toBeUndefined()
  expect(exclusionAt('2024-01-15T00:00:00Z', [out])).toBe(out)
})

test('the words of a moment are those of the newest publication until then, to the millisecond', () => {
  const publications = [
    { at: '2024-01-01T10:00:00.001Z', words: 'first' },
    { at: '2024-01-01T10:00:00.500Z', words: 'second' },
    { at: '2024-01-01T10:00:00.500Z', words: 'second, approved afterwards' },
    { at: '2024-01-01T10:00:00.999Z', words: 'third' },
  ]
  const at = (moment: string) => publicationAt(moment, publications)?.words
  expect(at('2024-01-01T10:00:00.000Z')).toBeUndefined()
  expect(at('2024-01-01T10:00:00.001Z')).toBe('first')
  expect(at('2024-01-01T10:00:00.998Z')).toBe('second')
  expect(at('2024-01-01T10:00:01Z')).toBe('third')
})

test('a page reads otherwise since each publication of its own or of a FAQ on it, while it is public', () => {
  const step = (edition: string, name: PublicEvent['event'], day: string, kind?: string) => ({
    ...event(name, kind),
    ...{ edition, at: `2024-07-${day}T12:00:00.000Z` },
  })
  const moments = publicMoments(
    [
      step('faq', 'publish', '01'),
      step('page', 'publish', '02'),
      step('faq', 'publish', '03'),
      step('page', 'unpublish', '04', 'withdrawn'),
      step('faq', 'unpublish', '05', 'gone'),
      step('page', 'unpublish', '06', 'gone'),
      step('faq', 'publish', '07'),
      step('page', 'publish', '08'),
    ],
    'page',
  )
  expect(moments.map((moment) => moment.slice(8, 10))).toEqual(['02', '03', '04', '05', '08'])
})
