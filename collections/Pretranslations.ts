import type { CollectionConfig } from 'payload'
import { anyRole } from '../src/workflow/payload/access'
import { languageOptions } from './fields/identity'
import { typed } from './fields/stored-type'

const never = () => false

/**
 * Bulk pre-translations with their reports. `POST /api/translations/pretranslations` makes one, and a job
 * works on it.
 */
export const Pretranslations: CollectionConfig = {
  slug: 'pretranslations',
  access: { read: anyRole, create: never, update: never, delete: never },
  admin: { hidden: true },
  graphQL: false,
  defaultSort: '-at',
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'language', type: 'select', options: languageOptions, required: true, index: true },
    // `[{ kind, contentId }]`, in the order in which they are worked on.
    typed("import('./src/assignments/request').Content[]", {
      name: 'contents',
      type: 'json',
      required: true,
    }),
    { name: 'withMachine', type: 'checkbox' },
    { name: 'state', type: 'select', options: ['waiting', 'running', 'done'], required: true },
    // A line for each content that is worked on already.
    typed("import('./src/translation-status/pretranslation').PretranslatedContent[]", {
      name: 'report',
      type: 'json',
    }),
    { name: 'by', type: 'text', required: true, index: true },
    { name: 'byName', type: 'text' },
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'doneAt', type: 'date' },
  ],
}
