/** Sealing: text that is encrypted and cannot be changed unnoticed (AES-256-GCM), with a key from `PAYLOAD_SECRET`. */
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'

const cipher = 'aes-256-gcm'

const keyFrom = (signing: string) =>
  Buffer.from(hkdfSync('sha256', signing, '', 'concord second factor', 32))

/**
 * Encrypts a text, bound to what it is for: one that is moved to another place opens nothing.
 *
 * @param purpose the id of an account, for what the database keeps of it; a word for anything else
 * @param nonce 12 random bytes
 */
export function sealed(
  text: string,
  { purpose, signing, nonce }: { purpose: string; signing: string; nonce: Uint8Array },
): string {
  const encrypting = createCipheriv(cipher, keyFrom(signing), nonce).setAAD(Buffer.from(purpose))
  const parts = [nonce, encrypting.update(text), encrypting.final(), encrypting.getAuthTag()]
  return Buffer.concat(parts).toString('base64url')
}

/** Decrypts it; nothing where it was sealed with another key, or for another purpose. */
export function opened(
  given: string | null | undefined,
  { purpose, signing }: { purpose: string; signing: string },
): string | undefined {
  const all = Buffer.from(given ?? '', 'base64url')
  if (all.length < 28) return undefined
  try {
    const decrypting = createDecipheriv(cipher, keyFrom(signing), all.subarray(0, 12))
      .setAAD(Buffer.from(purpose))
      .setAuthTag(all.subarray(-16))
    return decrypting.update(all.subarray(12, -16), undefined, 'utf8') + decrypting.final('utf8')
  } catch {
    return undefined
  }
}
