import type { CollectionConfig } from 'payload'
import { logNote } from '../src/delivery/payload/log-publication'
import { dayAndTime } from '../src/host/payload-date-pickers'
import { ignoreSelectOnWrite } from '../src/host/payload-select-on-writes'
import { labelFor, labelsFor } from '../src/i18n/payload/labels'
import { nobody, publishers } from '../src/workflow/payload/access'
import {
  auditCorrection,
  auditRemoval,
  requireScopeToCorrect,
  requireScopeToRemoveNote,
} from '../src/workflow/payload/audit-change-notes'
import { realMoment } from './fields/dates'
import { languageOptions } from './fields/identity'

const fixed = { update: nobody }

/** What was new for the reader, by update (design, section 5). Publishers may correct it later. */
export const ChangeNotes: CollectionConfig = {
  slug: 'change-notes',
  labels: labelsFor('change-notes'),
  access: {
    read: () => true,
    create: nobody, // publishing makes them
    update: publishers,
    delete: publishers,
  },
  admin: {
    group: labelFor('groups.content'),
    useAsTitle: 'note',
    defaultColumns: ['note', 'about', 'language', 'at'],
    description: labelFor('collections.change-notes.about'),
  },
  defaultSort: '-at',
  disableDuplicate: true,
  hooks: {
    beforeOperation: [ignoreSelectOnWrite],
    beforeChange: [requireScopeToCorrect],
    beforeDelete: [requireScopeToRemoveNote],
    afterChange: [auditCorrection, logNote],
    afterDelete: [auditRemoval, logNote],
  },
  fields: [
    {
      name: 'note',
      label: labelFor('fields.note'),
      type: 'textarea',
      required: true,
      maxLength: 5000,
    },
    {
      name: 'at',
      label: labelFor('fields.dateShown'),
      type: 'date',
      required: true,
      index: true,
      validate: realMoment,
      admin: { date: dayAndTime },
    },
    {
      name: 'kind',
      label: labelFor('fields.collection'),
      type: 'text',
      access: fixed,
      admin: {
        readOnly: true,
        components: { Cell: '/src/workflow/admin/AuditCells#KindCell' },
      },
    },
    {
      name: 'about',
      label: labelFor('fields.edition'),
      type: 'ui',
      admin: {
        components: {
          Field: '/src/workflow/admin/EditionTitle#EditionTitleField',
          Cell: '/src/workflow/admin/EditionTitle#EditionTitleCell',
        },
      },
    },
    { name: 'edition', type: 'text', index: true, access: fixed, admin: { hidden: true } },
    { name: 'contentId', type: 'text', index: true, access: fixed, admin: { hidden: true } },
    {
      name: 'language',
      label: labelFor('fields.language'),
      type: 'select',
      options: languageOptions,
      index: true,
      access: fixed,
      admin: { readOnly: true },
    },
  ],
}
