import type { Field } from 'payload'
import { labelFor } from '../../src/i18n/payload/labels'
import { anyRole } from '../../src/workflow/payload/access'

/** When a draft went into the trash. Payload would add the field by itself, and tell readers of it. */
export const deletedAt: Field = {
  name: 'deletedAt',
  label: labelFor('auditLog.trash'),
  type: 'date',
  index: true,
  access: { read: anyRole },
  admin: { hidden: true, disableBulkEdit: true },
}
