import type { DateFieldValidation, Field } from 'payload'
import { dayAndTime } from '../../src/host/payload-date-pickers'
import { labelFor } from '../../src/i18n/payload/labels'
import { languageOf } from '../../src/i18n/server/messages'
import { refusalMessage } from '../../src/refusals/payload/refuse'
import { momentFrom } from '../../src/workflow/dates'
import { nobody } from '../../src/workflow/payload/access'
import { computeWithdrawn } from '../../src/workflow/payload/withdrawn-field'
import { refusal } from '../../src/workflow/refusals'

const set = { create: nobody, update: nobody }
/** In lists and heads: "24 Nov 2026, 14:58", with the month as the admin's language has it. */
export const momentFormat = 'd MMM yyyy, HH:mm'

/** A day, for what is the same in every language. */
export const dayOnly = { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } as const
const shown = { position: 'sidebar', readOnly: true, date: dayAndTime } as const

/** For a date that a person sets: a day that its month has, and not before 1900. */
export const realMoment: DateFieldValidation = (value, { req }) => {
  if (value === null || value === undefined || momentFrom(momentOrText(value))) return true
  return refusalMessage(refusal('date-impossible'), languageOf(req))
}

function momentOrText(value: unknown): unknown {
  return value instanceof Date ? value.toISOString() : value
}

/** Dates that publishing sets (design, section 5). Only rules write them. */
export const dates: Field[] = [
  {
    name: 'withdrawn',
    type: 'json',
    virtual: true,
    access: set,
    hooks: { afterRead: [computeWithdrawn] },
    admin: {
      hidden: true,
      disableBulkEdit: true,
      disableListColumn: true,
      components: { Diff: '/src/workflow/admin/Hidden#Hidden' },
    },
    typescriptSchema: [
      () => ({
        type: ['object', 'null'],
        description: 'When and why what is still published was withdrawn; null where it was not.',
        additionalProperties: false,
        required: ['at', 'explanation'],
        properties: { at: { type: 'string' }, explanation: { type: 'string' } },
      }),
    ],
  },
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
