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
  'graphql-logged-in': 403,
  'graphql-root-fields': 400,
  'graphql-aliases': 400,
  'graphql-depth': 400,
  'graphql-slow': 503,
  'graphql-cost': 400,
  'page-size': 400,
  'query-as-body': 403,
  'query-malformed': 400,
  'query-whole-number': 400,
  'query-conditions': 400,
  'query-depth': 400,
  'query-field': 400,
  'query-operator': 400,
  'query-value': 400,
})
