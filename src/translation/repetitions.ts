/** The same words twice in one content are translated once: the others are filled in, as drafts. */
import type { TranslationRecord } from '../segments/record'
import { identityOf } from '../segments/segment-identity'
import { adaptTarget } from '../translation-memory/fuzzy-match'

/**
 * Fills what is missing with the same words that were just confirmed. Nothing that has words is touched, and
 * what means something only in its own text (a link of the target's own) is not taken elsewhere.
 *
 * @param confirmed the ids of segments that somebody has just confirmed
 */
export function fillRepetitions(
  records: readonly TranslationRecord[],
  confirmed: ReadonlySet<string>,
): TranslationRecord[] {
  const known = new Map(
    records
      .filter(({ id, state, own }) => confirmed.has(id) && state === 'done' && !own)
      .map((record) => [identityOf(record.source), record]),
  )
  if (known.size === 0) return [...records]
  return records.map((record) => {
    const same = record.state === 'missing' && known.get(identityOf(record.source))
    if (!same) return record
    const { by, at } = same
    const target = adaptTarget(same, record)
    return {
      ...{ ...record, target, state: 'draft', origin: 'repetition' },
      ...(by && { by }),
      ...(at && { at }),
    }
  })
}
