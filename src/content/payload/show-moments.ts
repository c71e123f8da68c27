/** Every moment of every collection is shown by the reader’s clock, in lists and in forms. */
import type { Field, SanitizedConfig } from 'payload'

const cell = '/src/content/admin/cells#MomentCell'
const inForm = '/src/content/admin/MomentField#MomentField'
const inComparison = '/src/content/admin/MomentDiff#MomentDiff'

/** What Payload writes with each save, and a comparison of two versions says by their steps. */
const written: readonly string[] = ['updatedAt', 'createdAt', 'deletedAt', '_status']

/** Applied to the finished configuration: Payload adds fields of its own, when a document was changed. */
export function showMoments(config: SanitizedConfig): SanitizedConfig {
  for (const { fields } of config.collections) {
    each(fields, show)
    for (const field of fields) if ('name' in field && written.includes(field.name)) hideDiff(field)
  }
  return config
}

function hideDiff(field: Field): void {
  const components = { ...field.admin?.components, Diff: '/src/content/admin/MomentDiff#NoDiff' }
  field.admin = { ...field.admin, components } as typeof field.admin
}

function show(field: Field): void {
  // A day is the same day everywhere.
  if (field.type !== 'date' || field.admin?.date?.pickerAppearance === 'dayOnly') return
  field.admin = {
    ...field.admin,
    components: { Cell: cell, Field: inForm, Diff: inComparison, ...field.admin?.components },
  }
}

function each(fields: Field[], visit: (field: Field) => void): void {
  for (const field of fields) {
    visit(field)
    if ('tabs' in field) for (const tab of field.tabs) each(tab.fields, visit)
    else if ('fields' in field) each(field.fields, visit)
  }
}
