import type { CollectionConfig } from 'payload'
import { dayAndTime } from '../src/host/payload-date-pickers'
import { labelFor, labelsFor } from '../src/i18n/payload/labels'
import { auditLogReaders, nobody } from '../src/workflow/payload/access'

/**
 * What is told of every publication outside the processes: the static mirror, caches that are purged
 * (docs/operators.md). Only `src/delivery/payload/delivery-targets.ts` writes it.
 */
export const DeliveryTargets: CollectionConfig = {
  slug: 'delivery-targets',
  labels: labelsFor('delivery-targets'),
  access: { read: auditLogReaders, create: nobody, update: nobody, delete: nobody },
  admin: {
    group: labelFor('groups.people'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'position', 'problem', 'since'],
    description: labelFor('collections.delivery-targets.about'),
    hideAPIURL: true,
  },
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'name', label: labelFor('fields.name'), type: 'text', required: true, unique: true },
    { name: 'position', label: labelFor('fields.deliveredUpTo'), type: 'number' },
    { name: 'problem', label: labelFor('fields.problem'), type: 'textarea' },
    {
      name: 'since',
      label: labelFor('fields.since'),
      type: 'date',
      admin: { date: dayAndTime },
    },
  ],
}
