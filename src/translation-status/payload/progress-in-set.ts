/** How far a set of segments is, by the records that are stored with its translation. */
import type { PayloadRequest } from 'payload'
import type { Assignment } from '../../assignments/assignment'
import { progressOfSet } from '../../assignments/segment-set'
import { isEditionCollection } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import type { TranslatedDocument } from '../../segments/translated-document'
import type { StatusRow } from '../status-row'

/** Counts the segments of a set, and those of them that are open; none where there is no translation any more. */
export async function progressInSet(
  row: StatusRow,
  { language, segments }: Pick<Assignment, 'language' | 'segments'>,
  req: PayloadRequest,
): Promise<{ total: number; open: number }> {
  const { kind: collection } = row
  const { edition } = row[language]
  if (!edition || !isEditionCollection(collection)) return { total: 0, open: 0 }
  const where = { id: { equals: edition } }
  const [found] = await findEditions({ collection, where, draft: true }, req)
  const { translation } = (found ?? {}) as Partial<TranslatedDocument>
  return progressOfSet(translation?.records ?? [], segments ?? [])
}
