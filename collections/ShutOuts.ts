import type { CollectionConfig } from 'payload'
import { seeWhole } from '../src/audit/payload/record'
import { anyRole, publishers } from '../src/workflow/payload/access'
import { nameEdition, recordLifting, recordShuttingOut } from '../src/workflow/payload/shut-outs'
import { languageOptions } from './fields/identity'

const fixed = { create: () => false, update: () => false }

/** What readers are no longer shown of the past (`…/at/…`), for legal reasons, say. */
export const ShutOuts: CollectionConfig = {
  slug: 'shut-outs',
  labels: { singular: 'Shut out of the past', plural: 'Shut out of the past' },
  access: {
    // Readers meet the reason on the page; the list is not for them.
    read: anyRole,
    create: publishers,
    update: () => false,
    delete: publishers,
  },
  admin: {
    group: 'Content',
    useAsTitle: 'reason',
    defaultColumns: ['title', 'language', 'until', 'reason'],
    description:
      'Readers can look at pages as they stood. What is listed here they are not shown; its words stay in the history. Setting and lifting it is recorded.',
  },
  disableDuplicate: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [seeWhole],
    beforeChange: [nameEdition],
    afterChange: [recordShuttingOut],
    afterDelete: [recordLifting],
  },
  fields: [
    {
      name: 'of',
      label: 'Page or FAQ, in one language',
      type: 'relationship',
      relationTo: ['relations', 'faqs'],
      required: true,
    },
    {
      name: 'reason',
      label: 'Reason, as readers see it',
      type: 'textarea',
      required: true,
      maxLength: 5000,
    },
    {
      name: 'from',
      label: 'Not shown as it stood from',
      type: 'date',
      admin: {
        date: { pickerAppearance: 'dayAndTime' },
        description: 'Empty: from the beginning.',
      },
    },
    {
      name: 'until',
      label: 'Not shown as it stood until',
      type: 'date',
      admin: {
        date: { pickerAppearance: 'dayAndTime' },
        description: 'Empty: until now. What is public today is not touched: unpublish it.',
      },
    },
    { name: 'edition', type: 'text', index: true, access: fixed, admin: { hidden: true } },
    { name: 'contentId', type: 'text', access: fixed, admin: { hidden: true } },
    {
      name: 'language',
      type: 'select',
      options: languageOptions,
      access: fixed,
      admin: { readOnly: true, position: 'sidebar' },
    },
    { name: 'title', type: 'text', access: fixed, admin: { readOnly: true, position: 'sidebar' } },
  ],
}
