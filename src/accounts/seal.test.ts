import fc from 'fast-check'
import { opened, sealed } from './seal'

const secret = 'JBSWY3DPEHPK3PXP'

describe('a secret in the database', () => {
  const signing = 'k3Jd82hQpz0XvB6nLw5rTfY1mC9sGa47'
  const of = { purpose: '1', signing, nonce: new Uint8Array(12).fill(3) }

  test('is read with the key, for its account, and nothing else', () => {
    const kept = sealed(secret, of)
    expect(kept).not.toContain(secret)
    expect(Buffer.from(kept, 'base64url').toString('latin1')).not.toContain(secret)
    expect(opened(kept, of)).toBe(secret)
    expect(opened(kept, { ...of, purpose: '2' })).toBeUndefined()
    expect(opened(kept, { ...of, signing: `${signing}x` })).toBeUndefined()
    expect(opened(null, of)).toBeUndefined()
    expect(opened('AAAA', of)).toBeUndefined()
  })

  test('whatever bit of it is changed, it is not read', () => {
    const kept = Buffer.from(sealed(secret, of), 'base64url')
    fc.assert(
      fc.property(fc.nat(kept.length - 1), fc.integer({ min: 1, max: 255 }), (index, bits) => {
        const other = Buffer.from(kept)
        other[index] = (other[index] ?? 0) ^ bits
        expect(opened(other.toString('base64url'), of)).toBeUndefined()
      }),
    )
  })
})
