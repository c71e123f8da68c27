import type { CollectionConfig } from 'payload'
import { exportEndpoint } from '../src/audit/payload/export'
import { appendOnly } from '../src/audit/payload/record'
import { trailReaders } from '../src/workflow/payload/access'
import { languageOptions } from './fields/identity'

/** The trail: who did what, when, with which words (design, section 4). Append-only. */
export const Audit: CollectionConfig = {
  slug: 'audit',
  labels: { singular: 'Audit entry', plural: 'Audit trail' },
  access: {
    read: trailReaders,
    create: () => false,
    update: () => false,
    delete: () => false,
  },
  admin: {
    group: 'People',
    useAsTitle: 'event',
    defaultColumns: ['number', 'at', 'name', 'event', 'title', 'language', 'from', 'to'],
    listSearchableFields: ['title', 'name', 'event'],
    description: 'Every step, and who took it. Nobody can change it. Export: /api/audit/export',
    hideAPIURL: true,
    components: { beforeListTable: ['/src/audit/admin/ExportTrail#ExportTrail'] },
  },
  defaultSort: '-number',
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeOperation: [appendOnly] },
  endpoints: [exportEndpoint],
  fields: [
    { name: 'number', type: 'number', required: true, unique: true, index: true },
    {
      name: 'at',
      label: 'When',
      type: 'date',
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    { name: 'by', label: 'Account', type: 'text', required: true, index: true },
    { name: 'name', label: 'Who', type: 'text' },
    { name: 'event', type: 'text', required: true, index: true },
    { name: 'kind', label: 'Collection', type: 'text', index: true },
    { name: 'edition', type: 'text', index: true },
    { name: 'contentId', label: 'Content', type: 'text', index: true },
    { name: 'language', type: 'select', options: languageOptions, index: true },
    { name: 'title', type: 'text' },
    { name: 'from', type: 'text' },
    { name: 'to', type: 'text' },
    { name: 'revision', type: 'number' },
    { name: 'digest', type: 'text' },
    { name: 'publicDigest', type: 'text' },
    { name: 'detail', type: 'json' },
    { name: 'previous', type: 'text', required: true },
    { name: 'hash', type: 'text', required: true },
  ],
  timestamps: false,
}
