/** What a member changes for its readers, field by field, as words that went and words that came. */
import { canonical } from '../content/canonical'
import type { EditionDocument } from '../content/edition'
import { textsOf } from '../content/edition-text'
import { type EditionCollection, leavesOfKind, valueAt } from '../content/model'
import { type DiffRun, wordDiff } from '../segments/word-diff'

export type FieldChange = {
  /** The first part names it: `seo.title`. */
  field: string
  /** Nothing where the structure changed: FAQs, teasers, image. */
  runs?: DiffRun[]
}

/** @param before as readers read it now; nothing where they read nothing */
export function changesOf(
  collection: EditionCollection,
  before: EditionDocument | undefined,
  after: EditionDocument,
): FieldChange[] {
  const [had, has] = [before ?? {}, after].map(
    (content) =>
      new Map(textsOf(collection, content).map(({ path, text }) => [path.join('.'), text])),
  ) as [Map<string, string>, Map<string, string>]
  const fields = [...new Set([...has.keys(), ...had.keys()])]
  const words = fields.flatMap((field): FieldChange[] => {
    const [was = '', is = ''] = [had.get(field), has.get(field)]
    return was === is ? [] : [{ field, runs: wordDiff(was, is, after.language) }]
  })
  const structure = leavesOfKind(collection, 'placements', 'references', 'upload', 'date')
    .filter(({ path }) => shape(before ?? {}, path) !== shape(after, path))
    .map(({ path }) => ({ field: path.join('.') }))
  return [...words, ...structure]
}

/** An empty list is as good as none. */
function shape(content: object, path: [string, ...string[]]): string {
  const value = valueAt(content, path)
  return canonical(Array.isArray(value) && value.length === 0 ? null : (value ?? null))
}
