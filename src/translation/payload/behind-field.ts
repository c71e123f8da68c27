/** The field `behind` of REST and GraphQL: whether a published translation is behind its source. */
import { createLocalReq, type FieldHook } from 'payload'
import { isEditionCollection } from '../../content/model'
import { batched, byRequest, keepPlace, type OfRequest } from '../../content/payload/batched'
import { behindAmong } from './behind'

const behindOf = batched(
  async (ids, { collection, req }: OfRequest) =>
    behindAmong(collection, ids, await createLocalReq({}, req.payload)),
  byRequest,
)

/**
 * Hook that computes the field for readers. Of REST and GraphQL only: rules and pages ask
 * `behindAmong` themselves.
 */
export const computeBehind: FieldHook = async (hook) => {
  keepPlace(hook)
  const { data, originalDoc, collection, req } = hook
  const { id, _status, sourceLanguage } = originalDoc ?? data ?? {}
  if (req.payloadAPI === 'local' || !collection || !isEditionCollection(collection.slug))
    return null
  if (_status === 'draft' || sourceLanguage === null || id === undefined) return null
  return (await behindOf(String(id), { collection: collection.slug, req })) ?? null
}
