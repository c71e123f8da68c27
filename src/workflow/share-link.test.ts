import { endOfShare, idInToken, opens, type ShareLink, shareToken } from './share-link'

const key = 'a key of the house'
const now = new Date('2026-11-25T08:00:00Z')
const link: ShareLink = { id: 'abc', expires: '2026-12-01T08:00:00.000Z' }

describe('a share link', () => {
  it('opens with its own token until its end', () => {
    const token = shareToken(link, key)
    expect(idInToken(token)).toBe('abc')
    expect(opens(token, link, { key, now })).toBe(true)
    expect(opens(token, link, { key, now: new Date('2026-12-01T07:59:59Z') })).toBe(true)
    expect(opens(token, link, { key, now: new Date('2026-12-01T08:00:00Z') })).toBe(false)
  })

  it('does not open once it is revoked', () => {
    const revoked = { ...link, revoked: { by: '1' } }
    expect(opens(shareToken(revoked, key), revoked, { key, now })).toBe(false)
  })

  it('does not open with a token that was guessed, of another link, or signed by another key', () => {
    const foreign = [
      'abc',
      'abc.',
      '',
      `abc.${'x'.repeat(43)}`,
      shareToken({ ...link, id: 'abd' }, key),
      shareToken({ ...link, expires: '2027-12-01T08:00:00.000Z' }, key),
      shareToken(link, 'another key'),
    ]
    for (const token of foreign) expect(opens(token, link, { key, now })).toBe(false)
  })

  it('ends after 14 days, or after 1 to 90 as somebody says', () => {
    expect(endOfShare(undefined, now)).toBe('2026-12-09T08:00:00.000Z')
    expect(endOfShare(1, now)).toBe('2026-11-26T08:00:00.000Z')
    for (const days of [0, 91, 1.5, '3', Number.NaN, {}]) {
      expect(endOfShare(days, now)).toBeUndefined()
    }
  })
})
