/** Turns a rule's refusal into the error that Payload answers with, in the person's language. */
import { APIError, type PayloadRequest, ValidationError } from 'payload'
import { type Refusal, refusalStatus } from '../content/refusal'
import { languageOf, sentenceFor } from './sentences'

/**
 * @throws always: a `ValidationError` where the refusal names a field, so that the admin marks it,
 *   and an `APIError` otherwise; both carry the code for programs
 */
export function refuse(reason: Refusal, req: PayloadRequest, collection?: string): never {
  const language = languageOf(req)
  const message = sentenceFor(reason, language)
  const status = refusalStatus[reason.code]
  if (reason.field && status === 400) {
    throw new ValidationError({ collection, errors: [{ message, path: reason.field }], req }, req.t)
  }
  throw new APIError(message, status, { code: reason.code, ...reason.facts }, true)
}
