/** Lists offer as columns and filters what has a name that people know. The rest is for rules and programs. */
import type { Field, SanitizedConfig } from 'payload'

/** What Payload adds to every document, draft or image, for programs. */
const forPrograms: readonly string[] = ['id', '_status', 'url', 'thumbnailURL', 'mimeType', 'sizes']

/** What Payload hides in forms, and people look for in lists. */
const forPeople: readonly string[] = [
  ...['createdAt', 'updatedAt', 'deletedAt'],
  ...['filename', 'filesize', 'width', 'height'],
]

/** Applied to the finished configuration: Payload adds fields of its own, and lists also what it calls hidden. */
export function listNamedFields(config: SanitizedConfig): SanitizedConfig {
  for (const { fields, admin } of config.collections) keepOut(fields, false, admin.defaultColumns)
  return config
}

/**
 * @param isWithin whether these are fields of one that is kept out
 * @param shown the names of columns that a list has from the beginning
 */
function keepOut(fields: Field[], isWithin: boolean, shown: string[] = []): void {
  for (const field of fields) {
    const isOut = isWithin || !(isNamed(field) || isShown(field, shown))
    if (isOut) {
      field.admin = {
        ...field.admin,
        disableListColumn: true,
        disableListFilter: true,
      } as typeof field.admin
    }
    if ('tabs' in field) for (const tab of field.tabs) keepOut(tab.fields, isOut, shown)
    else if ('fields' in field) keepOut(field.fields, isOut, 'name' in field ? [] : shown)
  }
}

/** A label that is a text was made by Payload from the name of the field: “Content Id”. */
function isNamed(field: Field): boolean {
  if (!('name' in field) || forPeople.includes(String(field.name))) return true
  const isMadeUp = 'label' in field && typeof field.label === 'string'
  const isHidden = field.admin && 'hidden' in field.admin && field.admin.hidden
  return !isMadeUp && !isHidden && !forPrograms.includes(String(field.name))
}

const isShown = (field: Field, shown: string[]) =>
  'name' in field && shown.includes(String(field.name))
