import type { Field } from 'payload'
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
    label: 'Last updated',
    type: 'date',
    index: true,
    access: set,
    admin: shown,
  },
  { name: 'firstPublishedAt', label: 'First published', type: 'date', access: set, admin: shown },
  {
    name: 'backdatedTo',
    label: 'Date on publishing',
    type: 'date',
    access: set,
    admin: {
      ...shown,
      condition: (data) => Boolean(data?.backdatedTo),
      description: 'Readers will see this date instead of the day of publishing.',
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
