import type { CollectionConfig } from 'payload'
import { editionCollections } from '../src/content/model'
import {
  updateStatusOfContent,
  updateStatusOfContentAfterDeletion,
} from '../src/translation-status/payload/update-status'
import { anyRole } from '../src/workflow/payload/access'
import { longestText } from '../src/workflow/transition-request'
import { languageOptions } from './fields/identity'
import { typed } from './fields/stored-type'

const never = () => false

/**
 * Who translates a content, or a set of its segments, into a language until when. Of a content, not of its edition: what nobody has
 * begun can be given to somebody. `POST /api/translations/assignments` writes it.
 */
export const TranslationAssignments: CollectionConfig = {
  slug: 'translation-assignments',
  access: { read: anyRole, create: never, update: never, delete: never },
  admin: { hidden: true },
  graphQL: false,
  defaultSort: 'due',
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  indexes: [{ fields: ['kind', 'contentId', 'language', 'part'], unique: true }],
  hooks: {
    afterChange: [updateStatusOfContent],
    afterDelete: [updateStatusOfContentAfterDeletion],
  },
  fields: [
    { name: 'kind', type: 'select', options: [...editionCollections], required: true },
    { name: 'contentId', type: 'text', required: true, index: true },
    { name: 'language', type: 'select', options: languageOptions, required: true },
    typed('string[]', { name: 'segments', type: 'json' }),
    { name: 'part', type: 'text', required: true, defaultValue: 'whole' },
    { name: 'assignee', type: 'text', required: true, index: true },
    { name: 'name', type: 'text' },
    { name: 'due', type: 'date', index: true },
    { name: 'note', type: 'textarea', maxLength: longestText },
    { name: 'by', type: 'text', required: true },
    { name: 'byName', type: 'text' },
    { name: 'at', type: 'date', required: true },
    { name: 'remindAt', type: 'date', index: true },
  ],
}
