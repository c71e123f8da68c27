import { assignSlug } from '../src/content/payload/assign-slug'
import { numberFaqs } from '../src/content/payload/number-faqs'
import { publishMedia } from '../src/content/payload/publish-media'
import { tableOfRelations } from '../src/host/drizzle-table-names'
import { labelFor, labelsFor } from '../src/i18n/payload/labels'
import { writeIntentOf } from '../src/revision/payload/own-request'
import { edition } from './edition'
import { placements, related } from './fields/placements'
import { richTextEditor } from './fields/rich-text'

/** Pages about relations: with a country, a partner, in a crisis. */
export const Relations = edition({
  slug: 'relations',
  dbName: tableOfRelations,
  labels: labelsFor('relations'),
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'language', 'workflow.state', 'workflow.lastBy', 'publicUpdatedAt'],
    listSearchableFields: ['title', 'slug'],
    group: labelFor('groups.content'),
    description: labelFor('collections.relations.about'),
  },
  indexes: [{ fields: ['language', 'slug'], unique: true }],
  settle: [assignSlug, numberFaqs({ mayChoose: (req) => writeIntentOf(req).kind === 'import' })],
  afterChange: [publishMedia],
  fields: [
    { name: 'title', label: labelFor('contentFields.title'), type: 'text', required: true },
    {
      type: 'tabs',
      tabs: [
        {
          label: labelFor('fields.page'),
          fields: [
            {
              name: 'lead',
              label: labelFor('contentFields.lead'),
              type: 'textarea',
              required: true,
              admin: { description: labelFor('hints.lead') },
            },
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
            {
              name: 'intro',
              label: labelFor('contentFields.intro'),
              type: 'textarea',
              admin: { description: labelFor('hints.intro') },
            },
            {
              name: 'body',
              label: labelFor('contentFields.body'),
              type: 'richText',
              editor: richTextEditor,
            },
          ],
        },
        { label: labelFor('fields.questions'), fields: placements },
        {
          label: labelFor('fields.teaserAndSearch'),
          fields: [
            {
              name: 'summary',
              label: labelFor('contentFields.summary'),
              type: 'textarea',
              admin: { description: labelFor('hints.summary') },
            },
            related,
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
    {
      name: 'slug',
      label: labelFor('contentFields.slug'),
      type: 'text',
      index: true,
      admin: {
        position: 'sidebar',
        description: labelFor('hints.slug'),
      },
    },
  ],
})
