/**
 * Queues notifications as Payload jobs, which send e-mails, in the transaction of what they tell of; the server's clock sends them. What
 * is rolled back tells nobody, and what is committed tells everybody, also over a mail server that is away for
 * an hour.
 */
import type { PayloadRequest, TaskConfig } from 'payload'
import { isLanguage, type Language } from '../../i18n/languages'
import { settings } from '../../settings/server/settings.mjs'
import { zoneOf } from '../../time/zone'
import type { NotificationKind, Recipient } from '../notifications'
import { emailFor } from './email'

type Account = Recipient & {
  email: string
  name?: string | null
  notificationLanguage?: Language | null
  timeZone?: string | null
}

/** Everybody who may be told. */
export async function accountsOf(req: PayloadRequest): Promise<Account[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs.map((doc) => ({ ...doc, id: String(doc.id) }))
}

/** Queues notifications, in the transaction of the request. `path` is of what the link opens, in the admin. */
export async function queueNotifications(
  {
    notifications,
    accounts,
    path,
    words,
    ...facts
  }: {
    notifications: { to: string; kind: NotificationKind }[]
    accounts: Account[]
    path: string
    title: string
    who: string
    words: string | ((reader: { language: Language; timeZone: string }) => string)
    count?: number
    until?: string
  },
  req: PayloadRequest,
): Promise<void> {
  const link = `${settings().siteUrl}/admin/${path}`
  for (const { to, kind } of notifications) {
    const account = accounts.find(({ id }) => id === to)
    if (!account) continue
    const language = isLanguage(account.notificationLanguage) ? account.notificationLanguage : 'en'
    const reader = { language, timeZone: zoneOf(account, settings().timeZone) }
    const said = typeof words === 'string' ? words : words(reader)
    await req.payload.jobs.queue({
      task: 'send-notification',
      queue: 'notifications',
      input: { to: account.email, ...emailFor(language, kind, { ...facts, words: said, link }) },
      req,
    })
  }
}

export const sendNotification: TaskConfig<'send-notification'> = {
  slug: 'send-notification',
  inputSchema: [
    { name: 'to', type: 'email', required: true },
    { name: 'subject', type: 'text', required: true },
    { name: 'text', type: 'textarea', required: true },
  ],
  // About an hour altogether.
  retries: { attempts: 8, backoff: { type: 'exponential', delay: 15_000 } },
  handler: async ({ input, req }) => {
    await req.payload.sendEmail({ to: input.to, subject: input.subject, text: input.text })
    return { output: {} }
  },
}
