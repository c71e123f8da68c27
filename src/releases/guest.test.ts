import {
  answerFrom,
  backTo,
  guestLinkId,
  guestOpens,
  guestToken,
  linkFrom,
  seenMark,
} from './guest'

const key = 'a secret'
const now = new Date('2026-11-27T12:00:00.000Z')
const link = { id: 'f00-1', expires: '2026-12-01T00:00:00.000Z' }

describe('a link', () => {
  const token = guestToken(link, key)

  test('opens by its own key alone, until its end, and not once it is revoked', () => {
    expect(guestLinkId(token)).toBe('f00-1')
    expect(guestOpens(token, link, { key, now })).toBe(true)
    expect(guestOpens(token, { ...link, id: 'f00-2' }, { key, now })).toBe(false)
    expect(guestOpens(`${token}x`, link, { key, now })).toBe(false)
    expect(guestOpens(token, link, { key: 'another', now })).toBe(false)
    expect(guestOpens(token, link, { key, now: new Date(link.expires) })).toBe(false)
    expect(guestOpens(token, { ...link, revoked: { by: '1' } }, { key, now })).toBe(false)
  })

  test.each(['', 'release-1', 'f00-1.x', 'guest-', 'guest-1', 'guest-1.a/b', 'guest-1.a.b'])(
    '%j is no key of one',
    (other) => expect(guestLinkId(other)).toBeUndefined(),
  )

  const made = (said: object) => linkFrom(said as Record<string, unknown>, { usual: 'en', now })

  test('is for somebody who has a name, where they may answer', () => {
    expect(made({})).toMatchObject({ language: 'en', answers: false })
    expect(made({ guest: ' Ms Lang ', answers: true, language: 'fr', days: 1 })).toEqual({
      ...{ language: 'fr', guest: 'Ms Lang', answers: true },
      expires: '2026-11-28T12:00:00.000Z',
    })
    expect(made({ answers: true })).toMatchObject({ code: 'guest-name-missing' })
    expect(made({ answers: 'yes' })).toMatchObject({ answers: false })
    expect(made({ guest: 7 })).toMatchObject({ code: 'text-expected' })
    for (const days of [0, 91, 1.5, '7']) {
      expect(made({ days })).toMatchObject({ code: 'days-wrong' })
    }
  })
})

describe('an answer', () => {
  test('says something, unless it approves', () => {
    expect(answerFrom({ answer: 'approve', seen: 'x' })).toEqual({ kind: 'approve', seen: 'x' })
    expect(answerFrom({ answer: 'comment', words: 'Fine.' })).toMatchObject({ words: 'Fine.' })
    for (const answer of ['comment', 'request-changes']) {
      expect(answerFrom({ answer, words: ' ' })).toMatchObject({ code: 'guest-words-missing' })
    }
    expect(answerFrom({ answer: 'publish' })).toMatchObject({ code: 'guest-answer-unknown' })
    expect(answerFrom({})).toMatchObject({ code: 'guest-answer-unknown' })
  })
  test('may say anything in JSON: what is no text says nothing', () => {
    const odd = { toString: 1, valueOf: 1 }
    expect(answerFrom({ answer: 'approve', seen: odd, place: odd })).toEqual({
      ...{ kind: 'approve', seen: '-' },
    })
    expect(backTo(odd, { token: 't', language: 'en' })).toBe('/en/preview/site/t')
  })

  test('is about the words that were seen: whatever changes, comes or goes is something else', () => {
    const members = [
      { edition: '1', digest: 'a' },
      { edition: '2', digest: 'b' },
    ]
    const seen = seenMark(members)
    expect(seenMark(members.toReversed())).toBe(seen)
    for (const others of [
      [{ edition: '1', digest: 'a' }],
      [...members, { edition: '3', digest: 'c' }],
      [
        { edition: '1', digest: 'a' },
        { edition: '2', digest: 'c' },
      ],
      [
        { edition: '1', digest: 'b' },
        { edition: '2', digest: 'a' },
      ],
      [],
    ]) {
      expect(seenMark(others)).not.toBe(seen)
    }
  })
})

test.each([
  ['/fr/impot', '/fr/preview/site/guest-1.x/impot'],
  ['/fr', '/fr/preview/site/guest-1.x'],
  ['//evil.example', '/en/preview/site/guest-1.x'],
  ['https://evil.example/', '/en/preview/site/guest-1.x'],
  ['/xx/a', '/en/preview/site/guest-1.x'],
  ['/fr\\evil', '/en/preview/site/guest-1.x'],
  [undefined, '/en/preview/site/guest-1.x'],
])('after an answer, %j leads to %s', (path, back) => {
  expect(backTo(path, { token: 'guest-1.x', language: 'en' })).toBe(back)
})
