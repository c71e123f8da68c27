import type { CollectionConfig } from 'payload'
import { askWithin } from '../src/workflow/payload/ask-within'
import { unpublishKinds } from '../src/workflow/revision'
import { languageOptions } from './fields/identity'

// Readers may know all of it: it says what became of what they could read. Only rules write it.
const access = {
  read: () => true,
  create: () => false,
  update: () => false,
  delete: () => false,
}
const language = {
  name: 'language',
  type: 'select',
  options: languageOptions,
  required: true,
} as const

/** What was taken back, how and why (design, section 4). One per edition, until it is published again. */
export const Unpublishings: CollectionConfig = {
  slug: 'unpublishings',
  labels: { singular: 'Unpublishing', plural: 'Unpublished' },
  access,
  admin: {
    group: 'Content',
    useAsTitle: 'slug',
    defaultColumns: ['slug', 'language', 'kind', 'explanation', 'at'],
    description:
      'What readers find where something was public. Publishing it again removes it here.',
  },
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeOperation: [askWithin] },
  fields: [
    { name: 'of', label: 'Collection', type: 'text', required: true },
    { name: 'edition', type: 'text', required: true, unique: true, index: true },
    { name: 'contentId', type: 'text', index: true },
    language,
    { name: 'slug', label: 'Address', type: 'text', index: true },
    {
      name: 'kind',
      type: 'select',
      options: [...unpublishKinds],
      required: true,
    },
    { name: 'explanation', type: 'textarea' },
    { name: 'to', label: 'Leads to', type: 'relationship', relationTo: 'relations' },
    { name: 'at', label: 'When', type: 'date', required: true },
  ],
}

/** Addresses that a page had before: they lead to where it is now. */
export const Redirects: CollectionConfig = {
  slug: 'redirects',
  labels: { singular: 'Redirect', plural: 'Redirects' },
  access,
  admin: {
    group: 'Content',
    useAsTitle: 'slug',
    defaultColumns: ['slug', 'language', 'edition'],
    description: 'Publishing a page under a new address leaves one here.',
  },
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeOperation: [askWithin] },
  indexes: [{ fields: ['language', 'slug'], unique: true }],
  fields: [
    { name: 'slug', label: 'Former address', type: 'text', required: true, index: true },
    language,
    {
      name: 'edition',
      label: 'Page',
      type: 'relationship',
      relationTo: 'relations',
      required: true,
    },
  ],
}
