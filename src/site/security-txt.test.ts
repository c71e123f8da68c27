import { securityTxt } from './security-txt'

const text = (now: string) =>
  securityTxt({
    contact: 'mailto:security@example.org',
    site: 'https://example.org',
    languages: ['en', 'fr'],
    now: new Date(now),
  })

test('it has what RFC 9116 asks for', () => {
  expect(text('2026-11-26T10:00:00Z')).toBe(
    [
      'Contact: mailto:security@example.org',
      'Expires: 2027-10-01T00:00:00Z',
      'Preferred-Languages: en, fr',
      'Canonical: https://example.org/.well-known/security.txt',
      '',
    ].join('\n'),
  )
})

test.each(['2024-02-29T23:59:59Z', '2026-01-01T00:00:00Z', '2026-12-31T23:59:59Z'])(
  'at %s it holds for some months, and for less than a year',
  (now) => {
    const [, expires = ''] = /Expires: (.*)/.exec(text(now)) ?? []
    const days = (Date.parse(expires) - Date.parse(now)) / 86_400_000
    expect(days).toBeGreaterThan(270)
    expect(days).toBeLessThan(365)
  },
)
