/**
 * Invitations: an administrator names a person, and the server sends them a letter with an address at which they
 * choose a password of their own. Until then nobody knows one. Where their role needs a second factor, the admin
 * asks for that next (`session-gate.ts`), before anything else.
 */
import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { UnauthorizedError } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { inTransaction } from '../../database/in-transaction'
import { momentIn } from '../../i18n/formatting'
import { refuse } from '../../refusals/payload/refuse'
import { settings } from '../../settings/server/settings.mjs'
import { refusal } from '../refusals'
import { mayUsePassword } from './logins'
import { queueAccountEmail } from './notify'

/** Milliseconds that an invitation counts. */
const lifetime = 7 * 24 * 60 * 60_000

type Invited = { id: string | number; email: string; notificationLanguage?: string | null }

export const inviteEndpoint = endpoint({
  path: '/invite',
  method: 'post',
  docs: {
    topic: 'accounts',
    summary:
      'Adds a person, who gets a letter with an address at which they choose their password. It counts once, for seven days; later, “Forgot password?” on the login page sends another.',
    who: 'administrators',
    body: {
      name: 'text; required',
      email: 'text; required',
      roles: 'list of roles',
      languages: 'list of languages',
      onlyPages: '`true`, where the rights are kept to `pages`',
      pages: '`[{ relationTo, value }]`, source editions of pages',
      notificationLanguage: 'of letters, this one included',
    },
    answer: '201 `{ doc: { id, email } }`',
    refusals: { 401: '`password-login-off`', 403: '`second-factor-again`' },
  },
  handler: async (req) => {
    if (!req.user) throw new UnauthorizedError(req.t)
    const doc = await inTransaction(req, async () => {
      const account = await add(req)
      await sendLetter(account, req)
      return { id: account.id, email: account.email }
    })
    return Response.json({ doc }, { status: 201 })
  },
})

/** By the rules and rights of any other person that is added. */
async function add(req: PayloadRequest): Promise<Invited> {
  const { name, email, roles, languages, onlyPages, pages, notificationLanguage } = req.data ?? {}
  if (typeof email === 'string' && !mayUsePassword(email)) {
    const label = settings().singleSignOn?.label ?? ''
    refuse(refusal('password-login-off', { facts: { label } }), req)
  }
  // Nobody knows it, and it is replaced by the one that they choose.
  const password = randomBytes(48).toString('base64url')
  return await req.payload.create({
    collection: 'users',
    data: { name, email, roles, languages, onlyPages, pages, notificationLanguage, password },
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
}

async function sendLetter(account: Invited, req: PayloadRequest): Promise<void> {
  const token = await req.payload.forgotPassword({
    collection: 'users',
    data: { email: account.email },
    disableEmail: true,
    expiration: lifetime,
    req,
  })
  const { siteUrl, timeZone } = settings()
  const who = String((req.user as { name?: string | null } | null)?.name ?? '')
  const end = new Date(Date.now() + lifetime).toISOString()
  await queueAccountEmail(
    account,
    (t, { language, site }) => ({
      subject: t('invitation.subject', { site }),
      paragraphs: [
        t('invitation.about', { who, site }),
        `${siteUrl}/admin/reset/${token}`,
        t('invitation.until', { until: momentIn({ language, timeZone }, end) }),
      ],
    }),
    req,
  )
}
