/** The field `withdrawn` of REST and GraphQL: that what is still published no longer holds, and why. */
import type { FieldHook } from 'payload'
import { isEditionCollection } from '../../content/model'
import { byRequest, gathered, keepPlace, type OfRequest } from '../../content/payload/gathered'

const withdrawalOf = gathered(async (ids, { req }: OfRequest) => {
  const { docs } = await req.payload.find({
    collection: 'unpublishings',
    where: { edition: { in: ids }, kind: { equals: 'withdrawn' } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
  })
  return Object.fromEntries(
    docs.map(({ edition, at, explanation }) => [edition, { at, explanation: explanation ?? '' }]),
  )
}, byRequest)

/** Hook that computes the field for readers. Pages ask for many editions at once, themselves. */
export const computeWithdrawn: FieldHook = async (hook) => {
  keepPlace(hook)
  const { data, originalDoc, collection, req } = hook
  const { id, _status } = { ...originalDoc, ...data }
  if (req.payloadAPI === 'local' || !collection || !isEditionCollection(collection.slug))
    return null
  if (_status === 'draft' || id === undefined) return null
  return (await withdrawalOf(String(id), { collection: collection.slug, req })) ?? null
}
