/**
 * A refusal is an answer, not an accident: one line in the log, without a stack.
 *
 * Fault: Payload logs with a stack everybody who sends something without being logged in
 *   (`UnauthorizedError`), and its type of `loggingLevels` does not know that name; and `APIError`,
 *   `ValidationError`, `QueryError` and others, whose status is a client's, too. By GraphQL all of them are
 *   one `GraphQLError`, refusal or accident.
 * Upstream: not reported yet: docs/host-reports/payload-logged-refusals.md
 * Since: payload 3.0
 * Remove when: errors with a status below 500 are logged without their stack.
 * Canary: tests/canaries/payload-rest.test.ts
 * Assertion: tests/integration/malformed-requests.test.ts and generated-requests.test.ts want no error in the log.
 */
import type { AfterErrorHook, Config } from 'payload'

const levels = {
  APIError: 'info',
  AuthenticationError: 'info',
  GraphQLError: 'info',
  InvalidFieldRelationship: 'info',
  LockedAuth: 'info',
  QueryError: 'info',
  UnauthorizedError: 'info',
  ValidationError: 'info',
} as const

export const refusalsInOneLine: NonNullable<Config['loggingLevels']> = levels

/**
 * Of GraphQL, what is an accident and no refusal is logged with its stack all the same. An id that MongoDB can
 * have none of is one that is not there.
 */
export const logGraphqlAccidents: AfterErrorHook = ({ error, req, graphqlResult }) => {
  if (!graphqlResult) return {}
  const { originalError } = error as { originalError?: Error & { status?: number } }
  if (originalError?.name === 'CastError') {
    const extensions = { name: 'NotFound', statusCode: 404 }
    return { graphqlResult: { ...graphqlResult, message: req.t('error:notFound'), extensions } }
  }
  if ((originalError?.status ?? 500) >= 500)
    req.payload.logger.error({ err: originalError ?? error })
  return {}
}
