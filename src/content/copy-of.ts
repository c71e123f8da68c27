/** A new content that begins with the words and the structure of another. */
import type { AnyContent, LearnMoreLink, Placement } from './edition'
import type { Leaf } from './fields'
import { type EditionCollection, headingOf, leavesOf, valueAt } from './model'

/**
 * What the new one says. Its address is made from its title, its page numbers its FAQs itself, and its rows
 * are its own.
 */
export function copyOf(
  collection: EditionCollection,
  content: AnyContent,
  title: string,
): AnyContent {
  const copy: Record<string, unknown> = {}
  for (const { path, field } of leavesOf(collection)) {
    const value = copied(field, valueAt(content, path))
    if (value === undefined || value === null) continue
    const [name, member] = path
    copy[name] = member === undefined ? value : { ...(copy[name] as object), [member]: value }
  }
  return { ...copy, [headingOf(collection)]: title }
}

function copied({ kind }: Leaf, value: unknown): unknown {
  if (!value || kind === 'slug') return undefined
  if (kind === 'placements') return (value as Placement[]).map(({ faq }) => ({ faq }))
  if (kind === 'links') return (value as LearnMoreLink[]).map(({ id: _, key: __, ...row }) => row)
  return value
}
