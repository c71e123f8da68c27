import type { Field, PayloadRequest } from 'payload'
import { labelOf } from '../../src/i18n/payload/labels'
import { languageOf, wordsIn } from '../../src/i18n/server/messages'

type Row = { kind?: string }

type Asked = { siblingData: Row; req: PayloadRequest }

/** “Learn more” links: the label is translated, the target is structure. */
export const learnMore: Field = {
  name: 'learnMore',
  label: labelOf('contentFields.learnMore'),
  type: 'array',
  labels: { singular: labelOf('fields.link'), plural: labelOf('fields.links') },
  admin: {
    components: {
      Field: '/src/content/admin/StructureFields#StructureRows',
      RowLabel: '/src/content/admin/LearnMoreLabel#LearnMoreLabel',
    },
  },
  fields: [
    { name: 'label', label: labelOf('fields.linkLabel'), type: 'text', required: true },
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          label: labelOf('fields.leadsTo'),
          type: 'select',
          required: true,
          defaultValue: 'address',
          options: [
            { value: 'address', label: labelOf('choices.link.address') },
            { value: 'content', label: labelOf('choices.link.content') },
          ],
          admin: {
            width: '30%',
            components: { Field: '/src/content/admin/StructureFields#StructureSelect' },
          },
        },
        {
          name: 'address',
          label: labelOf('fields.linkAddress'),
          type: 'text',
          admin: {
            width: '70%',
            placeholder: 'https://…',
            components: { Field: '/src/content/admin/StructureFields#StructureText' },
            condition: (_, row: Row) => row?.kind !== 'content',
          },
          validate: (value: unknown, { siblingData, req }: Asked) =>
            siblingData?.kind === 'content' ||
            Boolean(value) ||
            wordsIn(languageOf(req))('choices.link.addressMissing'),
        },
        {
          name: 'content',
          label: labelOf('fields.content'),
          type: 'relationship',
          relationTo: ['relations', 'faqs'],
          filterOptions: { sourceLanguage: { exists: false } },
          admin: {
            width: '70%',
            condition: (_, row: Row) => row?.kind === 'content',
            components: { Field: '/src/content/admin/StructureFields#StructureRelationship' },
          },
          validate: (value: unknown, { siblingData, req }: Asked) =>
            siblingData?.kind !== 'content' ||
            Boolean(value) ||
            wordsIn(languageOf(req))('choices.link.contentMissing'),
        },
      ],
    },
    { name: 'key', type: 'text', admin: { hidden: true } },
  ],
}
