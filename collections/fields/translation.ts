import type { Field } from 'payload'
import { computeBehind } from '../../src/translation/payload/behind-field'
import { anyRole, nobody } from '../../src/workflow/payload/access'
import { typed } from './stored-type'

const set = { create: nobody, update: nobody, read: anyRole }
const hidden = {
  hidden: true,
  disableBulkEdit: true,
  disableListColumn: true,
  components: { Diff: '/src/workflow/admin/Hidden#Hidden' },
} as const

/** What a translation knows about its segments (design, section 6). Only rules write it. */
export const translation: Field[] = [
  {
    name: 'behind',
    type: 'json',
    virtual: true,
    access: { create: nobody, update: nobody },
    hooks: { afterRead: [computeBehind] },
    admin: hidden,
    typescriptSchema: [
      () => ({
        type: ['object', 'null'],
        description:
          'What a published translation lacks of its source; null where that is nothing.',
        additionalProperties: false,
        required: ['since', 'segments', 'source'],
        properties: {
          since: { type: 'string' },
          segments: { type: 'number' },
          source: { type: 'string' },
        },
      }),
    ],
  },
  // Readers and programs are told: how many segments of it a machine made and nobody confirmed.
  {
    name: 'machineTranslated',
    type: 'number',
    access: { create: nobody, update: nobody },
    admin: hidden,
  },
  // `GET …/{id}/segments` shows it; nothing else carries it to a client.
  typed("import('./src/segments/record').Records", {
    name: 'translation',
    type: 'json',
    hidden: true,
    access: set,
    admin: hidden,
  }),
  {
    name: 'progress',
    type: 'group',
    access: set,
    admin: hidden,
    fields: [
      { name: 'open', type: 'number', index: true },
      { name: 'missing', type: 'number' },
      { name: 'machine', type: 'number' },
      { name: 'draft', type: 'number' },
      { name: 'done', type: 'number' },
      { name: 'outdated', type: 'number' },
      { name: 'since', type: 'date', index: true },
      typed("import('./src/segments/record').FollowedStructure", {
        name: 'structure',
        type: 'json',
      }),
    ],
  },
]
