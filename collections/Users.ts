import type { CollectionConfig } from 'payload'
import {
  keepAnAdmin,
  letterForReset,
  oneResetAMinute,
  strongPassword,
} from '../src/accounts/payload/accounts'
import {
  noticePassword,
  recordPerson,
  recordRemovalOfPerson,
} from '../src/accounts/payload/audit-accounts'
import { seeWhole } from '../src/audit-log/payload/append-entry'
import { meDuringOutage } from '../src/database/refuse-during-outage'
import { defaultLanguage } from '../src/i18n/languages'
import { labelOf, labelsOf } from '../src/i18n/payload/labels'
import { admins, mayEnterAdmin, personOf } from '../src/workflow/payload/access'
import { mayManagePeople, roles } from '../src/workflow/roles'
import { languageOptions } from './fields/identity'

/** People, with their roles (design, section 4). */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: labelsOf('users'),
  auth: {
    tokenExpiration: 8 * 60 * 60,
    maxLoginAttempts: 10,
    lockTime: 10 * 60 * 1000,
    forgotPassword: { generateEmailHTML: letterForReset, minRequestInterval: 0 },
    cookies: { sameSite: 'Lax', secure: process.env.SITE_URL?.startsWith('https:') ?? false },
  },
  access: {
    admin: mayEnterAdmin,
    create: admins,
    delete: admins,
    unlock: admins,
    read: ({ req }) => mayManagePeople(personOf(req)) || ownAccount(req.user?.id),
    update: ({ req }) => mayManagePeople(personOf(req)) || ownAccount(req.user?.id),
  },
  admin: {
    useAsTitle: 'email',
    defaultColumns: ['name', 'email', 'roles', 'languages'],
    group: labelOf('groups.people'),
    hidden: ({ user }) => !mayManagePeople(user as never),
  },
  hooks: {
    beforeOperation: [seeWhole, strongPassword, oneResetAMinute],
    beforeChange: [keepAnAdmin.onChange, noticePassword],
    afterChange: [recordPerson],
    afterMe: [meDuringOutage],
    beforeDelete: [keepAnAdmin.onDelete],
    afterDelete: [recordRemovalOfPerson],
  },
  fields: [
    { name: 'name', label: labelOf('fields.name'), type: 'text', required: true },
    {
      name: 'roles',
      label: labelOf('fields.roles'),
      type: 'select',
      hasMany: true,
      saveToJWT: true,
      options: roles.map((value) => ({ value, label: labelOf(`choices.roles.${value}`) })),
      access: { create: admins, update: admins },
      admin: { description: labelOf('hints.roles') },
    },
    {
      name: 'languages',
      label: labelOf('fields.languages'),
      type: 'select',
      hasMany: true,
      saveToJWT: true,
      options: languageOptions,
      access: { create: admins, update: admins },
      admin: { description: labelOf('hints.languages') },
    },
    {
      name: 'lettersIn',
      label: labelOf('fields.lettersIn'),
      type: 'select',
      options: languageOptions,
      defaultValue: defaultLanguage,
      admin: { description: labelOf('hints.lettersIn') },
    },
  ],
}

function ownAccount(id: number | string | undefined) {
  return id === undefined ? false : { id: { equals: id } }
}
