/**
 * Whether a password is that of an account, asked without logging in; for an account that does not
 * exist it takes as long.
 *
 * Fault: Payload has no way to ask for the password of whoever is logged in before something is changed;
 *   and a login for an address that nobody has is answered without hashing, in a fraction of the time, so
 *   anybody learns who has an account.
 * Upstream: not reported yet: docs/host-reports/payload-password-hash.md
 * Since: payload 3.0 (payload/dist/auth/strategies/local/authenticate.js)
 * Remove when: `authenticateLocalStrategy` is exported, and a login hashes for nobody too.
 * Canary: tests/canaries/payload-access.test.ts
 * Assertion: tests/integration/logins.test.ts logs in with a password that was checked here.
 */
import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(pbkdf2)

const current = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, length: 32 }
/** Of accounts from before 3.60, until their next login. */
const former = { prefix: '', iterations: 25_000, length: 512 }

export type Hashed = { hash?: string | null; salt?: string | null }

/** @param account nothing where nobody has that address */
export async function isPasswordOf(
  account: Hashed | undefined,
  password: string,
): Promise<boolean> {
  const { hash, salt } = account ?? {}
  const kind = !hash || hash.startsWith(current.prefix) ? current : former
  const given = await derive(
    password,
    salt ?? randomBytes(32).toString('hex'),
    kind.iterations,
    kind.length,
    'sha256',
  )
  const stored = Buffer.from((hash ?? '').slice(kind.prefix.length), 'hex')
  return stored.length === given.length && timingSafeEqual(stored, given)
}
