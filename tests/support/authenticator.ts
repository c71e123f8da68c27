/** An authenticator in software (WebAuthn level 2, ES256, attestation "none"), which can also lie. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'

type Lies = {
  origin?: string
  host?: string
  challenge?: string
  counter?: number
  touched?: boolean
}

const base64url = (bytes: Uint8Array | string) => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()

/** CBOR of what is needed here: whole numbers, texts, bytes, maps. */
function cbor(value: number | string | Uint8Array | Map<number | string, unknown>): Buffer {
  const head = (major: number, length: number) => {
    if (length < 24) return Buffer.from([(major << 5) | length])
    return length < 256
      ? Buffer.from([(major << 5) | 24, length])
      : Buffer.from([(major << 5) | 25, length >> 8, length & 0xff])
  }
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, value.length), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  const entries = [...value].flatMap(([key, each]) => [cbor(key), cbor(each as never)])
  return Buffer.concat([head(5, value.size), ...entries])
}

export class Authenticator {
  readonly id: string = base64url(randomBytes(32))
  counter: number
  private readonly key: KeyObject
  private readonly publicKey: Buffer
  private readonly origin: string

  constructor(origin = 'http://localhost:3000', counter = 0) {
    this.origin = origin
    this.counter = counter
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    this.key = privateKey
    this.publicKey = cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    )
  }

  private clientData(type: string, challenge: string, lies: Lies): string {
    const origin = lies.origin ?? this.origin
    return JSON.stringify({ type, challenge: lies.challenge ?? challenge, origin })
  }

  private data(
    host: string,
    flags: number,
    lies: Lies,
    rest: Uint8Array = Buffer.alloc(0),
  ): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(lies.counter ?? this.counter)
    // A person was there, unless the authenticator says that nobody was.
    const present = lies.touched === false ? 0 : 1
    return Buffer.concat([sha256(lies.host ?? host), Buffer.from([flags | present]), counter, rest])
  }

  /** Answers what adds a passkey. */
  add(
    { challenge, rp }: PublicKeyCredentialCreationOptionsJSON,
    lies: Lies = {},
  ): RegistrationResponseJSON {
    const id = Buffer.from(this.id, 'base64url')
    const length = Buffer.from([id.length >> 8, id.length & 0xff])
    const credential = Buffer.concat([Buffer.alloc(16), length, id, this.publicKey])
    const authData = this.data(rp.id ?? '', 0x40, lies, credential)
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ])
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: base64url(this.clientData('webauthn.create', challenge, lies)),
        attestationObject: base64url(cbor(attestation)),
        transports: ['internal'],
      },
    }
  }

  /** Answers what asks for the second factor. */
  give(
    { challenge, rpId }: PublicKeyCredentialRequestOptionsJSON,
    lies: Lies = {},
  ): AuthenticationResponseJSON {
    if (this.counter > 0) this.counter += 1
    const clientData = this.clientData('webauthn.get', challenge, lies)
    const authData = this.data(rpId ?? '', 0, lies)
    const signed = Buffer.concat([authData, sha256(clientData)])
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: base64url(clientData),
        authenticatorData: base64url(authData),
        signature: base64url(sign('sha256', signed, this.key)),
      },
    }
  }
}
