import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { Authenticator } from '../../tests/support/authenticator'
import {
  type Asked,
  challengeFor,
  optionsForAdding,
  optionsForGiving,
  passkeyName,
  placeOf,
  takenPasskey,
  withoutPasskey,
  withPasskey,
} from './passkeys'
import { begun, confirmed, hasApp, isEnrolled, none, type SecondFactor } from './second-factor'

const signing = 'the secret of this site'
const place = placeOf('https://cms.example')
const start = Date.parse('2026-11-27T09:00:00Z')
const at = (seconds: number) => new Date(start + seconds * 1000)
const adding: Asked = { for: 'add', person: '7', session: 's' }
const giving: Asked = { for: 'give', person: '7', session: 's' }
const recoveryCodes = ['aaaa-aaaa-aaaa-aaaa']

let turn = 0
const challenge = (asked: Asked, seconds = 0) =>
  challengeFor(asked, { signing, nonce: Buffer.alloc(12, turn++ % 251), now: at(seconds) })

const toAdd = (
  factor: SecondFactor,
  asked = adding,
): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  optionsForAdding(factor, {
    challenge: challenge(asked),
    place,
    userId: new Uint8Array(32),
    email: 'a@example.org',
    name: 'Ada',
  })

const toGive = async (factor: SecondFactor, asked = giving) =>
  (await optionsForGiving(factor, {
    challenge: challenge(asked),
    place,
  })) as PublicKeyCredentialRequestOptionsJSON

const add = (factor: SecondFactor, response: unknown, seconds = 10) =>
  withPasskey(factor, {
    response,
    asked: adding,
    place,
    signing,
    now: at(seconds),
    session: 's',
    name: 'Laptop',
    recoveryCodes,
  })

const give = (factor: SecondFactor, response: unknown, seconds = 20, asked = giving) =>
  takenPasskey(factor, { response, asked, place, signing, now: at(seconds), session: 's' })

const device = () => new Authenticator(place.origin, 1)

async function withOne(own = device(), factor: SecondFactor = none): Promise<SecondFactor> {
  return (await add(factor, own.add(await toAdd(factor)))) as SecondFactor
}

describe('a passkey', () => {
  it('that is the first factor brings recovery codes, and ends other sessions', async () => {
    const others = { ...none, passed: [{ session: 'other', at: at(0).toISOString() }] }
    const factor = await withOne(device(), others)
    expect(isEnrolled(factor)).toBe(true)
    expect(factor.recoveryCodes).toHaveLength(1)
    expect(factor.passed.map(({ session }) => session)).toEqual(['s'])
    expect(factor.passkeys).toMatchObject([{ name: 'Laptop', lastUsedAt: null }])
  })

  it('that is a further one leaves both as they are', async () => {
    const first = { ...(await withOne()), recoveryCodes: ['kept'] }
    const passed = [...first.passed, { session: 'other', at: at(0).toISOString() }]
    const factor = await withOne(device(), { ...first, passed })
    expect(factor.recoveryCodes).toEqual(['kept'])
    expect(factor.passed.map(({ session }) => session)).toEqual(['other', 's'])
    expect(factor.passkeys).toHaveLength(2)
  })

  it('is taken, and says when it was used', async () => {
    const own = device()
    const factor = await withOne(own)
    const taken = await give(factor, own.give(await toGive(factor)))
    expect(taken?.by).toBe('passkey')
    expect(taken?.factor.passkeys).toMatchObject([{ counter: 2, lastUsedAt: at(20).toISOString() }])
    expect(taken?.factor.passed).toEqual([{ session: 's', at: at(20).toISOString() }])
  })

  it('of an authenticator that does not count is taken each time', async () => {
    const own = new Authenticator(place.origin)
    const factor = await withOne(own)
    const once = await give(factor, own.give(await toGive(factor)))
    const twice = await give(once?.factor as SecondFactor, own.give(await toGive(factor)))
    expect(twice?.by).toBe('passkey')
  })

  it('counts alone, whatever secret of an app was begun', async () => {
    const factor = begun(await withOne(), 'sealed')
    expect([isEnrolled(factor), hasApp(factor), factor.recoveryCodes.length]).toEqual([
      true,
      false,
      1,
    ])
  })

  it('is removed by itself; the last one leaves none', async () => {
    const own = device()
    const factor = await withOne(own)
    expect(withoutPasskey(factor, 'another').passkeys).toHaveLength(1)
    expect(isEnrolled(withoutPasskey(factor, own.id))).toBe(false)
  })
})

