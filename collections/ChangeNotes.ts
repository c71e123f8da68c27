import type { CollectionConfig } from 'payload'
import { seeWhole } from '../src/audit/payload/record'
import { refreshNotes } from '../src/delivery/payload/refresh-site'
import { publishers } from '../src/workflow/payload/access'
import { recordCorrection, recordRemoval } from '../src/workflow/payload/record-note'
import { languageOptions } from './fields/identity'

const fixed = { update: () => false }

/** What was new for the reader, by update (design, section 5). Publishers may correct it later. */
export const ChangeNotes: CollectionConfig = {
  slug: 'change-notes',
  labels: { singular: 'Change note', plural: 'Change notes' },
  access: {
    read: () => true,
    create: () => false, // publishing makes them
    update: publishers,
    delete: publishers,
  },
  admin: {
    group: 'Content',
    useAsTitle: 'note',
    defaultColumns: ['at', 'note', 'language', 'kind'],
    description: 'Readers see these under “See all updates”. Correcting one is recorded.',
  },
  defaultSort: '-at',
  disableDuplicate: true,
  hooks: {
    beforeOperation: [seeWhole],
    afterChange: [recordCorrection, refreshNotes],
    afterDelete: [recordRemoval, refreshNotes],
  },
  fields: [
    { name: 'note', type: 'textarea', required: true, maxLength: 5000 },
    {
      name: 'at',
      label: 'Date shown',
      type: 'date',
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    { name: 'kind', label: 'Collection', type: 'text', access: fixed, admin: { readOnly: true } },
    { name: 'edition', type: 'text', index: true, access: fixed, admin: { readOnly: true } },
    { name: 'contentId', type: 'text', index: true, access: fixed, admin: { hidden: true } },
    {
      name: 'language',
      type: 'select',
      options: languageOptions,
      index: true,
      access: fixed,
      admin: { readOnly: true },
    },
  ],
}
