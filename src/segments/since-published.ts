/**
 * What a translation says otherwise than its published words: what a reviewer has to read, and nothing
 * else (design, section 6).
 */
import { align } from './alignment'
import { sameInlines } from './inline-nodes'
import { hasTarget, type TranslationRecord } from './record'
import { type Inline, wordsOf } from './unit'

type Translated = Pick<TranslationRecord, 'id' | 'field' | 'target'>

/** How alike two targets are, of which one replaced the other. */
const least = 0.4

/**
 * Finds the segments whose target is not the one that readers have.
 *
 * @param published the records of the published translation
 * @param now those of the latest revision
 * @returns by the segment's id, the target that readers have in its place: empty where there is none
 */
export function changedSincePublished(
  published: readonly Translated[],
  now: readonly Translated[],
): Map<string, Inline[]> {
  const before = new Map(published.map((record) => [record.id, record]))
  const replaced = replacedByPlace(
    published.filter(hasTarget).filter(({ id }) => !now.some((record) => record.id === id)),
    now.filter(hasTarget).filter(({ id }) => !before.has(id)),
  )
  const changed = now.filter(hasTarget).flatMap((record): [string, Inline[]][] => {
    const target = (before.get(record.id) ?? replaced.get(record.id))?.target ?? []
    return sameInlines(target, record.target) ? [] : [[record.id, target]]
  })
  return new Map(changed)
}

/** A segment's id is made of its source: where that was reworded, the likest target of its field stood there. */
function replacedByPlace(
  olds: readonly Translated[],
  news: readonly Translated[],
): Map<string, Translated> {
  const found = new Map<string, Translated>()
  for (const field of new Set(news.map((record) => record.field))) {
    const [before, after] = [olds, news].map((records) =>
      records.filter((record) => record.field === field),
    ) as [Translated[], Translated[]]
    const words = (records: Translated[]) => records.map(({ target }) => wordsOf(target))
    for (const [old, next] of align(words(before), words(after), least)) {
      const [was, is] = [before[old], after[next]]
      if (was && is) found.set(is.id, was)
    }
  }
  return found
}
