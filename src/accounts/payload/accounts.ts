/** Accounts: the letter for a new password, and always somebody who can manage people. */
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { refuse } from '../../refusals/payload/refuse'
import { settings } from '../../settings/server/settings.mjs'
import { refusal } from '../refusals'

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
