/** Which documents an edition points at: placed FAQs, teasers, links, cross references. */
import type { EditionDocument } from './edition'
import { type EditionCollection, idOf, type Reference } from './reference'
import { isCrossReference, isLink, mapNodes, nodesOf, type RichText } from './rich-text'

export type Pointer = { relationTo: EditionCollection; id: string; field: string }

/** Every pointer of an edition, in the order of its fields. */
export function pointersOf(edition: Partial<EditionDocument>): Pointer[] {
  return [
    ...(edition.faqs ?? []).map(({ faq }, index) => to('faqs', faq, `faqs.${index}.faq`)),
    ...(edition.related ?? []).map((page) => to('relations', page, 'related')),
    ...(edition.learnMore ?? []).flatMap(({ content }, index) =>
      content ? [to(content.relationTo, content.value, `learnMore.${index}.content`)] : [],
    ),
    ...pointersInText(edition.body, 'body'),
    ...pointersInText(edition.answer, 'answer'),
  ]
}

function pointersInText(text: RichText | null | undefined, field: string): Pointer[] {
  return [...nodesOf(text)].flatMap((node) => {
    if (isCrossReference(node) && node.fields.faq) return [to('faqs', node.fields.faq, field)]
    const doc = isLink(node) ? node.fields?.doc : undefined
    return doc ? [to(doc.relationTo, doc.value, field)] : []
  })
}

function to(relationTo: EditionCollection, reference: Reference, field: string): Pointer {
  return { relationTo, id: idOf(reference), field }
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
  const changed: Partial<EditionDocument> = {}
  if (edition.faqs) changed.faqs = edition.faqs.map((row) => ({ ...row, faq: moved(row.faq) }))
  if (edition.related) changed.related = edition.related.map(moved)
  if (edition.learnMore) {
    changed.learnMore = edition.learnMore.map((row) =>
      row.content ? { ...row, content: { ...row.content, value: moved(row.content.value) } } : row,
    )
  }
  if (edition.body) changed.body = redirectInText(edition.body, moved)
  if (edition.answer) changed.answer = redirectInText(edition.answer, moved)
  return { ...edition, ...changed }
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
