import type { Field } from 'payload'
import { labelFor } from '../../src/i18n/payload/labels'
import { states } from '../../src/revision/revision'
import { anyRole, nobody } from '../../src/workflow/payload/access'

const set = { create: nobody, update: nobody, read: anyRole }

/** For the rules and the panel: nobody lists by it. */
const internal = { hidden: true } as const

/** Where a revision stands (design, section 4). Only the guard writes it. */
export const workflow: Field = {
  name: 'workflow',
  label: labelFor('fields.workflow'),
  type: 'group',
  access: set,
  admin: {
    hideGutter: true,
    disableBulkEdit: true,
    components: {
      Field: '/src/workflow/admin/Hidden#Hidden',
      Diff: '/src/workflow/admin/StepDiff#StepDiff',
    },
  },
  fields: [
    {
      name: 'state',
      label: labelFor('fields.state'),
      type: 'select',
      options: states.map((state) => ({
        value: state,
        label: labelFor(`workflow.states.${state}`),
      })),
      index: true,
      admin: { components: { Cell: '/src/workflow/admin/StateCell#StateCell' } },
    },
    { name: 'authors', type: 'text', hasMany: true, admin: internal },
    { name: 'approval', type: 'json', admin: internal },
    { name: 'schedule', type: 'json', admin: internal },
    { name: 'scheduledFor', label: labelFor('fields.scheduledFor'), type: 'date', index: true },
    { name: 'emergency', type: 'json', admin: internal },
    {
      name: 'emergencyOpen',
      label: labelFor('fields.emergencyOpen'),
      type: 'checkbox',
      index: true,
    },
    { name: 'last', type: 'json', admin: internal },
    // As text of its own: lists show it and filter by it.
    {
      name: 'lastBy',
      label: labelFor('fields.lastBy'),
      type: 'text',
      index: true,
      admin: { components: { Cell: '/src/workflow/admin/LastActorCell#LastActorCell' } },
    },
  ],
}
