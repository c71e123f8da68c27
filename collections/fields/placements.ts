import type { Field, FilterOptions } from 'payload'
import { labelFor, labelsFor } from '../../src/i18n/payload/labels'
import { nobody } from '../../src/workflow/payload/access'

/** References are kept to source editions; the site finds the reader's language itself. */
export const sourcesOnly: FilterOptions = { sourceLanguage: { exists: false } }

export const placements: Field[] = [
  {
    name: 'faqs',
    label: labelFor('contentFields.faqs'),
    type: 'array',
    labels: labelsFor('faqs'),
    admin: {
      components: {
        Field: '/src/content/admin/StructureFields#StructureArray',
        RowLabel: '/src/content/admin/PlacementLabel#PlacementLabel',
      },
      description: labelFor('hints.faqs'),
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'number',
            label: labelFor('fields.number'),
            type: 'number',
            admin: { readOnly: true, width: '15%', placeholder: labelFor('hints.number') },
          },
          {
            name: 'faq',
            label: labelFor('collections.faqs.one'),
            type: 'relationship',
            relationTo: 'faqs',
            required: true,
            filterOptions: sourcesOnly,
            admin: { width: '85%' },
          },
        ],
      },
    ],
  },
  {
    name: 'numbersGiven',
    type: 'json',
    access: { create: nobody, update: nobody },
    admin: { hidden: true, components: { Diff: '/src/workflow/admin/Hidden#Hidden' } },
  },
]

export const related: Field = {
  name: 'related',
  label: labelFor('contentFields.related'),
  type: 'relationship',
  relationTo: 'relations',
  hasMany: true,
  filterOptions: sourcesOnly,
  admin: {
    description: labelFor('hints.related'),
    components: { Field: '/src/content/admin/StructureFields#StructureRelationship' },
  },
}
