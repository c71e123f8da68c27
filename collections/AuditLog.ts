import type { CollectionConfig } from 'payload'
import { appendOnly } from '../src/audit-log/payload/append-only'
import { exportEndpoint } from '../src/audit-log/payload/export-endpoint'
import { dayAndTime } from '../src/host/payload-date-pickers'
import { labelFor, labelsFor } from '../src/i18n/payload/labels'
import { auditLogReaders, nobody } from '../src/workflow/payload/access'
import { languageOptions } from './fields/identity'
import { typed } from './fields/stored-type'

/** Kept as codes, read as words. */
function shownBy(cell: string) {
  return { components: { Cell: `/src/workflow/admin/AuditCells#${cell}` } }
}

/** The audit log: who did what, when, with which words (design, section 4). Append-only. */
export const AuditLog: CollectionConfig = {
  slug: 'audit-log',
  labels: labelsFor('audit-log'),
  access: {
    read: auditLogReaders,
    create: nobody,
    update: nobody,
    delete: nobody,
  },
  admin: {
    group: labelFor('groups.people'),
    useAsTitle: 'event',
    defaultColumns: ['number', 'at', 'name', 'event', 'title', 'language', 'from', 'to'],
    listSearchableFields: ['title', 'name', 'event'],
    description: labelFor('collections.audit-log.about'),
    hideAPIURL: true,
    components: { beforeListTable: ['/src/audit-log/admin/ExportAuditLog#ExportAuditLog'] },
  },
  defaultSort: '-number',
  disableDuplicate: true,
  lockDocuments: false,
  hooks: { beforeOperation: [appendOnly] },
  endpoints: [exportEndpoint],
  fields: [
    {
      name: 'number',
      label: labelFor('fields.number'),
      type: 'number',
      required: true,
      unique: true,
      index: true,
    },
    {
      name: 'at',
      label: labelFor('fields.when'),
      type: 'date',
      required: true,
      index: true,
      admin: { date: dayAndTime },
    },
    { name: 'by', label: labelFor('fields.account'), type: 'text', required: true, index: true },
    { name: 'name', label: labelFor('fields.who'), type: 'text', admin: shownBy('ActorCell') },
    typed("import('./src/audit-log/events').AuditEvent", {
      name: 'event',
      label: labelFor('fields.event'),
      type: 'text',
      required: true,
      index: true,
      admin: shownBy('EventCell'),
    }),
    {
      name: 'kind',
      label: labelFor('fields.collection'),
      type: 'text',
      index: true,
      admin: shownBy('KindCell'),
    },
    { name: 'edition', label: labelFor('fields.edition'), type: 'text', index: true },
    { name: 'contentId', label: labelFor('fields.content'), type: 'text', index: true },
    {
      name: 'language',
      label: labelFor('fields.language'),
      type: 'select',
      options: languageOptions,
      index: true,
    },
    { name: 'title', label: labelFor('contentFields.title'), type: 'text' },
    {
      name: 'from',
      label: labelFor('fields.from'),
      type: 'text',
      admin: shownBy('AuditStateCell'),
    },
    { name: 'to', label: labelFor('fields.to'), type: 'text', admin: shownBy('AuditStateCell') },
    { name: 'revision', label: labelFor('fields.revision'), type: 'number' },
    { name: 'digest', label: labelFor('fields.digest'), type: 'text' },
    { name: 'publicDigest', label: labelFor('fields.publicDigest'), type: 'text' },
    typed('Record<string, unknown>', {
      name: 'detail',
      label: labelFor('fields.detail'),
      type: 'json',
    }),
    { name: 'previous', label: labelFor('fields.previous'), type: 'text', required: true },
    { name: 'hash', label: labelFor('fields.hash'), type: 'text', required: true },
  ],
  timestamps: false,
}
