/** Reasons for which an assignment is refused, each with its HTTP status. */
import { refusals } from '../refusals/refusal'

export const refusal = refusals({
  'may-not-assign': 403,
  'assigned-to-other': 403,
  'assignee-unknown': 422,
  'assignee-outside-pages': 422,
  'contents-missing': 422,
  'content-not-here': 422,
  'content-in-source-language': 422,
  'segments-missing': 422,
  'segment-not-assignable': 422,
  'translation-not-begun': 422,
  'due-malformed': 422,
})
