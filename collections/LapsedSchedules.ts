import type { CollectionConfig } from 'payload'
import { editionCollections } from '../src/content/model'
import { anyRole, nobody } from '../src/workflow/payload/access'
import { languageOptions } from './fields/identity'
import { typed } from './fields/stored-type'

/**
 * What was scheduled and cannot happen any more, with why, for the calendar. Written by hooks alone, and gone
 * when it is scheduled anew.
 */
export const LapsedSchedules: CollectionConfig = {
  slug: 'lapsed-schedules',
  access: { read: anyRole, create: nobody, update: nobody, delete: nobody },
  admin: { hidden: true },
  defaultSort: 'due',
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  indexes: [{ fields: ['target', 'of'], unique: true }],
  fields: [
    {
      name: 'of',
      type: 'select',
      options: [...editionCollections, 'releases'],
      required: true,
    },
    { name: 'target', type: 'text', required: true },
    { name: 'language', type: 'select', options: languageOptions },
    { name: 'kind', type: 'select', options: ['publish', 'unpublish', 'release'], required: true },
    { name: 'due', type: 'date', required: true, index: true },
    // Who had scheduled it.
    { name: 'by', type: 'text', required: true },
    { name: 'name', type: 'text' },
    // The code of a refusal, with its facts; and the member of a release that it is about.
    typed("import('./src/workflow/lapse').Why", { name: 'why', type: 'json', required: true }),
    { name: 'words', type: 'text' },
    { name: 'at', type: 'date', required: true },
  ],
}
