import type { Field, PayloadRequest } from 'payload'
import { editionCollections } from '../../src/content/model'
import { type Label, labelFor } from '../../src/i18n/payload/labels'
import { languageOf, translatorFor } from '../../src/i18n/server/messages'

type Row = { kind?: string }

type Asked = { siblingData: Row; req: PayloadRequest }

/** “Learn more” links: the label is translated, the target is structure. */
export const learnMore = (head: { name: string; label: Label; required?: true }): Field => ({
  ...head,
  type: 'array',
  labels: { singular: labelFor('fields.link'), plural: labelFor('fields.links') },
  admin: {
    components: {
      Field: '/src/content/admin/StructureFields#StructureRows',
      RowLabel: '/src/content/admin/LearnMoreLabel#LearnMoreLabel',
    },
  },
  fields: [
    { name: 'label', label: labelFor('fields.linkLabel'), type: 'text', required: true },
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          label: labelFor('fields.leadsTo'),
          type: 'select',
          required: true,
          defaultValue: 'address',
          options: [
            { value: 'address', label: labelFor('choices.link.address') },
            { value: 'content', label: labelFor('choices.link.content') },
          ],
          admin: {
            width: '30%',
            components: { Field: '/src/content/admin/StructureFields#StructureSelect' },
          },
        },
        {
          name: 'address',
          label: labelFor('fields.linkAddress'),
          type: 'text',
          admin: {
            width: '70%',
            placeholder: 'https://…',
            components: {
              Field: '/src/content/admin/StructureFields#StructureText',
              Error: '/src/refusals/admin/FieldRefusal#FieldRefusal',
            },
            condition: (_, row: Row) => row?.kind !== 'content',
          },
          validate: (value: unknown, { siblingData, req }: Asked) =>
            siblingData?.kind === 'content' ||
            Boolean(value) ||
            translatorFor(languageOf(req))('choices.link.addressMissing'),
        },
        {
          name: 'content',
          label: labelFor('fields.content'),
          type: 'relationship',
          relationTo: [...editionCollections],
          filterOptions: { sourceLanguage: { exists: false } },
          admin: {
            width: '70%',
            condition: (_, row: Row) => row?.kind === 'content',
            components: { Field: '/src/content/admin/StructureFields#StructureRelationship' },
          },
          validate: (value: unknown, { siblingData, req }: Asked) =>
            siblingData?.kind !== 'content' ||
            Boolean(value) ||
            translatorFor(languageOf(req))('choices.link.contentMissing'),
        },
      ],
    },
    { name: 'key', type: 'text', admin: { hidden: true } },
  ],
})
