/** Matches a document against a query, as the database does it: for documents that are in no database. */

export type Query = { [field: string]: Condition | Query[] | undefined }
type Condition = { [operator: string]: unknown }

type Fields = Readonly<Record<string, unknown>>

/** The operators that questions of readers use. */
const operators: Record<string, (values: readonly unknown[], wanted: unknown) => boolean> = {
  equals: (values, wanted) => values.includes(wanted),
  in: (values, wanted) => values.some((value) => (wanted as unknown[]).includes(value)),
  exists: (values, wanted) => values.some(isThere) === wanted,
}

/**
 * Whether a document meets a query. A field of rows or a list meets what one of its values meets.
 *
 * @param query a `where` of Payload
 * @throws where it asks what is not known here: an answer would be a guess
 */
export function matches(document: Fields, query: Query): boolean {
  return Object.entries(query).every(([field, asked]) => {
    if (field === 'and') return (asked as Query[]).every((each) => matches(document, each))
    if (field === 'or') return (asked as Query[]).some((each) => matches(document, each))
    return Object.entries(asked ?? {}).every(([name, wanted]) => {
      const operator = operators[name]
      if (!operator) throw new Error(`No such operator is known here: ${name}.`)
      return operator(valuesAt(document, field.split('.')), wanted)
    })
  })
}

/** Every value at a path, through lists; of a reference, its id. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, path))
  const [name, ...rest] = path
  if (typeof value !== 'object' || value === null) return name === undefined ? [value] : []
  if (name === undefined) return 'id' in value ? [value.id] : [value]
  return valuesAt((value as Fields)[name], rest)
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null
}
