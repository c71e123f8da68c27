/** What an edition says, field by field, as text that can be searched. */
import type { AnyContent, LearnMoreLink } from './edition'
import type { Leaf, LeafKind } from './fields'
import { fold } from './folding'
import { type EditionCollection, leavesOf, valueAt } from './model'
import { isLink, nodesOf, plainText, type RichText } from './rich-text'

export type FieldText = { path: string[]; text: string }

const texts: Partial<Record<LeafKind, (value: unknown) => string>> = {
  text: String,
  slug: String,
  richText: (value) => [plainText(value as RichText), ...addressesIn(value as RichText)].join('\n'),
  links: (value) =>
    (value as LearnMoreLink[])
      .map(({ label, address }) => [label, address].filter(Boolean).join(' · '))
      .join('\n'),
}

/** Addresses too: who changes one looks for all its places. */
function addressesIn(text: RichText): string[] {
  return [...nodesOf(text)].flatMap((node) =>
    isLink(node) && node.fields?.url ? [node.fields.url] : [],
  )
}

/** Every field that says something, in the order in which a reader meets them. */
export function textsOf(collection: EditionCollection, content: AnyContent): FieldText[] {
  return leavesOf(collection).flatMap(({ path, field }: { path: string[]; field: Leaf }) => {
    const value = valueAt(content, path as [string])
    const text = value ? texts[field.kind]?.(value) : undefined
    return text ? [{ path, text }] : []
  })
}

/** All of it, folded; a phrase is never found across two fields. */
export function foldedTextOf(collection: EditionCollection, content: AnyContent): string {
  return textsOf(collection, content)
    .map(({ text }) => fold(text).trim())
    .join('\n')
}
