/** Accounts: passwords worth the name, and always somebody who can manage people. */
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { refuse } from '../../refusals/payload/refuse'
import { settings } from '../../settings/server/settings.mjs'
import { refusal } from '../refusals'

/** NIST SP 800-63B asks for length, not for kinds of characters. */
const shortestPassword = 12

/** On every road on which a password is chosen; Payload validates none where it is reset. */
export const requireLongPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const chooses = operation === 'create' || operation === 'update' || operation === 'resetPassword'
  const { password } = (args as { data?: { password?: unknown } }).data ?? {}
  if (chooses && typeof password === 'string' && password.length < shortestPassword) {
    const facts = { length: shortestPassword }
    refuse(refusal('password-short', { field: 'password', facts }), req, 'users')
  }
  return args
}

const minute = 60_000
const lastAsked = new Map<string, number>()

/** One letter a minute for an address, whether somebody has it or not. */
export const rateLimitPasswordReset: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'forgotPassword') return args
  const now = Date.now()
  for (const [address, at] of lastAsked) if (now - at >= minute) lastAsked.delete(address)
  const { email } = (args as { data?: { email?: unknown } }).data ?? {}
  const address = String(email).toLowerCase().trim()
  if (lastAsked.has(address)) refuse(refusal('reset-asked'), req)
  lastAsked.set(address, now)
  return args
}

/** As Payload's own, whose link leads nowhere while `SITE_URL` is not set. */
export function passwordResetEmail({
  req,
  token,
}: {
  req?: PayloadRequest
  token?: string
} = {}): string {
  const link = `${settings().siteUrl}/admin/reset/${token}`
  return [
    req?.t('authentication:youAreReceivingResetPassword'),
    `<a href="${link}">${link}</a>`,
    req?.t('authentication:youDidNotRequestPassword'),
  ].join('<br><br>')
}

/** The first person becomes an admin; the last admin stays one. */
export const preventRemovingLastAdmin: {
  onChange: CollectionBeforeChangeHook
  onDelete: CollectionBeforeDeleteHook
} = {
  onChange: async ({ data, originalDoc, operation, req }) => {
    if (operation === 'create') {
      const { totalDocs } = await req.payload.count({
        collection: 'users',
        overrideAccess: true,
        req,
      })
      return totalDocs === 0
        ? { ...data, roles: [...new Set([...(data.roles ?? []), 'admin'])] }
        : data
    }
    const stepsDown = originalDoc?.roles?.includes('admin') && !data.roles?.includes('admin')
    if (stepsDown && !(await hasOtherAdmin(originalDoc.id, req))) refuse(refusal('last-admin'), req)
    return data
  },
  onDelete: async ({ id, req }) => {
    if (!(await hasOtherAdmin(id, req))) refuse(refusal('last-admin'), req)
  },
}

async function hasOtherAdmin(id: number | string, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { roles: { in: ['admin'] }, id: { not_equals: id } },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
