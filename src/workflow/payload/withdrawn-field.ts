/** The field `withdrawn` of REST and GraphQL: that what is still published no longer holds, and why. */
import type { FieldHook, TypeWithID } from 'payload'
import { isEditionCollection } from '../../content/model'
import { batched, byRequest, keepPlace, type OfRequest } from '../../content/payload/batched'

type Withdrawal = { edition: string; at: string; explanation?: string | null }

const withdrawalOf = batched(async (ids, { req }: OfRequest) => {
  // Everybody may read them: the adapter alone takes a third of the time.
  const { docs } = await req.payload.db.find<Withdrawal & TypeWithID>({
    collection: 'unpublishings',
    where: { edition: { in: ids }, kind: { equals: 'withdrawn' } },
    select: { edition: true, at: true, explanation: true },
    limit: 0,
    pagination: false,
  })
  return Object.fromEntries(
    docs.map(({ edition, at, explanation }) => [edition, { at, explanation: explanation ?? '' }]),
  )
}, byRequest)

/** Hook that computes the field for readers. Pages ask for many editions at once, themselves. */
export const computeWithdrawn: FieldHook = async (hook) => {
  keepPlace(hook)
  const { data, originalDoc, collection, req } = hook
  const { id, _status } = originalDoc ?? data ?? {}
  if (req.payloadAPI === 'local' || !collection || !isEditionCollection(collection.slug))
    return null
  if (_status === 'draft' || id === undefined) return null
  return (await withdrawalOf(String(id), { collection: collection.slug, req })) ?? null
}
