/**
 * What the structure of a source changed in a translation of it: how many links lead elsewhere, are
 * new or gone, how many references; whether the image, the FAQs or the order are others.
 */
import { canonical } from '../content/canonical'
import { type EditionCollection, leavesOf } from '../content/model'
import { isLink } from '../content/rich-text'
import { structureOf } from '../content/structure'
import { meaningOf } from './inline-nodes'
import type { FollowedStructure } from './record'
import { identityOf } from './segment-identity'
import { type Content, segmentsOf } from './segments'

/** Counts; what is not there did not change. */
export type StructureChanges = Omit<FollowedStructure, 'at'>

/** Compares a translation with itself after it took over its source's structure. */
export function structureChanges(
  collection: EditionCollection,
  before: Content,
  after: Content,
): StructureChanges {
  const [old, now] = [before, after].map((edition) => segmentsOf(collection, edition)) as [
    ReturnType<typeof segmentsOf>,
    ReturnType<typeof segmentsOf>,
  ]
  const meanings = (segments: typeof old, links: boolean) =>
    segments.flatMap(({ codes }) =>
      Object.values(codes)
        .filter((node) => isLink(node) === links)
        .map(meaningOf),
    )
  const rows = (edition: Content, wanted: (kind: string) => boolean) => {
    const structure = structureOf(collection, edition) as Record<string, unknown>
    return leavesOf(collection).flatMap(({ path, field }) => {
      const value = wanted(field.kind) ? structure[path.at(-1) ?? ''] : undefined
      return Array.isArray(value) ? value.map(canonical) : value ? [canonical(value)] : []
    })
  }
  const ofKinds = (...kinds: string[]) =>
    [before, after].map((edition) => rows(edition, (kind) => kinds.includes(kind))) as [
      string[],
      string[],
    ]
  const [oldRows, newRows] = ofKinds('links')
  const [oldImages, newImages] = ofKinds('upload')
  const [oldFaqs, newFaqs] = ofKinds('references', 'placements')
  const counts = {
    links: differing(meanings(old, true), meanings(now, true)) + differing(oldRows, newRows),
    references: differing(meanings(old, false), meanings(now, false)),
    images: differing(oldImages, newImages),
    faqs: differing(oldFaqs, newFaqs),
  }
  const order = (segments: typeof old) =>
    segments.map(({ source }) => identityOf(source)).join('\n')
  const isMoved =
    order(old) !== order(now) ||
    [ofKinds('links'), ofKinds('references', 'placements')].some(
      ([one, other]) => differing(one, other) === 0 && one.join() !== other.join(),
    )
  const found = Object.entries({ ...counts, order: isMoved ? 1 : 0 }).filter(
    ([, count]) => count > 0,
  )
  return found.length > 0 ? Object.fromEntries(found) : { other: 1 }
}

/** How many of either side the other does not have: one that was exchanged is one. */
function differing(before: readonly string[], after: readonly string[]): number {
  const missing = (from: readonly string[], among: readonly string[]) => {
    const left = [...among]
    return from.filter((each) => {
      const at = left.indexOf(each)
      if (at >= 0) left.splice(at, 1)
      return at < 0
    }).length
  }
  return Math.max(missing(before, after), missing(after, before))
}

/** Whether two editions say the same words, wherever they stand and whatever is linked. */
export function sayTheSameWords(
  collection: EditionCollection,
  one: Content,
  other: Content,
): boolean {
  const words = (edition: Content) =>
    segmentsOf(collection, edition)
      .map(({ field, source }) => `${field} ${identityOf(source)}`)
      .sort()
      .join('\n')
  return words(one) === words(other)
}
