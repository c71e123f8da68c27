import type { CollectionConfig } from 'payload'
import { editionCollections } from '../src/content/model'
import { logExclusion } from '../src/delivery/payload/log-publication'
import { dayAndTime } from '../src/host/payload-date-pickers'
import { ignoreSelectOnWrite } from '../src/host/payload-select-on-writes'
import { labelFor, labelsFor } from '../src/i18n/payload/labels'
import { followExclusion } from '../src/images/payload/image-publicity'
import { anyRole, nobody, publishers } from '../src/workflow/payload/access'
import {
  auditExclusion,
  auditReadmission,
  nameEdition,
  requireScopeToReadmit,
} from '../src/workflow/payload/archive-exclusions'
import { realMoment } from './fields/dates'
import { languageOptions } from './fields/identity'

const fixed = { create: nobody, update: nobody }

/** What readers are no longer shown of the past (`…/at/…`), for legal reasons, say. */
export const ArchiveExclusions: CollectionConfig = {
  slug: 'archive-exclusions',
  labels: labelsFor('archive-exclusions'),
  access: {
    // Readers meet the reason on the page; the list is not for them.
    read: anyRole,
    create: publishers,
    update: nobody,
    delete: publishers,
  },
  admin: {
    group: labelFor('groups.content'),
    useAsTitle: 'reason',
    defaultColumns: ['title', 'language', 'until', 'reason'],
    description: labelFor('collections.archive-exclusions.about'),
  },
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [ignoreSelectOnWrite],
    beforeChange: [nameEdition],
    beforeDelete: [requireScopeToReadmit],
    afterChange: [auditExclusion, logExclusion, followExclusion],
    afterDelete: [auditReadmission, logExclusion, followExclusion],
  },
  fields: [
    {
      name: 'of',
      label: labelFor('fields.excludedEdition'),
      type: 'relationship',
      relationTo: [...editionCollections],
      required: true,
    },
    {
      name: 'reason',
      label: labelFor('fields.reasonForReaders'),
      type: 'textarea',
      required: true,
      maxLength: 5000,
    },
    {
      name: 'from',
      label: labelFor('fields.excludedFrom'),
      type: 'date',
      validate: realMoment,
      admin: {
        date: dayAndTime,
        description: labelFor('hints.excludedFrom'),
      },
    },
    {
      name: 'until',
      label: labelFor('fields.excludedUntil'),
      type: 'date',
      validate: realMoment,
      admin: {
        date: dayAndTime,
        description: labelFor('hints.excludedUntil'),
      },
    },
    { name: 'edition', type: 'text', index: true, access: fixed, admin: { hidden: true } },
    { name: 'contentId', type: 'text', access: fixed, admin: { hidden: true } },
    {
      name: 'language',
      label: labelFor('fields.language'),
      type: 'select',
      options: languageOptions,
      access: fixed,
      admin: { readOnly: true, position: 'sidebar' },
    },
    {
      name: 'title',
      label: labelFor('contentFields.title'),
      type: 'text',
      access: fixed,
      admin: { readOnly: true, position: 'sidebar' },
    },
  ],
}
