import type { CollectionConfig } from 'payload'
import { pageCollections } from '../src/content/model'
import { labelFor, labelsFor } from '../src/i18n/payload/labels'
import { languageOfReaders, readableRecord } from './fields/public-record'

/** Addresses that a page had before: they lead to where it is now. */
export const Redirects: CollectionConfig = {
  slug: 'redirects',
  labels: labelsFor('redirects'),
  access: readableRecord,
  admin: {
    group: labelFor('groups.content'),
    useAsTitle: 'slug',
    defaultColumns: ['slug', 'language', 'edition'],
    description: labelFor('collections.redirects.about'),
  },
  disableDuplicate: true,
  lockDocuments: false,
  indexes: [{ fields: ['language', 'slug'], unique: true }],
  fields: [
    {
      name: 'slug',
      label: labelFor('fields.formerAddress'),
      type: 'text',
      required: true,
      index: true,
    },
    languageOfReaders,
    {
      name: 'edition',
      label: labelFor('fields.page'),
      type: 'relationship',
      relationTo: pageCollections,
      required: true,
    },
  ],
}
