import type { Field } from 'payload'
import { labelOf } from '../../src/platform/labels'
import { nobody } from '../../src/workflow/payload/access'

const set = { create: nobody, update: nobody }
const shown = {
  position: 'sidebar',
  readOnly: true,
  date: { pickerAppearance: 'dayAndTime' },
} as const

/** Dates that publishing sets (design, section 5). Only rules write them. */
export const dates: Field[] = [
  {
    name: 'publicUpdatedAt',
    label: labelOf('fields.publicUpdatedAt'),
    type: 'date',
    index: true,
    access: set,
    admin: shown,
  },
  {
    name: 'firstPublishedAt',
    label: labelOf('fields.firstPublishedAt'),
    type: 'date',
    access: set,
    admin: shown,
  },
  {
    name: 'backdatedTo',
    label: labelOf('fields.backdatedTo'),
    type: 'date',
    access: set,
    admin: {
      ...shown,
      condition: (data) => Boolean(data?.backdatedTo),
      description: labelOf('hints.backdatedTo'),
    },
  },
  {
    name: 'publishedDigest',
    type: 'text',
    access: set,
    admin: { hidden: true, components: { Diff: '/src/workflow/admin/Nothing#Nothing' } },
  },
  {
    name: 'publishedSlug',
    type: 'text',
    access: set,
    admin: { hidden: true, components: { Diff: '/src/workflow/admin/Nothing#Nothing' } },
  },
]
