import type { CollectionConfig } from 'payload'
import { exportMemoryEndpoint, importMemoryEndpoint } from '../src/translation/payload/memory-files'
import { bandNames } from '../src/translation/recall'
import { admins, anyRole } from '../src/workflow/payload/access'
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
  labels: { singular: 'Memory entry', plural: 'Translation memory' },
  admin: {
    useAsTitle: 'words',
    defaultColumns: ['words', 'sourceLanguage', 'targetLanguage', 'origin', 'changedAt'],
    listSearchableFields: ['words'],
    group: 'Translation',
    description: 'Filled when a translation is published; offered where the same is to be said.',
    components: { beforeListTable: ['/src/translation/admin/Files#MemoryFiles'] },
  },
  access: { read: anyRole, create: nobody, update: nobody, delete: nobody },
  endpoints: [exportMemoryEndpoint, importMemoryEndpoint(admins)],
  fields: [
    { name: 'words', label: 'Source', type: 'textarea' },
    { name: 'sourceLanguage', type: 'select', options: languageOptions, required: true },
    {
      name: 'targetLanguage',
      type: 'select',
      options: languageOptions,
      required: true,
      index: true,
    },
    { name: 'source', type: 'json', required: true },
    { name: 'target', type: 'json', required: true },
    { name: 'changedAt', type: 'date' },
    {
      name: 'origin',
      type: 'select',
      defaultValue: 'publication',
      options: [
        { value: 'publication', label: 'Published here' },
        { value: 'file', label: 'Imported: offered only' },
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
