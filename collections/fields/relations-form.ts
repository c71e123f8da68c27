import type { Field } from 'payload'
import { labelFor } from '../../src/i18n/payload/labels'
import { contentField } from './content-fields'
import { numbersGiven } from './placements'

const field = (name: Parameters<typeof contentField<'relations'>>[1]) =>
  contentField('relations', name)

/** The form of a page about relations: the model’s fields in tabs. */
export const relationsForm: Field[] = [
  field('title'),
  {
    type: 'tabs',
    tabs: [
      {
        label: labelFor('fields.page'),
        fields: [
          field('lead'),
          {
            name: 'image',
            label: labelFor('contentFields.image'),
            type: 'group',
            fields: [
              {
                name: 'media',
                label: labelFor('contentFields.image'),
                type: 'upload',
                relationTo: 'media',
                admin: {
                  components: { Field: '/src/content/admin/StructureFields#StructureUpload' },
                },
              },
              {
                type: 'row',
                fields: [
                  {
                    name: 'alt',
                    label: labelFor('fields.alt'),
                    type: 'text',
                    admin: { description: labelFor('hints.alt') },
                  },
                  { name: 'caption', label: labelFor('fields.caption'), type: 'text' },
                ],
              },
            ],
          },
          field('intro'),
          field('body'),
        ],
      },
      { label: labelFor('fields.questions'), fields: [field('faqs'), numbersGiven] },
      {
        label: labelFor('fields.teaserAndSearch'),
        fields: [
          field('summary'),
          field('related'),
          {
            name: 'seo',
            label: labelFor('contentFields.seo'),
            type: 'group',
            fields: [
              { name: 'title', label: labelFor('contentFields.title'), type: 'text' },
              { name: 'description', label: labelFor('fields.seoDescription'), type: 'textarea' },
            ],
          },
        ],
      },
    ],
  },
  field('slug'),
]
