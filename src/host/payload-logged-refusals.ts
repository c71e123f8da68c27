/**
 * A refusal is an answer, not an accident: one line in the log, without a stack.
 *
 * Fault: Payload logs with a stack everybody who sends something without being logged in
 *   (`UnauthorizedError`), and its type of `loggingLevels` does not know that name; and `APIError`,
 *   `ValidationError`, `QueryError` and others, whose status is a client's, too.
 * Upstream: not reported yet: docs/host-reports/payload-logged-refusals.md
 * Since: payload 3.0
 * Remove when: errors with a status below 500 are logged without their stack.
 * Canary: tests/canaries/payload-rest.test.ts
 * Assertion: tests/integration/malformed-requests.test.ts wants no error in the log.
 */
import type { Config } from 'payload'

const levels = {
  APIError: 'info',
  AuthenticationError: 'info',
  InvalidFieldRelationship: 'info',
  LockedAuth: 'info',
  QueryError: 'info',
  UnauthorizedError: 'info',
  ValidationError: 'info',
} as const

export const refusalsInOneLine: NonNullable<Config['loggingLevels']> = levels
