/** The pages to which the rights of an account are kept: what `src/workflow/page-scope.ts` decides by. */
import type { Field } from 'payload'
import { pageCollections } from '../../src/content/model'
import { labelFor } from '../../src/i18n/payload/labels'
import { admins } from '../../src/workflow/payload/access'

const byAdmins = { create: admins, update: admins }

export const pageScope: Field[] = [
  {
    name: 'onlyPages',
    label: labelFor('fields.onlyPages'),
    type: 'checkbox',
    access: byAdmins,
    admin: { description: labelFor('hints.onlyPages') },
  },
  {
    name: 'pages',
    label: labelFor('fields.workPages'),
    type: 'relationship',
    relationTo: [...pageCollections],
    hasMany: true,
    access: byAdmins,
    filterOptions: { sourceLanguage: { exists: false } },
    admin: {
      description: labelFor('hints.workPages'),
      condition: ({ onlyPages }) => Boolean(onlyPages),
      allowCreate: false,
      disableListColumn: true,
      disableListFilter: true,
    },
  },
]
