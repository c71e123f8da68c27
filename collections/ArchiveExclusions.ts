import type { CollectionConfig } from 'payload'
import { seeWhole } from '../src/audit-log/payload/append-entry'
import { labelOf, labelsOf } from '../src/i18n/payload/labels'
import { anyRole, publishers } from '../src/workflow/payload/access'
import {
  nameEdition,
  recordLifting,
  recordShuttingOut,
} from '../src/workflow/payload/archive-exclusions'
import { dayAndTime } from './fields/dates'
import { languageOptions } from './fields/identity'

const fixed = { create: () => false, update: () => false }

/** What readers are no longer shown of the past (`…/at/…`), for legal reasons, say. */
export const ShutOuts: CollectionConfig = {
  slug: 'shut-outs',
  labels: labelsOf('shut-outs'),
  access: {
    // Readers meet the reason on the page; the list is not for them.
    read: anyRole,
    create: publishers,
    update: () => false,
    delete: publishers,
  },
  admin: {
    group: labelOf('groups.content'),
    useAsTitle: 'reason',
    defaultColumns: ['title', 'language', 'until', 'reason'],
    description: labelOf('collections.shut-outs.about'),
  },
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [seeWhole],
    beforeChange: [nameEdition],
    afterChange: [recordShuttingOut],
    afterDelete: [recordLifting],
  },
  fields: [
    {
      name: 'of',
      label: labelOf('fields.shutOutOf'),
      type: 'relationship',
      relationTo: ['relations', 'faqs'],
      required: true,
    },
    {
      name: 'reason',
      label: labelOf('fields.reasonForReaders'),
      type: 'textarea',
      required: true,
      maxLength: 5000,
    },
    {
      name: 'from',
      label: labelOf('fields.shutOutFrom'),
      type: 'date',
      admin: {
        date: dayAndTime,
        description: labelOf('hints.shutOutFrom'),
      },
    },
    {
      name: 'until',
      label: labelOf('fields.shutOutUntil'),
      type: 'date',
      admin: {
        date: dayAndTime,
        description: labelOf('hints.shutOutUntil'),
      },
    },
    { name: 'edition', type: 'text', index: true, access: fixed, admin: { hidden: true } },
    { name: 'contentId', type: 'text', access: fixed, admin: { hidden: true } },
    {
      name: 'language',
      label: labelOf('fields.language'),
      type: 'select',
      options: languageOptions,
      access: fixed,
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'title',
      label: labelOf('contentFields.title'),
      type: 'text',
      access: fixed,
      admin: { readOnly: true, position: 'sidebar' },
    },
  ],
}