describe('is refused', () => {
  type Lie = Parameters<Authenticator['give']>[1]
  const lies: [string, Lie][] = [
    ['what was signed for another site', { origin: 'https://cms.example.evil' }],
    ['… over plain HTTP', { origin: 'http://cms.example' }],
    ['… at another port', { origin: 'https://cms.example:8443' }],
    ['what is bound to another host', { host: 'evil.example' }],
    ['a challenge of nobody', { challenge: 'AAAA' }],
    ['a touch that nobody gave', { touched: false }],
  ]
  it.each([...lies, ['a counter that stands still', { counter: 1 }] as [string, Lie]])(
    'giving: %s',
    async (_, lie) => {
      const own = device()
      const factor = await withOne(own)
      const options = await toGive(factor)
      expect(await give(factor, own.give(options, lie))).toBeUndefined()
      expect(await give(factor, own.give(options))).toBeDefined()
    },
  )

  it.each(lies)('adding: %s', async (_, lie) => {
    const own = device()
    const options = await toAdd(none)
    expect(await add(none, own.add(options, lie))).toBeUndefined()
    expect(await add(none, own.add(options))).toBeDefined()
  })

  it('a challenge that was answered, also by another passkey of the account', async () => {
    const [own, other] = [device(), device()]
    const factor = await withOne(other, await withOne(own))
    const options = await toGive(factor)
    const next = (await give(factor, own.give(options)))?.factor as SecondFactor
    expect(await give(next, own.give(options))).toBeUndefined()
    expect(await give(next, other.give(options))).toBeUndefined()
    const again = await toAdd(factor)
    const third = (await add(factor, device().add(again))) as SecondFactor
    expect(await add(third, device().add(again))).toBeUndefined()
  })

  it.each([
    ['later than five minutes', 301, giving],
    ['in another session', 20, { ...giving, session: 'other' }],
    ['at a login, of a session’s', 20, { ...giving, session: null }],
    ['of another person', 20, { ...giving, person: '8' }],
    ['where it was asked for adding', 20, adding],
  ] as const)('a challenge %s', async (_, seconds, asked) => {
    const own = device()
    const factor = await withOne(own)
    expect(await give(factor, own.give(await toGive(factor)), seconds, asked)).toBeUndefined()
  })

  it('a passkey of somebody else, a changed signature, and whatever else is sent', async () => {
    const own = device()
    const factor = await withOne(own)
    const right = own.give(await toGive(factor))
    const changed = {
      ...right.response,
      signature: device().give(await toGive(factor)).response.signature,
    }
    for (const response of [
      device().give(await toGive(factor)),
      { ...right, response: changed },
      { ...right, response: {} },
      { ...right, response: { ...right.response, authenticatorData: '' } },
      { ...right, response: { ...right.response, clientDataJSON: 'bnVsbA' } },
      { id: own.id },
      own.add(await toAdd(factor)),
      null,
      'text',
      7,
      [],
    ]) {
      expect(await give(factor, response)).toBeUndefined()
      expect(await add(factor, response)).toBeUndefined()
    }
    expect(await give(factor, right)).toBeDefined()
  })

  it('the same passkey twice', async () => {
    const own = device()
    const factor = await withOne(own)
    expect(await add(factor, own.add(await toAdd(factor)))).toBeUndefined()
  })
})

it('answered challenges are forgotten when they are over by themselves', async () => {
  const own = new Authenticator(place.origin)
  let factor = await withOne(own)
  for (let turn = 0; turn < 3; turn++) {
    factor = (await give(factor, own.give(await toGive(factor))))?.factor as SecondFactor
  }
  expect(factor.answered).toHaveLength(4)
  const later = { ...giving }
  const options = (await optionsForGiving(factor, {
    challenge: challenge(later, 400),
    place,
  })) as PublicKeyCredentialRequestOptionsJSON
  expect((await give(factor, own.give(options), 410))?.factor.answered).toHaveLength(1)
})

it('asks for what is needed, and names what there is', async () => {
  const own = device()
  const factor = await withOne(own)
  expect(await toAdd(factor)).toMatchObject({
    rp: { id: 'cms.example' },
    attestation: 'none',
    authenticatorSelection: { userVerification: 'preferred' },
    excludeCredentials: [{ id: own.id }],
  })
  expect(await toGive(factor)).toMatchObject({
    rpId: 'cms.example',
    userVerification: 'preferred',
    allowCredentials: [{ id: own.id, transports: ['internal'] }],
  })
  expect(await optionsForGiving(none, { challenge: challenge(giving), place })).toBeUndefined()
})

it('an app beside a passkey keeps the recovery codes of before', async () => {
  const factor = begun(await withOne(), 'sealed')
  const wrong = { code: '000000', secret: undefined, session: 's', now: at(30), recoveryCodes: [] }
  expect(confirmed(factor, wrong)).toBeUndefined()
  expect(factor.recoveryCodes).toHaveLength(1)
})

it.each([
  ['Laptop', 'Laptop'],
  ['  Téléphone ', 'Téléphone'],
  ['', undefined],
  ['   ', undefined],
  ['a\nb', undefined],
  ['\u202egnol', undefined],
  ['x'.repeat(61), undefined],
  [7, undefined],
])('the name %j is kept as %j', (given, name) => expect(passkeyName(given)).toBe(name))
