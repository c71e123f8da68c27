import type { CollectionConfig } from 'payload'
import { longestName } from '../src/accounts/name'
import { freshForPeople } from '../src/accounts/payload/fresh-for-people'
import {
  auditServiceAccount,
  auditServiceAccountRemoval,
  issueKeyEndpoint,
  webhookAddress,
} from '../src/accounts/payload/service-accounts'
import { serviceRoles } from '../src/accounts/service-key'
import { dayAndTime } from '../src/host/payload-date-pickers'
import { labelFor, labelsFor } from '../src/i18n/payload/labels'
import { admins, nobody } from '../src/workflow/payload/access'
import { languageOptions } from './fields/identity'
import { pageScope } from './fields/page-scope'

const secret = { create: nobody, update: nobody, read: nobody }
const reported = { create: nobody, update: nobody }

/**
 * Programs that write, with a key instead of a password: a translation management system, or one that brings texts
 * from elsewhere. Each writes as a translator or an editor does, and nothing else.
 */
export const ServiceAccounts: CollectionConfig = {
  slug: 'service-accounts',
  labels: labelsFor('service-accounts'),
  access: { read: admins, create: admins, update: admins, delete: admins },
  admin: {
    group: labelFor('groups.people'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'roles', 'languages', 'webhook', 'webhookProblem'],
    description: labelFor('collections.service-accounts.about'),
    hideAPIURL: true,
  },
  graphQL: false,
  disableDuplicate: true,
  lockDocuments: false,
  endpoints: [issueKeyEndpoint],
  hooks: {
    beforeOperation: [freshForPeople],
    afterChange: [auditServiceAccount],
    afterDelete: [auditServiceAccountRemoval],
  },
  fields: [
    {
      name: 'name',
      label: labelFor('fields.name'),
      type: 'text',
      required: true,
      unique: true,
      maxLength: longestName,
    },
    {
      name: 'roles',
      label: labelFor('fields.roles'),
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: ['translator'],
      options: serviceRoles.map((value) => ({ value, label: labelFor(`choices.roles.${value}`) })),
      admin: { description: labelFor('hints.serviceRoles') },
    },
    {
      name: 'languages',
      label: labelFor('fields.languages'),
      type: 'select',
      hasMany: true,
      options: languageOptions,
      admin: { description: labelFor('hints.serviceLanguages') },
    },
    ...pageScope,
    {
      name: 'expires',
      label: labelFor('fields.keyExpires'),
      type: 'date',
      admin: { date: dayAndTime, description: labelFor('hints.keyExpires') },
    },
    {
      name: 'webhook',
      label: labelFor('fields.webhook'),
      type: 'text',
      index: true,
      maxLength: 500,
      hooks: { beforeValidate: [webhookAddress] },
      admin: { description: labelFor('hints.webhook'), placeholder: 'https://…' },
    },
    {
      name: 'key',
      type: 'ui',
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: '/src/accounts/admin/ServiceKey#ServiceKey' },
      },
    },
    { name: 'keyHash', type: 'text', index: true, hidden: true, access: secret },
    { name: 'webhookSecret', type: 'text', hidden: true, access: secret },
    {
      name: 'webhookProblem',
      label: labelFor('fields.problem'),
      type: 'text',
      access: reported,
      admin: { readOnly: true, condition: (data) => Boolean(data.webhookProblem) },
    },
    {
      name: 'webhookProblemSince',
      label: labelFor('fields.since'),
      type: 'date',
      access: reported,
      admin: {
        readOnly: true,
        date: dayAndTime,
        condition: (data) => Boolean(data.webhookProblem),
      },
    },
  ],
}
