import type { CollectionConfig } from 'payload'
import { seeWhole } from '../src/audit/payload/record'
import { termStatuses } from '../src/translation/glossary'
import { keepTermInOrder, recordTerm, recordTermRemoval } from '../src/translation/payload/glossary'
import {
  exportGlossaryEndpoint,
  importGlossaryEndpoint,
} from '../src/translation/payload/glossary-files'
import { anyRole, glossaryWriters } from '../src/workflow/payload/access'
import { languageOptions } from './fields/identity'

const statusNames: Record<(typeof termStatuses)[number], string> = {
  required: 'Required: say it like this',
  allowed: 'Allowed: may be said',
  forbidden: 'Forbidden: never say it',
}

/**
 * Terms that are said in one way (design, section 6). Translators see them and are checked by
 * them, so they do not write them.
 */
export const Glossary: CollectionConfig = {
  slug: 'glossary',
  labels: { singular: 'Glossary concept', plural: 'Glossary' },
  admin: {
    useAsTitle: 'words',
    defaultColumns: ['words', 'note', 'concept', 'updatedAt'],
    listSearchableFields: ['words', 'concept', 'note'],
    group: 'Translation',
    description:
      'How the organisation says things. A name that stays as it is: the same word, required, in both languages.',
    components: { beforeListTable: ['/src/translation/admin/Files#GlossaryFiles'] },
  },
  defaultSort: 'words',
  disableDuplicate: true,
  access: {
    read: anyRole,
    create: glossaryWriters,
    update: glossaryWriters,
    delete: glossaryWriters,
  },
  endpoints: [exportGlossaryEndpoint, importGlossaryEndpoint],
  hooks: {
    beforeOperation: [seeWhole],
    beforeValidate: [keepTermInOrder],
    afterChange: [recordTerm],
    afterDelete: [recordTermRemoval],
  },
  fields: [
    { name: 'words', label: 'Terms', type: 'text', admin: { hidden: true } },
    // The whole concept once more, so that thousands are read in one go: rows are slow to join.
    { name: 'whole', type: 'json', hidden: true, admin: { disableListColumn: true } },
    {
      name: 'entries',
      label: 'Terms',
      labels: { singular: 'Term', plural: 'Terms' },
      type: 'array',
      required: true,
      minRows: 1,
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'language',
              type: 'select',
              options: languageOptions,
              required: true,
              admin: { width: '25%' },
            },
            { name: 'term', type: 'text', required: true, admin: { width: '37%' } },
            {
              name: 'status',
              type: 'select',
              options: termStatuses.map((value) => ({ value, label: statusNames[value] })),
              defaultValue: 'required',
              required: true,
              admin: { width: '38%' },
            },
          ],
        },
        {
          name: 'note',
          type: 'text',
          admin: { description: 'About this word: gender, where not.' },
        },
      ],
      admin: { components: { RowLabel: '/src/translation/admin/TermLabel#TermLabel' } },
    },
    {
      name: 'note',
      label: 'Meaning',
      type: 'textarea',
      admin: { description: 'What is meant, and when to use it.' },
    },
    {
      name: 'concept',
      label: 'Name in files',
      type: 'text',
      unique: true,
      index: true,
      admin: {
        position: 'sidebar',
        description:
          'By which an import knows this concept. Made from the first term if left empty.',
      },
    },
  ],
}
