/**
 * Answers 503 with a message while the database is unavailable, instead of "Something went wrong".
 */
import type { AfterErrorHook, CollectionAfterMeHook } from 'payload'
import { outageAtLogin } from '../host/payload-auth-without-database'
import { languageOf } from '../i18n/server/messages'
import { outageOf } from '../platform/outage'
import { refusalMessage, refuse } from '../refusals/payload/refuse'
import { refusal } from './refusals'

/** `afterError` hook of the whole configuration, for REST and GraphQL. */
export const refuseDuringOutage: AfterErrorHook = ({ error, req, graphqlResult }) => {
  const outage = outageOf(error) ?? outageAtLogin(req)
  if (!outage) return {}
  const message = refusalMessage(refusal(outage), languageOf(req))
  if (graphqlResult) {
    const extensions = { name: 'APIError', statusCode: 503, data: { code: outage } }
    return { graphqlResult: { ...graphqlResult, message, extensions } }
  }
  const response = { errors: [{ name: 'APIError', message, data: { code: outage } }] }
  return { status: 503, response }
}

/**
 * Hook for `GET /api/users/me`: "nobody" is not the answer where the account could not be looked
 * up.
 */
export const meDuringOutage: CollectionAfterMeHook = ({ req, response }) => {
  const outage = outageAtLogin(req)
  if (outage) refuse(refusal(outage), req)
  return response
}
