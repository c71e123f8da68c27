import type { Field, FilterOptions } from 'payload'
import { type Label, labelFor, labelsFor } from '../../src/i18n/payload/labels'
import { nobody } from '../../src/workflow/payload/access'

/** References are kept to source editions; the site finds the reader's language itself. */
export const sourcesOnly: FilterOptions = { sourceLanguage: { exists: false } }

type Head = { name: string; label: Label; required?: true; admin?: { description: Label } }

/** FAQs in their order, each with the number that the page gave it. */
export function placementRows({ admin, ...head }: Head): Field {
  return {
    ...head,
    type: 'array',
    labels: labelsFor('faqs'),
    admin: {
      components: {
        Field: '/src/content/admin/StructureFields#StructureArray',
        RowLabel: '/src/content/admin/PlacementLabel#PlacementLabel',
      },
      ...admin,
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
  }
}

/** Every number that a page ever gave, with the FAQ that has it. */
export const numbersGiven: Field = {
  name: 'numbersGiven',
  type: 'json',
  access: { create: nobody, update: nobody },
  admin: { hidden: true, components: { Diff: '/src/workflow/admin/Hidden#Hidden' } },
}
