import type { Field } from 'payload'

type Row = { kind?: string }

/** “Learn more” links: the label is translated, the target is structure. */
export const learnMore: Field = {
  name: 'learnMore',
  label: 'Learn more',
  type: 'array',
  labels: { singular: 'Link', plural: 'Links' },
  admin: {
    components: {
      Field: '/src/content/admin/StructureFields#StructureRows',
      RowLabel: '/src/content/admin/LearnMoreLabel#LearnMoreLabel',
    },
  },
  fields: [
    { name: 'label', type: 'text', required: true },
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          label: 'Leads to',
          type: 'select',
          required: true,
          defaultValue: 'address',
          options: [
            { value: 'address', label: 'An address elsewhere' },
            { value: 'content', label: 'Content of this site' },
          ],
          admin: {
            width: '30%',
            components: { Field: '/src/content/admin/StructureFields#StructureSelect' },
          },
        },
        {
          name: 'address',
          type: 'text',
          admin: {
            width: '70%',
            placeholder: 'https://…',
            components: { Field: '/src/content/admin/StructureFields#StructureText' },
            condition: (_, row: Row) => row?.kind !== 'content',
          },
          validate: (value: unknown, { siblingData }: { siblingData: Row }) =>
            siblingData?.kind === 'content' || Boolean(value) || 'An address is needed: https://…',
        },
        {
          name: 'content',
          type: 'relationship',
          relationTo: ['relations', 'faqs'],
          filterOptions: { sourceLanguage: { exists: false } },
          admin: {
            width: '70%',
            condition: (_, row: Row) => row?.kind === 'content',
            components: { Field: '/src/content/admin/StructureFields#StructureRelationship' },
          },
          validate: (value: unknown, { siblingData }: { siblingData: Row }) =>
            siblingData?.kind !== 'content' || Boolean(value) || 'Choose the page or the FAQ.',
        },
      ],
    },
    { name: 'key', type: 'text', admin: { hidden: true } },
  ],
}
