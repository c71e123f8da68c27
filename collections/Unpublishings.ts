import type { CollectionConfig } from 'payload'
import { askWithin } from '../src/api-security/payload/restrict-relation-queries'
import { labelOf, labelsOf } from '../src/i18n/payload/labels'
import { unpublishKinds } from '../src/workflow/revision'
import { dayAndTime } from './fields/dates'
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
  label: labelOf('fields.language'),
  type: 'select',
  options: languageOptions,
  required: true,
} as const

/** What was taken back, how and why (design, section 4). One per edition, until it is published again. */
export const Unpublishings: CollectionConfig = {
  slug: 'unpublishings',
  labels: labelsOf('unpublishings'),
  access,
  admin: {
    group: labelOf('groups.content'),
    useAsTitle: 'slug',
    defaultColumns: ['slug', 'language', 'kind', 'explanation', 'at'],
    description: labelOf('collections.unpublishings.about'),
  },
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeOperation: [askWithin] },
  fields: [
    {
      name: 'of',
      label: labelOf('fields.collection'),
      type: 'text',
      required: true,
      admin: { components: { Cell: '/src/workflow/admin/AuditCells#KindCell' } },
    },
    {
      name: 'edition',
      label: labelOf('fields.edition'),
      type: 'text',
      required: true,
      unique: true,
      index: true,
    },
    { name: 'contentId', label: labelOf('fields.content'), type: 'text', index: true },
    language,
    { name: 'slug', label: labelOf('contentFields.slug'), type: 'text', index: true },
    {
      name: 'kind',
      label: labelOf('fields.kind'),
      type: 'select',
      options: unpublishKinds.map((value) => ({
        value,
        label: labelOf(`unpublishKinds.${value}`),
      })),
      required: true,
    },
    { name: 'explanation', label: labelOf('fields.explanation'), type: 'textarea' },
    { name: 'to', label: labelOf('fields.leadsTo'), type: 'relationship', relationTo: 'relations' },
    {
      name: 'at',
      label: labelOf('fields.when'),
      type: 'date',
      required: true,
      admin: { date: dayAndTime },
    },
  ],
}

/** Addresses that a page had before: they lead to where it is now. */
export const Redirects: CollectionConfig = {
  slug: 'redirects',
  labels: labelsOf('redirects'),
  access,
  admin: {
    group: labelOf('groups.content'),
    useAsTitle: 'slug',
    defaultColumns: ['slug', 'language', 'edition'],
    description: labelOf('collections.redirects.about'),
  },
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeOperation: [askWithin] },
  indexes: [{ fields: ['language', 'slug'], unique: true }],
  fields: [
    {
      name: 'slug',
      label: labelOf('fields.formerAddress'),
      type: 'text',
      required: true,
      index: true,
    },
    language,
    {
      name: 'edition',
      label: labelOf('fields.page'),
      type: 'relationship',
      relationTo: 'relations',
      required: true,
    },
  ],
}
