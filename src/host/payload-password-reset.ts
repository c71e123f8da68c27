/**
 * Turns off Payload's own limit on letters with which a password is reset. Ours is in `accounts/`.
 *
 * Fault: Payload notes the moment of a request in the account, beside the transaction that it has just
 *   begun for the same request. Where there is one writer at a time, that waits for itself and fails.
 * Upstream: not reported yet: docs/host-reports/payload-password-reset.md
 * Since: 3.90.2 and before (payload/dist/auth/operations/forgotPassword.js)
 * Remove when: the note is written in the request's transaction, or before one is begun.
 * Canary: tests/canaries/payload-transactions.test.ts
 * Assertion: tests/integration/bypass.test.ts asks for letters, on a database with one writer.
 */
export const withoutOwnLimit = { minRequestInterval: 0 } as const
