/**
 * Letters are queued in the transaction of the step that they tell of, as Payload jobs, and sent
 * by the server's clock: a step that is rolled back tells nobody, and one that is committed tells
 * everybody, also over a mail server that is away for an hour.
 */
import type { PayloadRequest, TaskConfig } from 'payload'
import { isLanguage, type Language } from '../../i18n/languages'
import { siteUrlFrom } from '../../platform/environment'
import { letterIn } from '../../platform/sentences'
import { lettersAfter, type Reader } from '../letters'
import { blank } from '../revision'
import { revisionOf, type TakenStep } from './stored'

type Account = Reader & { email: string; name?: string | null; lettersIn?: Language | null }

export async function queueLetters(
  { collection, edition, before, last }: TakenStep,
  req: PayloadRequest,
): Promise<void> {
  const told = {
    event: last.event,
    by: last.by,
    before: before ? revisionOf(collection, before) : blank,
    after: revisionOf(collection, edition),
    edition,
  }
  // Saving a draft tells nobody; then nobody need be looked up.
  if ((last.event === 'edit' || last.event === 'restore') && !told.before.schedule) return
  const { docs } = await req.payload.find({
    collection: 'users',
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const accounts = docs.map((doc) => ({ ...doc, id: String(doc.id) })) as unknown as Account[]
  for (const { to, kind } of lettersAfter({ ...told, people: accounts })) {
    const account = accounts.find(({ id }) => id === to)
    if (!account) continue
    const { comment, reason } = last.detail ?? {}
    const letter = letterIn(isLanguage(account.lettersIn) ? account.lettersIn : 'en', kind, {
      title: edition.title ?? edition.question ?? '',
      who: last.name,
      link: `${siteUrlFrom(process.env)}/admin/collections/${collection}/${edition.id}`,
      words: String(comment ?? reason ?? ''),
    })
    await req.payload.jobs.queue({
      task: 'send-letter',
      queue: 'letters',
      input: { to: account.email, ...letter },
      req,
    })
  }
}

export const sendLetter: TaskConfig<'send-letter'> = {
  slug: 'send-letter',
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
