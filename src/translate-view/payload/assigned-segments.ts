/** Who has which segments of a translation, where these are assigned on their own. */
import type { PayloadRequest } from 'payload'
import { assignmentsOf } from '../../assignments/payload/assignment-store'
import { segmentsIn } from '../../assignments/segment-set'
import type { EditionCollection } from '../../content/model'
import type { TranslationRecord } from '../../segments/record'
import type { TranslatedDocument } from '../../segments/translated-document'
import type { SegmentAnswer } from '../../translation/answers'

type Assigned = NonNullable<SegmentAnswer['assigned']>

/** Queries the assignees of segments, by segment. */
export async function assignedSegments(
  kind: EditionCollection,
  { contentId, language }: Pick<TranslatedDocument, 'contentId' | 'language'>,
  records: readonly TranslationRecord[],
  req: PayloadRequest,
): Promise<ReadonlyMap<string, Assigned>> {
  const sets = (await assignmentsOf({ kind, contentId }, req)).filter(
    (each) => each.language === language && each.segments,
  )
  return new Map(
    sets.flatMap(({ segments, assignee, name, due = null, note = null }) => {
      const mine = assignee === String(req.user?.id)
      return segmentsIn(records, segments ?? []).map(
        ({ id }) => [id, { name, due, note, mine }] as const,
      )
    }),
  )
}
