/** The canonical form of a value: what a digest is taken of, and what tells two values apart. */

/**
 * Serializes a value canonically: one text for each value, whatever order its keys have and
 * whichever database it went through: sorted keys; no row ids; a populated document is its id;
 * nothing, null, '', [] and {} are one.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(reduced(value) ?? null)
}

function reduced(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) {
    const items = value.map((item) => reduced(item) ?? null)
    return items.length > 0 ? items : undefined
  }
  if (typeof value !== 'object') return value
  if (isPopulated(value)) return value.id
  const entries = Object.entries(value)
    .filter(([key]) => key !== 'id')
    .map(([key, item]) => [key, reduced(item)] as const)
    .filter(([, item]) => item !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

/** A document that Payload put in place of its id; rows of arrays have no `updatedAt`. */
function isPopulated(value: object): value is { id: string } {
  return 'id' in value && 'updatedAt' in value
}
