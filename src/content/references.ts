/** Which documents an edition points at: placed FAQs, teasers, links, cross references. */
import type { EditionDocument, LearnMoreLink, Placement } from './edition'
import type { Leaf, LeafKind } from './fields'
import { type EditionCollection, isEditionCollection, leavesOfAll, valueAt } from './model'
import { idOf, type Reference } from './reference'
import { isCrossReference, isLink, mapNodes, nodesOf, type RichText } from './rich-text'

export type Pointer = { relationTo: EditionCollection; id: string; field: string }

type Rule = {
  pointers: (value: unknown, name: string, field: Leaf) => Pointer[]
  /** The same value with each reference sent through `moved`. */
  redirect: (value: unknown, moved: (reference: Reference) => string) => unknown
}

const rules: Record<LeafKind, Rule | undefined> = {
  text: undefined,
  slug: undefined,
  date: undefined,
  // Images are no editions.
  upload: undefined,
  placements: {
    pointers: (value, name) =>
      (value as Placement[]).map(({ faq }, index) => to('faqs', faq, `${name}.${index}.faq`)),
    redirect: (value, moved) =>
      (value as Placement[]).map((row) => ({ ...row, faq: moved(row.faq) })),
  },
  references: {
    pointers: (value, name, field) =>
      (value as Reference[]).map((reference) => to(targetOf(field), reference, name)),
    redirect: (value, moved) => (value as Reference[]).map(moved),
  },
  links: {
    pointers: (value, name) =>
      (value as LearnMoreLink[]).flatMap(({ content }, index) =>
        content ? [to(content.relationTo, content.value, `${name}.${index}.content`)] : [],
      ),
    redirect: (value, moved) =>
      (value as LearnMoreLink[]).map((row) =>
        row.content
          ? { ...row, content: { ...row.content, value: moved(row.content.value) } }
          : row,
      ),
  },
  richText: {
    pointers: (value, name) => pointersInText(value as RichText, name),
    redirect: (value, moved) => redirectInText(value as RichText, moved),
  },
}

/** Fields that point somewhere, of any collection: the structure first, then the texts. */
const pointing = leavesOfAll()
  .flatMap(({ path, field }) => {
    const rule = rules[field.kind]
    return rule && path.length === 1 ? [{ name: path[0], field, rule }] : []
  })
  .sort((one, other) => Number(inText(one.field)) - Number(inText(other.field)))

function inText({ kind }: Leaf): boolean {
  return kind === 'richText'
}

/** Every pointer of an edition, whatever it is about. */
export function pointersOf(edition: Partial<EditionDocument>): Pointer[] {
  return pointing.flatMap(({ name, field, rule }) => {
    const value = valueAt(edition, [name])
    return value ? rule.pointers(value, name, field) : []
  })
}

/**
 * The same edition with every pointer sent through `redirect`: references are kept to the source
 * edition of a content, so that structure is the same in every language.
 */
export function redirectPointers<Edition extends Partial<EditionDocument>>(
  edition: Edition,
  redirect: (id: string) => string,
): Edition {
  const moved = (reference: Reference) => redirect(idOf(reference))
  const changed = pointing.flatMap(({ name, rule }) => {
    const value = valueAt(edition, [name])
    return value ? [[name, rule.redirect(value, moved)] as const] : []
  })
  return { ...edition, ...Object.fromEntries(changed) }
}

function pointersInText(text: RichText, field: string): Pointer[] {
  return [...nodesOf(text)].flatMap((node) => {
    if (isCrossReference(node) && node.fields.faq) return [to('faqs', node.fields.faq, field)]
    const doc = isLink(node) ? node.fields?.doc : undefined
    return doc ? [to(doc.relationTo, doc.value, field)] : []
  })
}

function redirectInText(text: RichText, moved: (reference: Reference) => string): RichText {
  return mapNodes(text, (node) => {
    if (isCrossReference(node) && node.fields.faq) {
      return { ...node, fields: { ...node.fields, faq: moved(node.fields.faq) } }
    }
    if (isLink(node) && node.fields?.doc?.value) {
      const doc = { ...node.fields.doc, value: moved(node.fields.doc.value) }
      return { ...node, fields: { ...node.fields, doc } }
    }
    return node
  })
}

function to(relationTo: EditionCollection, reference: Reference, field: string): Pointer {
  return { relationTo, id: idOf(reference), field }
}

function targetOf(field: Leaf): EditionCollection {
  if (field.kind === 'references' && isEditionCollection(field.to)) return field.to
  throw new Error('A field of references names no collection of the model.')
}
