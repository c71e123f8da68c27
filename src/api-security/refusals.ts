/** Reasons for which a request is refused before anything is asked of the database. */
import { refusals } from '../refusals/refusal'

export const refusal = refusals({
  'body-not-json': 400,
  'body-not-object': 400,
  'body-broken': 400,
  'body-too-deep': 400,
  'body-too-large': 413,
  'graphql-body': 400,
  'graphql-query-missing': 400,
  'graphql-too-long': 400,
  'graphql-root-fields': 400,
  'graphql-cost': 400,
})
