/** The words of a translation as its document keeps them, from its source and its records. */
import type { EditionDocument } from '../content/edition'
import type { Leaf, LeafKind } from '../content/fields'
import { type EditionCollection, fieldsOf, isGroup, leavesBelow, valueAt } from '../content/model'
import { plainText, type RichText, type RichTextNode } from '../content/rich-text'
import { meaningOf, readInlines } from './inline-nodes'
import type { TranslationRecord } from './record'
import { runsOf } from './runs'
import { assemble, type Content } from './segments'

type Text = RichText | null | undefined

/**
 * A text that says the same already stays as it is, to the last node.
 *
 * @param current the translation as it stands: where the source says nothing, such as a teaser
 *   that only this language has, its own words stay
 */
export function assembleTranslation(
  collection: EditionCollection,
  {
    source,
    current,
    records,
  }: { source: Content; current: Content; records: readonly TranslationRecord[] },
): Partial<EditionDocument> {
  const made = assemble(collection, source, records)
  return Object.fromEntries(
    Object.entries(made).map(([name, value]) => {
      const field = fieldsOf(collection)[name]
      if (!field) return [name, value]
      const kept = leavesBelow(name, field).flatMap(({ path, field: leaf }) => {
        const rule = rules[leaf.kind]
        const all = [source, made, current].map((edition) => valueAt(edition, path))
        return rule ? [[path.at(-1), rule(all, leaf)] as const] : []
      })
      if (!isGroup(field)) return [name, kept[0] ? kept[0][1] : value]
      const own = valueAt(current, [name])
      const group = value as object | null | undefined
      return [name, (group || own) && { ...group, ...Object.fromEntries(kept) }]
    }),
  )
}

/** What a translation says in a field: what was made for it of the source, or its own. */
type Rule = ([source, made, own]: unknown[], field: Leaf) => unknown

const rules: Record<LeafKind, Rule | undefined> = {
  text: ([source, made, own], field) =>
    isRequired(field) || said(source as string | null | undefined) ? made : (own ?? made),
  richText: ([source, made, own]) =>
    !said(plainText(source as Text)) || saysTheSame(made as Text, own as Text)
      ? (own ?? made)
      : made,
  // The rows are the source's.
  links: undefined,
  slug: undefined,
  date: undefined,
  upload: undefined,
  references: undefined,
  placements: undefined,
}

function said(words: string | null | undefined): boolean {
  return Boolean(words?.trim())
}

function isRequired(field: Leaf): boolean {
  return field.kind === 'text' && field.required === true
}

/** Whether two texts have the same blocks with the same words, marks and links in them. */
export function saysTheSame(one: Text, other: Text): boolean {
  return spelled(one) === spelled(other)
}

function spelled(text: Text): string {
  const runs = runsOf(text).map(({ kind, nodes }) => {
    const { inlines, codes } = readInlines(nodes)
    const meanings = Object.entries(codes).map(([id, node]) => [id, meaningOf(node)])
    return [kind, inlines, meanings]
  })
  return JSON.stringify([text ? blocksOf(text.root) : null, runs])
}

function blocksOf({ type, tag, listType, children }: RichTextNode): unknown {
  const blocks = (children ?? []).filter(({ type }) => type !== 'text' && type !== 'linebreak')
  return [type, tag, listType, ...blocks.map(blocksOf)]
}
