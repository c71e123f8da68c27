/** How documents point at each other. */

/** A reference to another document: its id, or the document itself where Payload populated it. */
export type Reference = string | { id: string }

/** The id that a reference points at, populated or not. */
export function idOf(reference: Reference): string {
  return typeof reference === 'string' ? reference : reference.id
}
