import fc from 'fast-check'
import { Secret, TOTP } from 'otpauth'
import {
  appAddress,
  begun,
  confirmed,
  isEnrolled,
  isOpen,
  isRequired,
  lastPassed,
  none,
  passing,
  recoveryCodesFrom,
  removed,
  type SecondFactor,
  secretFrom,
  taken,
  withRecoveryCodes,
} from './second-factor'

const secret = secretFrom(new Uint8Array(20).fill(7))
const start = Date.parse('2026-11-27T09:00:00Z')
const at = (seconds: number) => new Date(start + seconds * 1000)
/** What an app shows whose clock is right. */
const codeAt = (seconds: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: start + seconds * 1000,
  })
let turn = 0
const random = (bytes: number) => new Uint8Array(bytes).map(() => turn++ % 251)
const recoveryCodes = recoveryCodesFrom(random)

const enrolled = confirmed(begun(none, 'sealed'), {
  code: codeAt(-300),
  secret,
  now: at(-300),
  session: 'first',
  recoveryCodes,
}) as SecondFactor

const give = (factor: SecondFactor, code: string, seconds = 0, session = 's') =>
  taken(factor, { code, secret, now: at(seconds), session })

// RFC 6238, appendix B, the last six digits.
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1234567890, '005924'],
  [20000000000, '353130'],
])('at %d seconds the example of the RFC is taken', (seconds, code) => {
  const known = new Secret({ buffer: new TextEncoder().encode('12345678901234567890').buffer })
  const now = new Date(seconds * 1000)
  const factor = { ...enrolled, lastCounter: null }
  expect(taken(factor, { code, secret: known.base32, now })?.by).toBe('app')
})

describe('a code', () => {
  test.each([
    ['of now', 0, true],
    ['of the one before', -30, true],
    ['of the next', 30, true],
    ['from a minute ago', -60, false],
    ['of the one after the next', 60, false],
  ])('%s', (_, seconds, isTaken) => {
    expect(Boolean(give(enrolled, codeAt(seconds)))).toBe(isTaken)
  })

  test.each([
    ['with a blank', `${codeAt(0).slice(0, 3)} ${codeAt(0).slice(3)}`, true],
    ['with a mark of direction', `\u200f${codeAt(0)}`, true],
    [
      'in digits of Arabic',
      codeAt(0).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
      true,
    ],
    ['of nothing', '', false],
    ['that is too short', codeAt(0).slice(1), false],
    ['of words', 'abcdef', false],
    ['that is endless', codeAt(0).repeat(1000), false],
  ])('%s', (_, code, isTaken) => expect(Boolean(give(enrolled, code))).toBe(isTaken))

  test('is taken once, and none from before it afterwards', () => {
    const after = give(enrolled, codeAt(0))?.factor as SecondFactor
    for (const seconds of [0, 1, 29, 31, 59]) {
      expect(give(after, codeAt(0), seconds)).toBeUndefined()
      expect(give(after, codeAt(-30), seconds)).toBeUndefined()
    }
    expect(give(after, codeAt(30), 30)?.by).toBe('app')
  })

  test('whatever is tried in whichever order, each counts once at most', () => {
    const tries = fc.array(fc.record({ code: fc.integer({ min: -4, max: 4 }), late: fc.nat(30) }), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(tries, (all) => {
        let factor = enrolled
        const used: string[] = []
        for (const { code, late } of all) {
          const shown = codeAt(code * 30)
          const next = give(factor, shown, code * 30 + late)
          if (!next) continue
          used.push(shown)
          factor = next.factor
        }
        expect(new Set(used).size).toBe(used.length)
      }),
    )
  })

  test('of a secret that cannot be read is none', () => {
    expect(taken(enrolled, { code: codeAt(0), secret: undefined, now: at(0) })).toBeUndefined()
  })

  test('is asked for by nobody who has not confirmed a first one', () => {
    const begin = begun(none, 'sealed')
    expect(isEnrolled(begin)).toBe(false)
    expect(give(begin, codeAt(0))).toBeUndefined()
    const wrong = { code: '000000', secret, now: at(0), session: 's', recoveryCodes }
    expect(confirmed(begin, wrong)).toBeUndefined()
    expect(isEnrolled(enrolled)).toBe(true)
  })

  test('that confirmed is not taken again', () => {
    expect(give(enrolled, codeAt(-300), -290)).toBeUndefined()
  })
})

