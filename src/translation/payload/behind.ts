/** Whether what readers see in a translation is behind its source, and where. For the site. */
import type { PayloadRequest } from 'payload'
import { findEditions } from '../../content/payload/find-edition'
import type { EditionCollection } from '../../content/reference'
import { behind } from '../publications'
import { recordsOfToday } from './records-of'
import type { TranslatedDocument } from './stored'

export type Behind = {
  /** When the source was updated first since. ISO 8601, UTC. */
  since: string
  /** How many segments readers see in the words of an older source. */
  segments: number
  /** The id of the source edition. */
  source: string
}

/**
 * System reads.
 *
 * @param published the translation as it is published, with its records
 * @returns nothing where it is up to date; a minor update of the source does not count
 */
export async function behindSource(
  collection: EditionCollection,
  published: TranslatedDocument,
  req: PayloadRequest,
): Promise<Behind | undefined> {
  const inPublic = await recordsOfToday(collection, published, req)
  if (!inPublic?.records.some(({ state }) => state === 'outdated')) return undefined
  const where = { id: { equals: published.id } }
  const [draft] = await findEditions({ collection, where, draft: true }, req)
  const latest = draft && (await recordsOfToday(collection, draft, req))
  const found = behind(inPublic.records, latest?.records ?? [])
  const since = found.flatMap((record) => record.since ?? []).sort()[0]
  return since === undefined
    ? undefined
    : { since, segments: found.length, source: inPublic.sourceNow.id }
}
