/** Every moment of every collection is shown by the reader’s clock, in lists and in forms. */
import type { Field, SanitizedConfig } from 'payload'

const cell = '/src/content/admin/cells#MomentCell'
const inForm = '/src/content/admin/MomentField#MomentField'

/** Applied to the finished configuration: Payload adds fields of its own, when a document was changed. */
export function showMoments(config: SanitizedConfig): SanitizedConfig {
  for (const { fields } of config.collections) each(fields, show)
  return config
}

function show(field: Field): void {
  // A day is the same day everywhere.
  if (field.type !== 'date' || field.admin?.date?.pickerAppearance === 'dayOnly') return
  field.admin = {
    ...field.admin,
    components: { Cell: cell, Field: inForm, ...field.admin?.components },
  }
}

function each(fields: Field[], visit: (field: Field) => void): void {
  for (const field of fields) {
    visit(field)
    if ('tabs' in field) for (const tab of field.tabs) each(tab.fields, visit)
    else if ('fields' in field) each(field.fields, visit)
  }
}
