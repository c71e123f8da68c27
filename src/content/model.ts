/**
 * The content model: every content field of every reviewed collection, once, with its kind. The
 * collections are the files of `collections/`. What is not a field of the model (dates, status,
 * revision numbers) is about the edition, not in it.
 *
 * Digest, comparison, structure, references, segments, titles, search text and the forms all walk
 * these fields; none of them names a field.
 */
import { faqs } from './collections/faqs'
import { relations } from './collections/relations'
import type {
  ContentField,
  Fields,
  GroupField,
  Leaf,
  LeafKind,
  Presentation,
  TextField,
} from './fields'
import { presentations } from './fields'

/** Each file of `collections/` has its line here. */
const contents = { faqs, relations }

export type EditionCollection = keyof typeof contents
export type FieldsOf<Collection extends EditionCollection> = (typeof contents)[Collection]['fields']

const types: Record<EditionCollection, { presentation: Presentation; fields: Fields }> = contents

/** The collections whose documents are editions; those with pages first. */
export const editionCollections = (Object.keys(types) as EditionCollection[]).sort(
  (one, other) => rank(one) - rank(other),
)

function rank(collection: EditionCollection): number {
  return presentations.indexOf(types[collection].presentation)
}

/** Type guard: whether a collection is reviewed and translated. */
export function isEditionCollection(slug: string): slug is EditionCollection {
  return Object.hasOwn(types, slug)
}

/** The name of a field in any collection. */
export type FieldName = {
  [Collection in EditionCollection]: keyof FieldsOf<Collection> & string
}[EditionCollection]

/** In the order in which a reader meets the fields. */
export function fieldNames(collection: EditionCollection): FieldName[] {
  return Object.keys(types[collection].fields) as FieldName[]
}

/** The fields of a collection by name, in the order in which a reader meets them. */
export function fieldsOf(collection: EditionCollection): Fields {
  return types[collection].fields
}

/** How readers find a content: on a page of its own, or placed on pages. */
export function presentationOf(collection: EditionCollection): Presentation {
  return types[collection].presentation
}

/** A field with a value, wherever it stands: `['image', 'alt']`. */
export type Place<Field extends Leaf = Leaf> = { path: [string, ...string[]]; field: Field }

/** Every field with a value, groups opened. */
export function leavesOf(collection: EditionCollection): Place[] {
  return Object.entries(fieldsOf(collection)).flatMap(([name, field]) => leavesBelow(name, field))
}

/** The fields that hold a value, at or below one field. */
export function leavesBelow(name: string, field: ContentField): Place[] {
  if (!isGroup(field)) return [{ path: [name], field }]
  return Object.entries(field.fields).map(([member, leaf]) => ({
    path: [name, member],
    field: leaf,
  }))
}

/** Type guard: whether a field is a group of others. */
export function isGroup(field: ContentField): field is GroupField {
  return field.kind === 'group'
}

/** Those of some kinds. */
export function leavesOfKind<Kind extends LeafKind>(
  collection: EditionCollection,
  ...kinds: Kind[]
): Place<Extract<Leaf, { kind: Kind }>>[] {
  return leavesOf(collection).filter((place): place is Place<Extract<Leaf, { kind: Kind }>> =>
    kinds.some((kind) => kind === place.field.kind),
  )
}

/** Every name that a field has in any collection. A name has one kind: `checkModel`. */
export function leavesOfAll(): Place[] {
  const found = new Map<string, Place>()
  for (const place of editionCollections.flatMap(leavesOf)) {
    const name = place.path.join('.')
    if (!found.has(name)) found.set(name, place)
  }
  return [...found.values()]
}

/** What stands at a place; nothing where its group is not there. */
export function valueAt(content: object, [name, member]: Place['path']): unknown {
  const value = (content as Record<string, unknown>)[name]
  return member === undefined
    ? value
    : (value as Record<string, unknown> | null | undefined)?.[member]
}

/** The field that a collection's documents are called by. */
export function headingOf(collection: EditionCollection): string {
  const heading = leavesOfKind(collection, 'text').find(({ field }) => field.heading)
  if (!heading) throw new Error(`The collection ${collection} has no heading.`)
  return heading.path[0]
}

/** Whether a collection has a field of this kind. */
export function hasKind(collection: EditionCollection, kind: LeafKind): boolean {
  return leavesOfKind(collection, kind).length > 0
}

export type PageCollection = {
  [Collection in EditionCollection]: (typeof contents)[Collection]['presentation'] extends 'page'
    ? Collection
    : never
}[EditionCollection]

/** The collections whose documents have pages of their own: one space of addresses. */
export const pageCollections = editionCollections.filter(isPageCollection)

/** The collections whose documents place FAQs, and number them. */
export const placingCollections = editionCollections.filter((collection) =>
  hasKind(collection, 'placements'),
)

/** Type guard: whether the contents of a collection are pages. */
export function isPageCollection(collection: EditionCollection): collection is PageCollection {
  return presentationOf(collection) === 'page'
}

/** The headings of all collections, as Payload takes a selection of fields. */
export const selectHeadings = Object.fromEntries(
  editionCollections.map((collection) => [headingOf(collection), true as const]),
)

/**
 * What is wrong with the model itself, in words for developers; asked at start and by a test.
 *
 * @returns nothing where each collection has one heading, each name one kind in all collections (so
 *   that what walks an edition without knowing its collection cannot mistake it), and no two pieces of
 *   structure the same last name (`structureOf` keeps them by it)
 */
export function modelProblems(
  model: Record<string, { presentation: Presentation; fields: Fields }> = types,
): string[] {
  const problems: string[] = []
  const kinds = new Map<string, string>()
  for (const [collection, { fields, presentation }] of Object.entries(model)) {
    const leaves = Object.entries(fields).flatMap(([name, field]) => leavesBelow(name, field))
    const headings = leaves.filter(({ field }) => field.kind === 'text' && isHeading(field))
    if (headings.length !== 1 || headings[0]?.path.length !== 1) {
      problems.push(`${collection} needs one text that is its heading, in no group.`)
    }
    const hasSlug = leaves.some(({ field }) => field.kind === 'slug')
    if (hasSlug === (presentation === 'placed')) {
      problems.push(`${collection} is ${presentation}: ${hasSlug ? 'no' : 'it needs a'} slug.`)
    }
    for (const [name, field] of Object.entries(fields)) {
      const before = kinds.get(name)
      if (before && before !== field.kind) {
        problems.push(`${collection}.${name} is ${field.kind}, elsewhere it is ${before}.`)
      }
      kinds.set(name, field.kind)
    }
    const structure = leaves
      .filter(({ field }) => !isOwnWords(field))
      .map(({ path }) => path.at(-1))
    const twice = structure.find((name, index) => structure.indexOf(name) !== index)
    if (twice) problems.push(`${collection} has two pieces of structure called ${twice}.`)
    for (const { path, field } of leaves) {
      if (field.kind === 'references' && !Object.hasOwn(model, field.to)) {
        problems.push(`${collection}.${path.join('.')} refers to ${field.to}, which is not there.`)
      }
    }
  }
  return problems
}

function isHeading(field: TextField): boolean {
  return field.heading === true
}

/** What a translation says for itself, whatever the source's structure is. */
function isOwnWords({ kind }: Leaf): boolean {
  return kind === 'text' || kind === 'richText' || kind === 'slug'
}
