import type { CollectionConfig } from 'payload'
import { seeWhole } from '../src/audit/payload/record'
import { defaultLanguage } from '../src/i18n/languages'
import { admins, mayEnterAdmin, personOf } from '../src/workflow/payload/access'
import {
  keepAnAdmin,
  letterForReset,
  oneResetAMinute,
  strongPassword,
} from '../src/workflow/payload/people'
import {
  noticePassword,
  recordPerson,
  recordRemovalOfPerson,
} from '../src/workflow/payload/record-person'
import { mayManagePeople, roles } from '../src/workflow/roles'
import { languageOptions } from './fields/identity'

const roleNames: Record<(typeof roles)[number], string> = {
  editor: 'Editor: writes source editions and structure',
  translator: 'Translator: writes editions in their languages',
  reviewer: 'Reviewer: approves in their languages',
  publisher: 'Publisher: publishes and unpublishes',
  admin: 'Administrator: manages people and settings',
}

/** People, with their roles (design, section 4). */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: 'Person', plural: 'People' },
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
    group: 'People',
    hidden: ({ user }) => !mayManagePeople(user as never),
  },
  hooks: {
    beforeOperation: [seeWhole, strongPassword, oneResetAMinute],
    beforeChange: [keepAnAdmin.onChange, noticePassword],
    afterChange: [recordPerson],
    beforeDelete: [keepAnAdmin.onDelete],
    afterDelete: [recordRemovalOfPerson],
  },
  fields: [
    { name: 'name', type: 'text', required: true },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      saveToJWT: true,
      options: roles.map((role) => ({ value: role, label: roleNames[role] })),
      access: { create: admins, update: admins },
      admin: { description: 'Without a role, a person can do nothing but log in.' },
    },
    {
      name: 'languages',
      type: 'select',
      hasMany: true,
      saveToJWT: true,
      options: languageOptions,
      access: { create: admins, update: admins },
      admin: { description: 'In which a translator writes and a reviewer reviews.' },
    },
    {
      name: 'lettersIn',
      label: 'Letters in',
      type: 'select',
      options: languageOptions,
      defaultValue: defaultLanguage,
      admin: { description: 'The language of the e-mails that tell you what waits for you.' },
    },
  ],
}

function ownAccount(id: number | string | undefined) {
  return id === undefined ? false : { id: { equals: id } }
}
