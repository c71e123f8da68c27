import { giveSlug } from '../src/content/payload/assign-slug'
import { numberFaqs } from '../src/content/payload/number-faqs'
import { showMediaInPublic } from '../src/content/payload/publish-media'
import { labelOf, labelsOf } from '../src/i18n/payload/labels'
import { edition } from './edition'
import { placements, related } from './fields/placements'
import { richTextEditor } from './fields/rich-text'

/** Pages about relations: with a country, a partner, in a crisis. */
export const Relations = edition({
  slug: 'relations',
  // Drizzle names its own objects `relations_<table>`: a table `relations_faqs` would be one.
  dbName: 'relations_pages',
  labels: labelsOf('relations'),
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'language', 'workflow.state', 'workflow.lastBy', 'publicUpdatedAt'],
    listSearchableFields: ['title', 'slug'],
    group: labelOf('groups.content'),
    description: labelOf('collections.relations.about'),
  },
  indexes: [{ fields: ['language', 'slug'], unique: true }],
  settle: [giveSlug, numberFaqs],
  afterChange: [showMediaInPublic],
  fields: [
    { name: 'title', label: labelOf('contentFields.title'), type: 'text', required: true },
    {
      type: 'tabs',
      tabs: [
        {
          label: labelOf('fields.page'),
          fields: [
            {
              name: 'lead',
              label: labelOf('contentFields.lead'),
              type: 'textarea',
              required: true,
              admin: { description: labelOf('hints.lead') },
            },
            {
              name: 'image',
              label: labelOf('contentFields.image'),
              type: 'group',
              fields: [
                {
                  name: 'media',
                  label: labelOf('contentFields.image'),
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
                      label: labelOf('fields.alt'),
                      type: 'text',
                      admin: { description: labelOf('hints.alt') },
                    },
                    { name: 'caption', label: labelOf('fields.caption'), type: 'text' },
                  ],
                },
              ],
            },
            {
              name: 'intro',
              label: labelOf('contentFields.intro'),
              type: 'textarea',
              admin: { description: labelOf('hints.intro') },
            },
            {
              name: 'body',
              label: labelOf('contentFields.body'),
              type: 'richText',
              editor: richTextEditor,
            },
          ],
        },
        { label: labelOf('fields.questions'), fields: placements },
        {
          label: labelOf('fields.teaserAndSearch'),
          fields: [
            {
              name: 'summary',
              label: labelOf('contentFields.summary'),
              type: 'textarea',
              admin: { description: labelOf('hints.summary') },
            },
            related,
            {
              name: 'seo',
              label: labelOf('contentFields.seo'),
              type: 'group',
              fields: [
                { name: 'title', label: labelOf('contentFields.title'), type: 'text' },
                { name: 'description', label: labelOf('fields.seoDescription'), type: 'textarea' },
              ],
            },
          ],
        },
      ],
    },
    {
      name: 'slug',
      label: labelOf('contentFields.slug'),
      type: 'text',
      index: true,
      admin: {
        position: 'sidebar',
        description: labelOf('hints.slug'),
      },
    },
  ],
})
