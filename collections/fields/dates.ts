import type { Field } from 'payload'
import { dayAndTime } from '../../src/host/payload-date-pickers'
import { labelFor } from '../../src/i18n/payload/labels'
import { nobody } from '../../src/workflow/payload/access'

const set = { create: nobody, update: nobody }
/** In lists and heads: "24 Nov 2026, 14:58", with the month as the admin's language has it. */
export const momentFormat = 'd MMM yyyy, HH:mm'

/** A day, for what is the same in every language. */
export const dayOnly = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const
const shown = { position: 'sidebar', readOnly: true, date: dayAndTime } as const

/** Dates that publishing sets (design, section 5). Only rules write them. */
export const dates: Field[] = [
  {
    name: 'publicUpdatedAt',
    label: labelFor('fields.publicUpdatedAt'),
    type: 'date',
    index: true,
    access: set,
    admin: shown,
  },
  {
    name: 'firstPublishedAt',
    label: labelFor('fields.firstPublishedAt'),
    type: 'date',
    access: set,
    admin: shown,
  },
  {
    name: 'backdatedTo',
    label: labelFor('fields.backdatedTo'),
    type: 'date',
    access: set,
    admin: {
      ...shown,
      condition: (data) => Boolean(data?.backdatedTo),
      description: labelFor('hints.backdatedTo'),
    },
  },
  {
    name: 'publishedDigest',
    type: 'text',
    access: set,
    admin: { hidden: true, components: { Diff: '/src/workflow/admin/Hidden#Hidden' } },
  },
  {
    name: 'publishedSlug',
    type: 'text',
    access: set,
    admin: { hidden: true, components: { Diff: '/src/workflow/admin/Hidden#Hidden' } },
  },
]
