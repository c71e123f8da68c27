import type { Field } from 'payload'
import { labelFor } from '../../src/i18n/payload/labels'

/** In lists of FAQs: the pages on which each stands, with its numbers. */
export const places: Field = {
  name: 'places',
  label: labelFor('lists.places'),
  type: 'ui',
  admin: {
    components: {
      Field: '/src/workflow/admin/Hidden#Hidden',
      Cell: '/src/lists/admin/PlacesCell#PlacesCell',
    },
  },
}

/** Beside the form: on which pages this is shown or linked to. */
export const whereUsed: Field = {
  name: 'whereUsed',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/src/content/admin/WhereUsed#WhereUsed' },
  },
}

/**
 * Of the content itself a list shows, and filters by, what the documents are called: the search finds the
 * rest, and an answer is no column.
 */
export function onlyListed(field: Field, heading: string): Field {
  if ('name' in field && field.name === heading) return called(field)
  if ('tabs' in field) {
    const tabs = field.tabs.map((tab) => ({
      ...tab,
      fields: tab.fields.map((each) => onlyListed(each, heading)),
    }))
    return { ...field, tabs }
  }
  const admin = { ...field.admin, disableListColumn: true, disableListFilter: true }
  const below = 'name' in field ? '' : heading // a group may have a title of its own
  const within = 'fields' in field && field.fields.map((each) => onlyListed(each, below))
  return { ...field, admin, ...(within && { fields: within }) } as Field
}

/** In lists and dialogues a document without a heading is called “Untitled”. */
function called(field: Field): Field {
  const components = { Cell: '/src/content/admin/cells#HeadingCell', ...field.admin?.components }
  return { ...field, admin: { ...field.admin, components } } as Field
}
