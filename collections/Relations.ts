import { giveSlug } from '../src/content/payload/give-slug'
import { numberFaqs } from '../src/content/payload/number-faqs'
import { showMediaInPublic } from '../src/content/payload/public-media'
import { edition } from './edition'
import { placements, related } from './fields/placements'
import { richTextEditor } from './fields/rich-text'

/** Pages about relations: with a country, a partner, in a crisis. */
export const Relations = edition({
  slug: 'relations',
  // Drizzle names its own objects `relations_<table>`: a table `relations_faqs` would be one.
  dbName: 'relations_pages',
  labels: { singular: 'Relations page', plural: 'Relations pages' },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'language', 'workflow.state', 'workflow.lastBy', 'publicUpdatedAt'],
    listSearchableFields: ['title', 'slug'],
    group: 'Content',
    description: 'One document per language. Editors write the source, translators the others.',
  },
  indexes: [{ fields: ['language', 'slug'], unique: true }],
  settle: [giveSlug, numberFaqs],
  afterChange: [showMediaInPublic],
  fields: [
    { name: 'title', type: 'text', required: true },
    {
      type: 'tabs',
      tabs: [
        {
          label: 'Page',
          fields: [
            {
              name: 'lead',
              type: 'textarea',
              required: true,
              admin: { description: 'The first paragraph, set larger. Say the message here.' },
            },
            {
              name: 'image',
              type: 'group',
              fields: [
                {
                  name: 'media',
                  label: 'Image',
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
                      label: 'Alternative text',
                      type: 'text',
                      admin: { description: 'What the image shows, for those who do not see it.' },
                    },
                    { name: 'caption', type: 'text' },
                  ],
                },
              ],
            },
            {
              name: 'intro',
              type: 'textarea',
              admin: { description: 'One or two sentences between the image and the questions.' },
            },
            { name: 'body', type: 'richText', editor: richTextEditor },
          ],
        },
        { label: 'Questions', fields: placements },
        {
          label: 'Teaser and search',
          fields: [
            {
              name: 'summary',
              type: 'textarea',
              admin: { description: 'The teaser that other pages show. Empty: the lead.' },
            },
            related,
            {
              name: 'seo',
              label: 'Search engines',
              type: 'group',
              fields: [
                { name: 'title', type: 'text' },
                { name: 'description', type: 'textarea' },
              ],
            },
          ],
        },
      ],
    },
    {
      name: 'slug',
      label: 'Address',
      type: 'text',
      index: true,
      admin: {
        position: 'sidebar',
        description: 'The last part of the page’s address. Empty: made from the title.',
      },
    },
  ],
})
