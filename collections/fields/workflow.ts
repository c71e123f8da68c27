import type { Field } from 'payload'
import en from '../../messages/en.json' with { type: 'json' }
import { anyRole, nobody } from '../../src/workflow/payload/access'
import { states } from '../../src/workflow/revision'

const set = { create: nobody, update: nobody, read: anyRole }

/** Where a revision stands (design, section 4). Only the guard writes it. */
export const workflow: Field = {
  name: 'workflow',
  type: 'group',
  access: set,
  admin: {
    hideGutter: true,
    disableBulkEdit: true,
    components: {
      Field: '/src/workflow/admin/Nothing#Nothing',
      Diff: '/src/workflow/admin/StepDiff#StepDiff',
    },
  },
  fields: [
    {
      name: 'state',
      label: 'State',
      type: 'select',
      options: states.map((state) => ({ value: state, label: en.workflow.states[state] })),
      index: true,
      admin: { components: { Cell: '/src/workflow/admin/StateCell#StateCell' } },
    },
    { name: 'authors', type: 'text', hasMany: true },
    { name: 'approval', type: 'json' },
    { name: 'schedule', type: 'json' },
    { name: 'scheduledFor', label: 'Scheduled for', type: 'date', index: true },
    { name: 'emergency', type: 'json' },
    { name: 'emergencyOpen', label: 'Emergency, not yet approved', type: 'checkbox', index: true },
    { name: 'last', type: 'json' },
    // As text of its own: lists show it and filter by it.
    {
      name: 'lastBy',
      label: 'Last step by',
      type: 'text',
      index: true,
      admin: { components: { Cell: '/src/workflow/admin/LastByCell#LastByCell' } },
    },
  ],
}
