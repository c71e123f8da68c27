import type { CollectionConfig } from 'payload'
import { seeWhole } from '../src/audit-log/payload/append-entry'
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
import { labelOf, labelsOf } from '../src/i18n/payload/labels'
import { anyRole, glossaryWriters } from '../src/workflow/payload/access'
import { languageOptions } from './fields/identity'

/**
 * Terms that are said in one way (design, section 6). Translators see them and are checked by
 * them, so they do not write them.
 */
export const Glossary: CollectionConfig = {
  slug: 'glossary',
  labels: labelsOf('glossary'),
  admin: {
    useAsTitle: 'words',
    defaultColumns: ['words', 'note', 'concept', 'updatedAt'],
    listSearchableFields: ['words', 'concept', 'note'],
    group: labelOf('groups.translation'),
    description: labelOf('collections.glossary.about'),
    components: { beforeListTable: ['/src/exchange/admin/GlossaryAndMemoryFiles#GlossaryFiles'] },
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
    { name: 'words', label: labelOf('fields.terms'), type: 'text', admin: { hidden: true } },
    // The whole concept once more, so that thousands are read in one go: rows are slow to join.
    { name: 'whole', type: 'json', hidden: true, admin: { disableListColumn: true } },
    {
      name: 'entries',
      label: labelOf('fields.terms'),
      labels: { singular: labelOf('fields.term'), plural: labelOf('fields.terms') },
      type: 'array',
      required: true,
      minRows: 1,
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'language',
              label: labelOf('fields.language'),
              type: 'select',
              options: languageOptions,
              required: true,
              admin: { width: '25%' },
            },
            {
              name: 'term',
              label: labelOf('fields.term'),
              type: 'text',
              required: true,
              admin: { width: '37%' },
            },
            {
              name: 'status',
              label: labelOf('fields.status'),
              type: 'select',
              options: termStatuses.map((value) => ({
                value,
                label: labelOf(`choices.terms.${value}`),
              })),
              defaultValue: 'required',
              required: true,
              admin: { width: '38%' },
            },
          ],
        },
        {
          name: 'note',
          label: labelOf('fields.note'),
          type: 'text',
          admin: { description: labelOf('hints.termNote') },
        },
      ],
      admin: { components: { RowLabel: '/src/glossary/admin/TermLabel#TermLabel' } },
    },
    {
      name: 'note',
      label: labelOf('fields.meaning'),
      type: 'textarea',
      admin: { description: labelOf('hints.meaning') },
    },
    {
      name: 'concept',
      label: labelOf('fields.nameInFiles'),
      type: 'text',
      unique: true,
      index: true,
      admin: {
        position: 'sidebar',
        description: labelOf('hints.nameInFiles'),
      },
    },
  ],
}
