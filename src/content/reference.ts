/** How documents point at each other, and which kinds of them are editions. */

/** The collections whose documents are editions. */
export const editionCollections = ['relations', 'faqs'] as const
export type EditionCollection = (typeof editionCollections)[number]

export function isEditionCollection(slug: string): slug is EditionCollection {
  return editionCollections.some((collection) => collection === slug)
}

/** A reference to another document: its id, or the document itself where Payload populated it. */
export type Reference = string | { id: string }

export function idOf(reference: Reference): string {
  return typeof reference === 'string' ? reference : reference.id
}
