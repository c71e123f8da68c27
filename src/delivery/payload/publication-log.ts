/** Reads the publication log. System reads: it is for no person. */
import type { Payload, PayloadRequest } from 'payload'
import { contentsOf, type PublicChange } from '../affected-keys'

export type Publication = {
  number: number
  keys: string[]
  contentId?: string | null
  change?: PublicChange
}

type PublicationOfContents = Publication & {
  /** The contents whose words are others. */
  contentIds: string[]
}

const system = { depth: 0, pagination: false, overrideAccess: true } as const

/** @returns the number of the newest row; 0 where nothing was ever published */
export async function newestPublication(payload: Payload, req?: PayloadRequest): Promise<number> {
  const { docs } = await payload.find({
    collection: 'publication-log',
    sort: '-number',
    select: { number: true },
    limit: 1,
    ...system,
    req,
  })
  return docs[0]?.number ?? 0
}

/** @returns rows in their order, from the one after `number` on, `limit` of them at most */
export async function publicationsAfter(
  number: number,
  payload: Payload,
  limit: number,
): Promise<PublicationOfContents[]> {
  const { docs } = await payload.find({
    collection: 'publication-log',
    where: { number: { greater_than: number } },
    sort: 'number',
    select: { number: true, keys: true, contentId: true, change: true },
    limit,
    ...system,
  })
  return docs.map((row) => ({
    ...row,
    contentIds: contentIdsOf(row),
  }))
}

/** A row of before releases has the one content beside the change. */
function contentIdsOf({ change, contentId }: Publication): string[] {
  const contents = change ? contentsOf(change) : []
  return contents.length > 0 ? contents : contentId ? [contentId] : []
}
