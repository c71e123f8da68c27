/** Finds the field of a collection that a path of a question means, also behind references. */

/** A field of a collection, as far as a question about it is concerned; Payload's fields are such. */
export type QueryField = {
  name: string
  type: string
  relationTo?: string | string[]
  virtual?: boolean | string
  flattenedFields?: readonly QueryField[]
}

/** What is asked about: the fields of a collection, and how to reach those behind a reference. */
export type Asked = {
  fields: readonly QueryField[]
  fieldsOf: (collection: string) => readonly QueryField[] | undefined
}

/**
 * The stored field at a path.
 *
 * @param path as Payload takes it: `faqs.faq.question`, also with `__` or with the number of a row
 * @returns the field there; nothing where there is none, or where it is not stored
 */
export function fieldAt(path: string, { fields, fieldsOf }: Asked): QueryField | undefined {
  let within: readonly QueryField[] = fields
  let field: QueryField | undefined
  const names = path.replaceAll('__', '.').split('.')
  for (const name of names) {
    if (field?.type === 'array' && /^\d{1,4}$/.test(name)) continue
    if (isReference(field)) within = behind(field, fieldsOf)
    const id = name === 'id' && hasId(field) ? idField : undefined
    field = within.find((each) => each.name === name) ?? id
    if (!field || field.virtual) return undefined
    within = field.flattenedFields ?? []
  }
  return field
}

/** Documents and rows have an id; nothing stands for the document itself. */
const hasId = (field: QueryField | undefined) =>
  !field || ['relationship', 'upload', 'array', 'blocks'].includes(field.type)

const idField: QueryField = { name: 'id', type: 'text' }

const isReference = (field: QueryField | undefined): field is QueryField =>
  field?.type === 'relationship' || field?.type === 'upload'

function behind({ relationTo }: QueryField, fieldsOf: Asked['fieldsOf']): readonly QueryField[] {
  if (typeof relationTo === 'string') return fieldsOf(relationTo) ?? []
  return [
    { name: 'relationTo', type: 'select' },
    { name: 'value', type: 'relationship', relationTo: [] },
  ]
}
