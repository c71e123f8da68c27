import type { CollectionConfig, Field } from 'payload'
import { languages } from '../src/i18n/languages'
import { anyRole, nobody } from '../src/workflow/payload/access'
import { languageOptions } from './fields/identity'
import { typed } from './fields/stored-type'

/**
 * One row per content: where it stands in each language. Written with every edition, in the same
 * transaction, so that dashboards of 10,000 contents are one look into an index, and so is what is
 * missing, on databases that cannot join.
 */
export const TranslationStatus: CollectionConfig = {
  slug: 'translation-status',
  admin: { hidden: true },
  graphQL: false,
  lockDocuments: false,
  access: { read: anyRole, create: nobody, update: nobody, delete: nobody },
  indexes: [{ fields: ['kind', 'contentId'], unique: true }],
  timestamps: false,
  fields: [
    { name: 'kind', type: 'text', required: true },
    { name: 'contentId', type: 'text', required: true, index: true },
    { name: 'title', type: 'text' },
    { name: 'source', type: 'text', required: true },
    { name: 'sourceLanguage', type: 'select', options: languageOptions, required: true },
    { name: 'sourceState', type: 'text' },
    { name: 'changedAt', type: 'date', index: true },
    ...languages.map(
      (language): Field => ({
        name: language,
        type: 'group',
        fields: [
          { name: 'state', type: 'text' },
          { name: 'edition', type: 'text' },
          { name: 'open', type: 'number' },
          { name: 'outdated', type: 'number' },
          { name: 'since', type: 'date' },
          { name: 'by', type: 'text' },
          typed("import('./src/segments/record').FollowedStructure", {
            name: 'structure',
            type: 'json',
          }),
          { name: 'structureAt', type: 'date', index: true },
          { name: 'urgency', type: 'number', index: true },
          { name: 'assignee', type: 'text', index: true },
          { name: 'assigneeName', type: 'text' },
          { name: 'due', type: 'date' },
        ],
      }),
    ),
  ],
}