describe('recovery codes', () => {
  test('are ten, each another, and none is kept as it is', () => {
    expect(recoveryCodes).toHaveLength(10)
    expect(new Set(recoveryCodes).size).toBe(10)
    for (const code of recoveryCodes) {
      expect(code).toMatch(/^[a-z2-7]{4}(-[a-z2-7]{4}){3}$/)
      expect(JSON.stringify(enrolled)).not.toContain(code)
    }
  })

  test('each works once, however it is typed', () => {
    let factor = enrolled
    for (const [index, code] of recoveryCodes.entries()) {
      const typed = index % 2 ? code.toUpperCase() : ` ${code.replaceAll('-', '')} `
      const next = give(factor, typed)
      expect(next).toMatchObject({ by: 'recovery-code' })
      factor = next?.factor as SecondFactor
      expect(give(factor, code)).toBeUndefined()
    }
    expect(factor.recoveryCodes).toEqual([])
  })

  test('new ones replace all', () => {
    const again = recoveryCodesFrom(random)
    const factor = withRecoveryCodes(enrolled, again)
    expect(give(factor, recoveryCodes[0] ?? '')).toBeUndefined()
    expect(give(factor, again[0] ?? '')).toBeDefined()
  })
})

describe('a session', () => {
  const session = (id: string, seconds: number) => ({ id, createdAt: at(seconds) })

  test('is open where nobody has a second factor', () => {
    expect(isOpen(undefined, session('s', 0))).toBe(true)
    expect(isOpen(begun(none, 'sealed'), session('s', 0))).toBe(true)
  })

  test('is open once it gave a code, and no other is', () => {
    const { factor } = give(enrolled, codeAt(0), 0, 'mine') ?? {}
    expect(isOpen(factor, session('mine', 0))).toBe(true)
    expect(isOpen(factor, session('first', -400))).toBe(true)
    expect(isOpen(factor, session('a password alone', 10))).toBe(false)
    expect(lastPassed(factor, 'mine')).toBe(at(0).toISOString())
    expect(lastPassed(factor, 'other')).toBeUndefined()
  })

  test('of before is over when the factor is removed or reset, but for the one that did it', () => {
    const after = removed(enrolled, { session: 'first', now: at(100) })
    expect(isEnrolled(after)).toBe(false)
    expect(isOpen(after, session('first', -400))).toBe(true)
    expect(isOpen(after, session('a password alone', 99))).toBe(false)
    expect(isOpen(after, { id: 'of an unknown time' })).toBe(false)
    expect(isOpen(after, session('new', 101))).toBe(true)
    const reset = removed(enrolled, { now: at(100) })
    expect(isOpen(reset, session('first', -400))).toBe(false)
  })

  test('beyond a hundred, the oldest asks again', () => {
    let factor = enrolled
    for (let count = 0; count < 150; count++) {
      factor = passing(factor, { session: `s${count}`, now: at(count) })
    }
    expect(factor.passed).toHaveLength(100)
    expect(isOpen(factor, session('s149', 149))).toBe(true)
    expect(isOpen(factor, session('s1', 1))).toBe(false)
  })
})

test.each([
  [['publisher'], ['publisher', 'admin'], true],
  [['editor', 'admin'], ['publisher', 'admin'], true],
  [['editor'], ['publisher', 'admin'], false],
  [['editor'], [], false],
  [[], ['editor'], false],
  [null, ['editor'], false],
] as const)('people with %j, of whom %j need one: %s', (roles, requiredOf, needs) => {
  expect(isRequired(roles, requiredOf)).toBe(needs)
})

test('an app is told all that it needs', () => {
  const address = appAddress(secret, { issuer: 'Concord example.org', label: 'a@example.org' })
  expect(address).toMatch(/^otpauth:\/\/totp\/Concord%20example\.org:a%40example\.org\?/)
  expect(new URL(address).searchParams.get('secret')).toBe(secret)
})
