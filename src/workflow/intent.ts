/**
 * What a write is meant to do, from the two things that a client of Payload can say about it:
 * the `draft` argument and `_status` in the data.
 */
export type Intent = 'save-draft' | 'publish' | 'unpublish'

/**
 * A write is a draft unless it clearly says otherwise. Payload's own default is the other way
 * round: an update without `draft` starts from the latest draft and can push it live.
 *
 * - `_status: 'published'` publishes, with `draft` or without, as in Payload.
 * - `_status: 'draft'` without `draft` takes a published edition back, as Payload's button does.
 */
export function intentOf({ draft, status }: { draft?: boolean; status?: unknown }): Intent {
  if (status === 'published') return 'publish'
  return status === 'draft' && !draft ? 'unpublish' : 'save-draft'
}
