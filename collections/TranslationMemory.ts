import type { CollectionConfig } from 'payload'
import { dayAndTime } from '../src/host/payload-date-pickers'
import { labelFor, labelsFor } from '../src/i18n/payload/labels'
import { bandNames } from '../src/translation-memory/fuzzy-match'
import { concordanceEndpoint } from '../src/translation-memory/payload/concordance'
import {
  exportMemoryEndpoint,
  importMemoryEndpoint,
} from '../src/translation-memory/payload/tmx-files'
import { admins, anyRole, nobody, personOf } from '../src/workflow/payload/access'
import { mayReadDrafts } from '../src/workflow/roles'
import { languageOptions } from './fields/identity'
import { typed } from './fields/stored-type'

/**
 * What was translated and published, or confirmed and marked as such, one entry for each source text and pair of languages: the
 * latest translation. Kept apart from the editions, since a segment is looked up among all of
 * them: by `key` for the very same words, by the bands for similar ones, by `sentenceKeys` for a sentence.
 */
export const TranslationMemory: CollectionConfig = {
  slug: 'translation-memory',
  dbName: 'translation_memory',
  labels: labelsFor('translation-memory'),
  admin: {
    useAsTitle: 'words',
    defaultColumns: ['words', 'sourceLanguage', 'targetLanguage', 'origin', 'changedAt'],
    listSearchableFields: ['words'],
    group: labelFor('groups.translation'),
    description: labelFor('collections.translation-memory.about'),
    components: { beforeListTable: ['/src/exchange/admin/GlossaryAndMemoryFiles#MemoryFiles'] },
  },
  access: { read: anyRole, create: nobody, update: nobody, delete: nobody },
  endpoints: [
    exportMemoryEndpoint,
    importMemoryEndpoint(admins),
    concordanceEndpoint((req) => mayReadDrafts(personOf(req))),
  ],
  fields: [
    { name: 'words', label: labelFor('fields.source'), type: 'textarea' },
    { name: 'targetWords', type: 'textarea', admin: { hidden: true } },
    {
      name: 'sourceLanguage',
      label: labelFor('fields.sourceLanguage'),
      type: 'select',
      options: languageOptions,
      required: true,
    },
    {
      name: 'targetLanguage',
      label: labelFor('fields.targetLanguage'),
      type: 'select',
      options: languageOptions,
      required: true,
      index: true,
    },
    typed("import('./src/segments/unit').Inline[]", {
      name: 'source',
      label: labelFor('fields.source'),
      type: 'json',
      required: true,
    }),
    typed("import('./src/segments/unit').Inline[]", {
      name: 'target',
      label: labelFor('fields.target'),
      type: 'json',
      required: true,
    }),
    {
      name: 'changedAt',
      label: labelFor('fields.changedAt'),
      type: 'date',
      admin: { date: dayAndTime },
    },
    {
      name: 'origin',
      label: labelFor('fields.origin'),
      type: 'select',
      defaultValue: 'publication',
      options: [
        { value: 'publication', label: labelFor('choices.origins.publication') },
        { value: 'confirmed', label: labelFor('choices.origins.confirmed') },
        { value: 'file', label: labelFor('choices.origins.file') },
      ],
    },
    // The translation that it was confirmed in, to which it is nothing new.
    { name: 'confirmedIn', type: 'text', admin: { hidden: true } },
    { name: 'key', type: 'text', unique: true, required: true, admin: { hidden: true } },
    { name: 'sentenceKeys', type: 'text', hasMany: true, index: true, admin: { hidden: true } },
    ...bandNames.map((name) => ({
      name,
      type: 'text' as const,
      index: true,
      admin: { hidden: true },
    })),
  ],
}
