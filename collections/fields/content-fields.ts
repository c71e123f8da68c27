/** The content fields of a collection as Payload’s fields: by their kind, from the content model. */
import type { Field, TextField as PayloadText } from 'payload'
import type { ContentField, GroupField, Leaf } from '../../src/content/fields'
import {
  type EditionCollection,
  type FieldName,
  type FieldsOf,
  fieldNames,
  fieldsOf,
  isGroup,
} from '../../src/content/model'
import { type Label, labelFor } from '../../src/i18n/payload/labels'
import { dayOnly } from './dates'
import { learnMore } from './learn-more'
import { placementRows, sourcesOnly } from './placements'
import { richTextEditor } from './rich-text'

/** Every field of a collection, in the model’s order. */
export function contentFields(collection: EditionCollection): Field[] {
  return fieldNames(collection).map((name) => made(collection, name))
}

/** One field of a collection, for a form that lays them out itself. */
export function contentField<Collection extends EditionCollection>(
  collection: Collection,
  name: keyof FieldsOf<Collection> & FieldName,
): Field {
  return made(collection, name)
}

function made(collection: EditionCollection, name: FieldName): Field {
  const field = fieldsOf(collection)[name]
  if (!field) throw new Error(`${collection} has no field ${name}.`)
  return fieldFor(name, field, labelFor(`contentFields.${name}`))
}

type Head = {
  name: string
  label: Label
  required?: true
  admin: { description?: Label; components: { Error: string } }
}

function fieldFor(name: string, field: ContentField, label: Label): Field {
  if (isGroup(field)) return groupFor(name, field, label)
  const head: Head = {
    name,
    label,
    ...(field.required && { required: true }),
    admin: {
      ...(field.hint && { description: labelFor(`hints.${name}` as 'hints.lead') }),
      components: { Error: '/src/refusals/admin/FieldRefusal#FieldRefusal' },
    },
  }
  return makers[field.kind](head, field)
}

/** The labels of its members are those of fields with the same name. */
function groupFor(name: string, { fields }: GroupField, label: Label): Field {
  const members = Object.entries(fields).map(([member, field]) =>
    fieldFor(member, field, labelFor(`contentFields.${member}` as 'contentFields.title')),
  )
  return { name, label, type: 'group', fields: members }
}

const makers: Record<Leaf['kind'], (head: Head, field: Leaf) => Field> = {
  text: (head, field): PayloadText | Field =>
    field.kind === 'text' && field.multiline
      ? { ...head, type: 'textarea' }
      : { ...head, type: 'text' },
  richText: (head) => ({ ...head, type: 'richText', editor: richTextEditor }),
  slug: ({ admin, ...head }) => ({
    ...head,
    type: 'text',
    index: true,
    admin: { ...admin, position: 'sidebar' },
  }),
  date: ({ admin, ...head }) => ({
    ...head,
    type: 'date',
    admin: {
      ...admin,
      date: dayOnly,
      components: {
        ...admin.components,
        Field: '/src/content/admin/StructureFields#StructureDate',
      },
    },
  }),
  upload: ({ admin, ...head }) => ({
    ...head,
    type: 'upload',
    relationTo: 'media',
    admin: {
      ...admin,
      components: {
        ...admin.components,
        Field: '/src/content/admin/StructureFields#StructureUpload',
      },
    },
  }),
  references: ({ admin, ...head }, field) => ({
    ...head,
    type: 'relationship',
    relationTo: (field.kind === 'references' ? field.to : '') as EditionCollection,
    hasMany: true,
    filterOptions: sourcesOnly,
    admin: {
      ...admin,
      components: {
        ...admin.components,
        Field: '/src/content/admin/StructureFields#StructureRelationship',
      },
    },
  }),
  placements: ({ admin: { description }, ...head }) =>
    placementRows({ ...head, ...(description && { admin: { description } }) }),
  links: ({ admin: _, ...head }) => learnMore(head),
}
