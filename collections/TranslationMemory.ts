import type { CollectionConfig } from 'payload'
import { labelOf, labelsOf } from '../src/i18n/payload/labels'
import { bandNames } from '../src/translation-memory/fuzzy-match'
import {
  exportMemoryEndpoint,
  importMemoryEndpoint,
} from '../src/translation-memory/payload/tmx-files'
import { admins, anyRole } from '../src/workflow/payload/access'
import { dayAndTime } from './fields/dates'
import { languageOptions } from './fields/identity'

const nobody = () => false

/**
 * What was translated and published, one entry for each source text and pair of languages: the
 * latest translation. Kept apart from the editions, since a segment is looked up among all of
 * them: by `key` for the very same words, by the bands for similar ones.
 */
export const Memory: CollectionConfig = {
  slug: 'memory',
  dbName: 'memory',
  labels: labelsOf('memory'),
  admin: {
    useAsTitle: 'words',
    defaultColumns: ['words', 'sourceLanguage', 'targetLanguage', 'origin', 'changedAt'],
    listSearchableFields: ['words'],
    group: labelOf('groups.translation'),
    description: labelOf('collections.memory.about'),
    components: { beforeListTable: ['/src/exchange/admin/GlossaryAndMemoryFiles#MemoryFiles'] },
  },
  access: { read: anyRole, create: nobody, update: nobody, delete: nobody },
  endpoints: [exportMemoryEndpoint, importMemoryEndpoint(admins)],
  fields: [
    { name: 'words', label: labelOf('fields.source'), type: 'textarea' },
    {
      name: 'sourceLanguage',
      label: labelOf('fields.sourceLanguage'),
      type: 'select',
      options: languageOptions,
      required: true,
    },
    {
      name: 'targetLanguage',
      label: labelOf('fields.targetLanguage'),
      type: 'select',
      options: languageOptions,
      required: true,
      index: true,
    },
    { name: 'source', label: labelOf('fields.source'), type: 'json', required: true },
    { name: 'target', label: labelOf('fields.target'), type: 'json', required: true },
    {
      name: 'changedAt',
      label: labelOf('fields.changedAt'),
      type: 'date',
      admin: { date: dayAndTime },
    },
    {
      name: 'origin',
      label: labelOf('fields.origin'),
      type: 'select',
      defaultValue: 'publication',
      options: [
        { value: 'publication', label: labelOf('choices.origins.publication') },
        { value: 'file', label: labelOf('choices.origins.file') },
      ],
    },
    { name: 'key', type: 'text', unique: true, required: true, admin: { hidden: true } },
    ...bandNames.map((name) => ({
      name,
      type: 'text' as const,
      index: true,
      admin: { hidden: true },
    })),
  ],
}
