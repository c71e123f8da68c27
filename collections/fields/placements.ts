import type { Field, FilterOptions } from 'payload'
import { nobody } from '../../src/workflow/payload/access'

/** References are kept to source editions; the site finds the reader's language itself. */
export const sourcesOnly: FilterOptions = { sourceLanguage: { exists: false } }

export const placements: Field[] = [
  {
    name: 'faqs',
    label: 'Frequently asked questions',
    type: 'array',
    labels: { singular: 'FAQ', plural: 'FAQs' },
    admin: {
      components: {
        Field: '/src/content/admin/StructureFields#StructureArray',
        RowLabel: '/src/content/admin/PlacementLabel#PlacementLabel',
      },
      description:
        'Drag to change the order. Each FAQ keeps its number for ever; a new one gets the next on saving.',
    },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'number',
            type: 'number',
            admin: { readOnly: true, width: '15%', placeholder: 'on saving' },
          },
          {
            name: 'faq',
            label: 'FAQ',
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
    admin: { hidden: true, components: { Diff: '/src/workflow/admin/Nothing#Nothing' } },
  },
]

export const related: Field = {
  name: 'related',
  label: 'Teasers',
  type: 'relationship',
  relationTo: 'relations',
  hasMany: true,
  filterOptions: sourcesOnly,
  admin: {
    description: 'Other pages that readers of this one are led to, with their summary and “more”.',
    components: { Field: '/src/content/admin/StructureFields#StructureRelationship' },
  },
}
