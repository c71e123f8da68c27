import type { CollectionConfig } from 'payload'
import { appendOnly } from '../src/audit-log/payload/append-entry'
import { exportEndpoint } from '../src/audit-log/payload/export-endpoint'
import { labelOf, labelsOf } from '../src/i18n/payload/labels'
import { trailReaders } from '../src/workflow/payload/access'
import { dayAndTime } from './fields/dates'
import { languageOptions } from './fields/identity'

/** Kept as codes, read as words. */
function shownBy(cell: string) {
  return { components: { Cell: `/src/workflow/admin/AuditCells#${cell}` } }
}

/** The trail: who did what, when, with which words (design, section 4). Append-only. */
export const Audit: CollectionConfig = {
  slug: 'audit',
  labels: labelsOf('audit'),
  access: {
    read: trailReaders,
    create: () => false,
    update: () => false,
    delete: () => false,
  },
  admin: {
    group: labelOf('groups.people'),
    useAsTitle: 'event',
    defaultColumns: ['number', 'at', 'name', 'event', 'title', 'language', 'from', 'to'],
    listSearchableFields: ['title', 'name', 'event'],
    description: labelOf('collections.audit.about'),
    hideAPIURL: true,
    components: { beforeListTable: ['/src/audit-log/admin/ExportAuditLog#ExportTrail'] },
  },
  defaultSort: '-number',
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeOperation: [appendOnly] },
  endpoints: [exportEndpoint],
  fields: [
    {
      name: 'number',
      label: labelOf('fields.number'),
      type: 'number',
      required: true,
      unique: true,
      index: true,
    },
    {
      name: 'at',
      label: labelOf('fields.when'),
      type: 'date',
      required: true,
      index: true,
      admin: { date: dayAndTime },
    },
    { name: 'by', label: labelOf('fields.account'), type: 'text', required: true, index: true },
    { name: 'name', label: labelOf('fields.who'), type: 'text', admin: shownBy('WhoCell') },
    {
      name: 'event',
      label: labelOf('fields.event'),
      type: 'text',
      required: true,
      index: true,
      admin: shownBy('EventCell'),
    },
    {
      name: 'kind',
      label: labelOf('fields.collection'),
      type: 'text',
      index: true,
      admin: shownBy('KindCell'),
    },
    { name: 'edition', label: labelOf('fields.edition'), type: 'text', index: true },
    { name: 'contentId', label: labelOf('fields.content'), type: 'text', index: true },
    {
      name: 'language',
      label: labelOf('fields.language'),
      type: 'select',
      options: languageOptions,
      index: true,
    },
    { name: 'title', label: labelOf('contentFields.title'), type: 'text' },
    { name: 'from', label: labelOf('fields.from'), type: 'text', admin: shownBy('TrailStateCell') },
    { name: 'to', label: labelOf('fields.to'), type: 'text', admin: shownBy('TrailStateCell') },
    { name: 'revision', label: labelOf('fields.revision'), type: 'number' },
    { name: 'digest', label: labelOf('fields.digest'), type: 'text' },
    { name: 'publicDigest', label: labelOf('fields.publicDigest'), type: 'text' },
    { name: 'detail', label: labelOf('fields.detail'), type: 'json' },
    { name: 'previous', label: labelOf('fields.previous'), type: 'text', required: true },
    { name: 'hash', label: labelOf('fields.hash'), type: 'text', required: true },
  ],
  timestamps: false,
}
