import type { CollectionConfig } from 'payload'
import { longestName } from '../src/accounts/name'
import { passwordResetEmail, preventRemovingLastAdmin } from '../src/accounts/payload/accounts'
import {
  auditAccount,
  auditAccountRemoval,
  noticePasswordChange,
} from '../src/accounts/payload/audit-accounts'
import { factorEndpoints } from '../src/accounts/payload/factor-endpoints'
import { freshForPeople } from '../src/accounts/payload/fresh-for-people'
import { forgetIdentities } from '../src/accounts/payload/identities'
import { identityEndpoints } from '../src/accounts/payload/identity-endpoints'
import { inviteEndpoint } from '../src/accounts/payload/invitations'
import { checkLogin, recordLogin, sayMissingFactor } from '../src/accounts/payload/logins'
import { oidcEndpoints } from '../src/accounts/payload/oidc-endpoints'
import {
  knownTimeZone,
  requireCurrentPassword,
  requireGoodPassword,
  requireOwnName,
  requireTextAddress,
} from '../src/accounts/payload/own-account'
import {
  notifyOfReset,
  refuseUselessReset,
  resetEndpoint,
} from '../src/accounts/payload/password-reset'
import { forgetFactor } from '../src/accounts/payload/second-factors'
import { serviceKeyStrategy } from '../src/accounts/payload/service-accounts'
import { sessionEndpoints } from '../src/accounts/payload/session-endpoints'
import { followAssignee, forgetAssignee } from '../src/assignments/payload/follow-person'
import { forgetFeeds } from '../src/calendar/payload/feeds'
import { meDuringOutage } from '../src/database/refuse-during-outage'
import { withoutOwnLimit } from '../src/host/payload-password-reset'
import { ignoreSelectOnWrite } from '../src/host/payload-select-on-writes'
import { defaultLanguage } from '../src/i18n/languages'
import { labelFor, labelsFor } from '../src/i18n/payload/labels'
import { leaveOnLogout } from '../src/presence/payload/presence-endpoint'
import { followPerson, followPersonRemoval } from '../src/releases/payload/follow-edition'
import { followRights, followRightsRemoval } from '../src/releases/payload/follow-schedules'
import { settings } from '../src/settings/server/settings.mjs'
import { admins, mayEnterAdmin, nobody, personOf } from '../src/workflow/payload/access'
import { mayManagePeople, type Person, roles } from '../src/workflow/roles'
import { languageOptions } from './fields/identity'
import { pageScope } from './fields/page-scope'

/** People, with their roles (design, section 4). */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: labelsFor('users'),
  auth: {
    tokenExpiration: 8 * 60 * 60,
    // Who knows an address could lock its owner out: attempts are counted where they come from.
    maxLoginAttempts: 0,
    strategies: [serviceKeyStrategy],
    forgotPassword: { generateEmailHTML: passwordResetEmail, ...withoutOwnLimit },
    cookies: { sameSite: 'Lax', secure: settings().siteUrl.startsWith('https:') },
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
    group: labelFor('groups.people'),
    hidden: ({ user }) => !mayManagePeople(user as Person),
    components: { beforeListTable: ['/src/accounts/admin/InviteServer#InviteServer'] },
  },
  endpoints: [
    resetEndpoint,
    ...factorEndpoints,
    ...oidcEndpoints,
    ...identityEndpoints,
    ...sessionEndpoints,
    inviteEndpoint,
  ],
  // Nobody keeps an administrator from an account by opening it.
  lockDocuments: false,
  hooks: {
    beforeOperation: [
      ignoreSelectOnWrite,
      freshForPeople,
      requireTextAddress,
      requireGoodPassword,
      refuseUselessReset,
      checkLogin,
    ],
    afterOperation: [notifyOfReset],
    beforeChange: [
      requireOwnName,
      preventRemovingLastAdmin.onChange,
      noticePasswordChange,
      requireCurrentPassword,
    ],
    afterLogin: [recordLogin],
    afterLogout: [leaveOnLogout],
    afterChange: [auditAccount, followPerson, followRights, followAssignee],
    afterMe: [meDuringOutage, sayMissingFactor],
    beforeDelete: [preventRemovingLastAdmin.onDelete],
    afterDelete: [
      auditAccountRemoval,
      followPersonRemoval,
      followRightsRemoval,
      forgetFeeds,
      forgetAssignee,
      forgetFactor,
      forgetIdentities,
    ],
  },
  fields: [
    {
      name: 'name',
      label: labelFor('fields.name'),
      type: 'text',
      required: true,
      maxLength: longestName,
    },
    {
      name: 'currentPassword',
      label: labelFor('fields.currentPassword'),
      type: 'text',
      virtual: true,
      access: { read: nobody },
      admin: {
        description: labelFor('hints.currentPassword'),
        components: { Field: '/src/accounts/admin/CurrentPassword#CurrentPassword' },
        disableListColumn: true,
        disableListFilter: true,
      },
    },
    {
      name: 'secondFactor',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/src/accounts/admin/SecondFactor#SecondFactor' },
      },
    },
    {
      name: 'identity',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/src/accounts/admin/Identity#Identity' },
      },
    },
    {
      name: 'sessionList',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/src/accounts/admin/Sessions#Sessions' },
      },
    },
    {
      name: 'roles',
      label: labelFor('fields.roles'),
      type: 'select',
      hasMany: true,
      saveToJWT: true,
      options: roles.map((value) => ({ value, label: labelFor(`choices.roles.${value}`) })),
      access: { create: admins, update: admins },
      admin: { description: labelFor('hints.roles') },
    },
    {
      name: 'languages',
      label: labelFor('fields.languages'),
      type: 'select',
      hasMany: true,
      saveToJWT: true,
      options: languageOptions,
      access: { create: admins, update: admins },
      admin: { description: labelFor('hints.languages') },
    },
    ...pageScope,
    {
      name: 'timeZone',
      label: labelFor('fields.timeZone'),
      type: 'text',
      validate: knownTimeZone,
      admin: {
        description: labelFor('hints.timeZone'),
        disableListFilter: true,
        components: { Field: '/src/accounts/admin/TimeZone#TimeZone' },
      },
    },
    {
      name: 'notificationLanguage',
      label: labelFor('fields.notificationLanguage'),
      type: 'select',
      options: languageOptions,
      defaultValue: defaultLanguage,
      admin: { description: labelFor('hints.notificationLanguage') },
    },
  ],
}

function ownAccount(id: number | string | undefined) {
  return id === undefined ? false : { id: { equals: id } }
}
