/** What is open in the conversations of the texts on a page, as a person of the house reads it in a preview. */
import type { Payload, TypedUser } from 'payload'
import type { Place } from '../places'

export type CommentHere = { id: string; name: string; text: string; place: Place }

/** More are read where the text is edited. */
const most = 20

/** The newest first. */
export async function commentsHere(
  places: readonly Place[],
  user: TypedUser,
  payload: Payload,
): Promise<CommentHere[]> {
  if (places.length === 0) return []
  const { docs } = await payload.find({
    collection: 'comments',
    where: { edition: { in: places.map(({ edition }) => edition) } },
    sort: '-at',
    limit: 200,
    pagination: false,
    depth: 0,
    user,
    overrideAccess: false,
  })
  return docs
    .flatMap(({ id, name, text, edition, resolved, answers }) => {
      const place = places.find((each) => each.edition === edition)
      return place && !resolved && !answers
        ? [{ id: String(id), name: name ?? '', text, place }]
        : []
    })
    .slice(0, most)
}
