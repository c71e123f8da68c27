import type { CheckboxField, DateField, Field, SelectField, TextField } from 'payload'
import { labelFor } from '../../src/i18n/payload/labels'
import { states } from '../../src/revision/revision'
import { anyRole, nobody } from '../../src/workflow/payload/access'
import { typed } from './stored-type'

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
    ...internal,
    disableBulkEdit: true,
    components: {
      Field: '/src/workflow/admin/Hidden#Hidden',
      Diff: '/src/workflow/admin/StepDiff#StepDiff',
    },
  },
  fields: [
    {
      name: 'state',
      type: 'select',
      options: states.map((state) => ({
        value: state,
        label: labelFor(`workflow.states.${state}`),
      })),
      index: true,
    },
    { name: 'authors', type: 'text', hasMany: true },
    typed("import('./src/revision/revision').Approval", { name: 'approval', type: 'json' }),
    typed("import('./src/revision/revision').Schedule", { name: 'schedule', type: 'json' }),
    { name: 'scheduledFor', type: 'date', index: true },
    { name: 'scheduledBy', type: 'text' },
    typed("import('./src/revision/revision').Emergency", { name: 'emergency', type: 'json' }),
    { name: 'emergencyOpen', type: 'checkbox', index: true },
    typed("import('./src/revision/steps').LastStep", { name: 'last', type: 'json' }),
    // As text of its own: lists show it and filter by it.
    { name: 'lastBy', type: 'text', index: true },
  ],
}

/**
 * What lists show of it, and filter by. Payload would call a field of the group "Workflow > State".
 */
export const workflowInLists: Field[] = [
  inList<SelectField>({
    name: 'state',
    label: labelFor('fields.state'),
    type: 'select',
    options: states.map((state) => ({ value: state, label: labelFor(`workflow.states.${state}`) })),
    virtual: 'workflow.state',
    admin: { components: { Cell: '/src/workflow/admin/StateCell#StateCell' } },
  }),
  inList<TextField>({
    name: 'lastBy',
    label: labelFor('fields.lastBy'),
    type: 'text',
    virtual: 'workflow.lastBy',
    admin: { components: { Cell: '/src/workflow/admin/LastActorCell#LastActorCell' } },
  }),
  inList<DateField>({
    name: 'scheduledFor',
    label: labelFor('fields.scheduledFor'),
    type: 'date',
    virtual: 'workflow.scheduledFor',
  }),
  inList<CheckboxField>({
    name: 'emergencyOpen',
    label: labelFor('fields.emergencyOpen'),
    type: 'checkbox',
    virtual: 'workflow.emergencyOpen',
  }),
]

function inList<Shown extends CheckboxField | DateField | SelectField | TextField>(
  field: Shown,
): Shown {
  const { components } = field.admin ?? {}
  return {
    ...field,
    access: set,
    admin: {
      ...field.admin,
      disableBulkEdit: true,
      components: {
        ...components,
        Field: '/src/workflow/admin/Hidden#Hidden',
        Diff: '/src/workflow/admin/Hidden#Hidden',
      },
    },
  }
}
