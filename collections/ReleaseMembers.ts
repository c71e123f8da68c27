import type { CollectionConfig } from 'payload'
import { editionCollections } from '../src/content/model'
import { labelsFor } from '../src/i18n/payload/labels'
import { anyRole, nobody } from '../src/workflow/payload/access'
import { languageOptions } from './fields/identity'
import { typed } from './fields/stored-type'

/**
 * The editions of releases, each with what shall happen to it. A document of its own each, so that an
 * edition that is saved touches one row, however large its release.
 */
export const ReleaseMembers: CollectionConfig = {
  slug: 'release-members',
  labels: labelsFor('release-members'),
  access: { read: anyRole, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  defaultSort: 'order',
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  indexes: [{ fields: ['release', 'edition'], unique: true }],
  fields: [
    { name: 'release', type: 'text', required: true, index: true },
    { name: 'order', type: 'number', required: true, index: true },
    { name: 'of', type: 'select', options: [...editionCollections], required: true },
    { name: 'edition', type: 'text', required: true, index: true },
    { name: 'contentId', type: 'text', required: true, index: true },
    { name: 'language', type: 'select', options: languageOptions, required: true },
    // `{ publish: { updateType?, changeNote? } }` or `{ unpublish: { kind, explanation?, to? } }`
    typed("import('./src/releases/release').MemberAction", {
      name: 'action',
      type: 'json',
      required: true,
    }),
    // Of the edition's words as they stand; empty where the edition is gone.
    { name: 'digest', type: 'text' },
    // Whether it could be published as it stands, and the refusal where not.
    { name: 'ready', type: 'checkbox', index: true },
    typed("import('./src/workflow/lapse').Why", { name: 'why', type: 'json' }),
    // Whose approval makes it ready.
    { name: 'approver', type: 'text', index: true },
  ],
}
