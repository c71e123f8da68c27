/**
 * Whether what Payload stores of an edition and the content model say the same. A field that is stored
 * and in no model would be left out of the digest: it could be edited on an approved revision, and the
 * approval would stay. Asked at start, so that such a build fails, and by a test.
 */
import type { ContentField } from './fields'
import { type EditionCollection, fieldsOf, isGroup } from './model'

/** A field as Payload’s finished configuration has it. */
export type StoredField = {
  name: string
  type: string
  hooks?: { beforeChange?: readonly unknown[] }
  /** Of groups and arrays. */
  flattenedFields?: readonly StoredField[]
}

/** What is stored beside the content: about the edition, not in it. Only rules write these. */
export const aboutTheEdition: ReadonlySet<string> = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  '_status',
  // Which content this is.
  'contentId',
  'language',
  'sourceLanguage',
  'revision',
  // Worked out from the content.
  'references',
  'numbersGiven',
  'searchText',
  'sortKey',
  // What the workflow and the translation know of it.
  'workflow',
  'state',
  'lastBy',
  'scheduledFor',
  'emergencyOpen',
  'translation',
  'progress',
  'behind',
  'withdrawn',
  // What publishing sets.
  'firstPublishedAt',
  'publicUpdatedAt',
  'backdatedTo',
  'publishedDigest',
  'machineTranslated',
  'publishedSlug',
])

/** How Payload stores each kind: its type, and the fields of its rows. */
const storedAs: Record<ContentField['kind'], { types: string[]; rows?: string[] }> = {
  text: { types: ['text', 'textarea'] },
  richText: { types: ['richText'] },
  slug: { types: ['text'] },
  date: { types: ['date'] },
  upload: { types: ['upload'] },
  references: { types: ['relationship'] },
  placements: { types: ['array'], rows: ['id', 'number', 'faq'] },
  links: { types: ['array'], rows: ['id', 'label', 'kind', 'address', 'content', 'key'] },
  group: { types: ['group'] },
}

/** @returns what differs, in words for developers */
export function storedFieldProblems(
  collection: EditionCollection,
  stored: readonly StoredField[],
): string[] {
  const content = stored.filter(({ name }) => !aboutTheEdition.has(name))
  return differences(collection, fieldsOf(collection), content)
}

function differences(
  where: string,
  fields: Record<string, ContentField>,
  stored: readonly StoredField[],
): string[] {
  const names = new Set(stored.map(({ name }) => name))
  return [
    ...Object.keys(fields)
      .filter((name) => !names.has(name))
      .map((name) => `${where}.${name} is in the content model, but not stored.`),
    ...stored.flatMap((each) => {
      const field = fields[each.name]
      return field
        ? fieldProblems(`${where}.${each.name}`, field, each)
        : [`${where}.${each.name} is stored, but not in the content model.`]
    }),
  ]
}

function fieldProblems(where: string, field: ContentField, stored: StoredField): string[] {
  const { types, rows } = storedAs[field.kind]
  if (!types.includes(stored.type))
    return [`${where} is ${field.kind}, but stored as ${stored.type}.`]
  // The guard decides before Payload’s hooks of fields: what they change nobody approved.
  const changed = stored.hooks?.beforeChange?.length ? [`${where} has a beforeChange hook.`] : []
  const below = stored.flattenedFields ?? []
  if (isGroup(field)) return [...changed, ...differences(where, field.fields, below)]
  const foreign = below.filter(({ name }) => !rows?.includes(name))
  return [
    ...changed,
    ...foreign.map(
      ({ name }) => `${where}.${name} is stored, but rows of ${field.kind} have none.`,
    ),
  ]
}
