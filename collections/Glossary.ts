import type { CollectionConfig } from 'payload'
import { termStatuses } from '../src/glossary/glossary'
import {
  exportGlossaryEndpoint,
  importGlossaryEndpoint,
} from '../src/glossary/payload/glossary-files'
import {
  keepTermInOrder,
  recordTerm,
  recordTermRemoval,
} from '../src/glossary/payload/glossary-terms'
import { ignoreSelectOnWrite } from '../src/host/payload-select-on-writes'
import { labelFor, labelsFor } from '../src/i18n/payload/labels'
import { anyRole, glossaryWriters } from '../src/workflow/payload/access'
import { languageOptions, saveState, unsaved } from './fields/identity'
import { typed } from './fields/stored-type'

/**
 * Terms that are said in one way (design, section 6). Translators see them and are checked by
 * them, so they do not write them.
 */
export const Glossary: CollectionConfig = {
  slug: 'glossary',
  labels: labelsFor('glossary'),
  admin: {
    useAsTitle: 'words',
    defaultColumns: ['words', 'note', 'concept', 'updatedAt'],
    listSearchableFields: ['words', 'concept', 'note'],
    group: labelFor('groups.translation'),
    description: labelFor('collections.glossary.about'),
    components: {
      beforeListTable: ['/src/exchange/admin/GlossaryAndMemoryFiles#GlossaryFiles'],
      edit: saveState,
    },
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
    beforeOperation: [ignoreSelectOnWrite],
    beforeValidate: [keepTermInOrder],
    afterChange: [recordTerm],
    afterDelete: [recordTermRemoval],
  },
  fields: [
    unsaved,
    { name: 'words', label: labelFor('fields.terms'), type: 'text', admin: { hidden: true } },
    // The whole concept once more, so that thousands are read in one go: rows are slow to join.
    typed("import('./src/glossary/glossary').Term", {
      name: 'whole',
      type: 'json',
      hidden: true,
      admin: { disableListColumn: true },
    }),
    {
      name: 'entries',
      label: labelFor('fields.terms'),
      labels: { singular: labelFor('fields.term'), plural: labelFor('fields.terms') },
      type: 'array',
      required: true,
      minRows: 1,
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'language',
              label: labelFor('fields.language'),
              type: 'select',
              options: languageOptions,
              required: true,
              admin: { width: '25%' },
            },
            {
              name: 'term',
              label: labelFor('fields.term'),
              type: 'text',
              required: true,
              admin: { width: '37%' },
            },
            {
              name: 'status',
              label: labelFor('fields.status'),
              type: 'select',
              options: termStatuses.map((value) => ({
                value,
                label: labelFor(`choices.terms.${value}`),
              })),
              defaultValue: 'required',
              required: true,
              admin: { width: '38%' },
            },
          ],
        },
        {
          name: 'note',
          label: labelFor('fields.note'),
          type: 'text',
          admin: { description: labelFor('hints.termNote') },
        },
      ],
      admin: { components: { RowLabel: '/src/glossary/admin/TermLabel#TermLabel' } },
    },
    {
      name: 'note',
      label: labelFor('fields.meaning'),
      type: 'textarea',
      admin: { description: labelFor('hints.meaning') },
    },
    {
      name: 'concept',
      label: labelFor('fields.nameInFiles'),
      type: 'text',
      unique: true,
      index: true,
      admin: {
        position: 'sidebar',
        description: labelFor('hints.nameInFiles'),
      },
    },
  ],
}
