import type { CollectionConfig } from 'payload'
import { pageCollections } from '../src/content/model'
import { dayAndTime } from '../src/host/payload-date-pickers'
import { labelFor, labelsFor } from '../src/i18n/payload/labels'
import { unpublishKinds } from '../src/revision/revision'
import { languageOfReaders, readableRecord } from './fields/public-record'

/** By its address people know which page it is. */
const notListed = { disableListColumn: true, disableListFilter: true }

/** What was taken back, how and why (design, section 4). One per edition, until it is published again. */
export const Unpublishings: CollectionConfig = {
  slug: 'unpublishings',
  labels: labelsFor('unpublishings'),
  access: readableRecord,
  admin: {
    group: labelFor('groups.content'),
    useAsTitle: 'slug',
    defaultColumns: ['slug', 'language', 'kind', 'explanation', 'at'],
    description: labelFor('collections.unpublishings.about'),
  },
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    {
      name: 'of',
      label: labelFor('fields.collection'),
      type: 'text',
      required: true,
      admin: { components: { Cell: '/src/workflow/admin/AuditCells#KindCell' } },
    },
    {
      name: 'edition',
      label: labelFor('fields.edition'),
      type: 'text',
      required: true,
      unique: true,
      index: true,
      admin: notListed,
    },
    {
      name: 'contentId',
      label: labelFor('fields.content'),
      type: 'text',
      index: true,
      admin: notListed,
    },
    languageOfReaders,
    { name: 'slug', label: labelFor('contentFields.slug'), type: 'text', index: true },
    {
      name: 'kind',
      label: labelFor('fields.kind'),
      type: 'select',
      options: unpublishKinds.map((value) => ({
        value,
        label: labelFor(`unpublishKinds.${value}`),
      })),
      required: true,
    },
    { name: 'explanation', label: labelFor('fields.explanation'), type: 'textarea' },
    {
      name: 'to',
      label: labelFor('fields.leadsTo'),
      type: 'relationship',
      relationTo: pageCollections,
    },
    {
      name: 'at',
      label: labelFor('fields.when'),
      type: 'date',
      required: true,
      admin: { date: dayAndTime },
    },
  ],
}
