import type { CollectionConfig } from 'payload'
import { dayAndTime } from '../src/host/payload-date-pickers'
import { labelFor, labelsFor } from '../src/i18n/payload/labels'
import { unpublishKinds } from '../src/revision/revision'
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
  label: labelFor('fields.language'),
  type: 'select',
  options: languageOptions,
  required: true,
} as const

/** What was taken back, how and why (design, section 4). One per edition, until it is published again. */
export const Unpublishings: CollectionConfig = {
  slug: 'unpublishings',
  labels: labelsFor('unpublishings'),
  access,
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
    },
    { name: 'contentId', label: labelFor('fields.content'), type: 'text', index: true },
    language,
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
      relationTo: 'relations',
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

/** Addresses that a page had before: they lead to where it is now. */
export const Redirects: CollectionConfig = {
  slug: 'redirects',
  labels: labelsFor('redirects'),
  access,
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
    language,
    {
      name: 'edition',
      label: labelFor('fields.page'),
      type: 'relationship',
      relationTo: 'relations',
      required: true,
    },
  ],
}
