import type { CollectionConfig } from 'payload'
import { ownFeeds } from '../src/calendar/payload/feeds'
import { labelsFor } from '../src/i18n/payload/labels'
import { nobody } from '../src/workflow/payload/access'
import { languageOptions } from './fields/identity'

/** Secret addresses at which calendar programs find the calendar; only the hash of each secret is kept. */
export const CalendarFeeds: CollectionConfig = {
  slug: 'calendar-feeds',
  labels: labelsFor('calendar-feeds'),
  access: { read: ownFeeds, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true }, // `/admin/calendar` shows them
  graphQL: false,
  defaultSort: '-at',
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'owner', type: 'text', required: true, index: true },
    { name: 'ownerName', type: 'text' },
    {
      name: 'hash',
      type: 'text',
      required: true,
      unique: true,
      hidden: true,
      access: { create: nobody, update: nobody, read: nobody },
    },
    { name: 'language', type: 'select', options: languageOptions },
    { name: 'person', type: 'text' },
    { name: 'at', type: 'date', required: true },
  ],
}
