/**
 * Notifies the owner of an account by e-mail when somebody changed how one gets into it: in the transaction of the
 * change, so that whoever did it cannot keep the owner from hearing of it.
 */
import type { PayloadRequest } from 'payload'
import type messages from '../../../messages/en.json'
import { isLanguage, type Language } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import { settings } from '../../settings/server/settings.mjs'

export type AccountNotice = keyof (typeof messages)['accountLetter']['about']

type Account = {
  email?: string | null
  name?: string | null
  notificationLanguage?: string | null
}

type Letter = { subject: string; paragraphs: string[] }

/**
 * Queues a letter about an account, in the language of its owner and in the transaction of the request.
 *
 * @param write what it says; `site` is the host of this site
 */
export async function queueAccountEmail(
  { email, notificationLanguage }: Account & { email: string },
  write: (
    t: ReturnType<typeof translatorFor>,
    about: { language: Language; site: string },
  ) => Letter,
  req: PayloadRequest,
): Promise<void> {
  const language = isLanguage(notificationLanguage) ? notificationLanguage : 'en'
  const site = new URL(settings().siteUrl).hostname
  const { subject, paragraphs } = write(translatorFor(language), { language, site })
  await req.payload.jobs.queue({
    task: 'send-notification',
    queue: 'notifications',
    input: {
      to: email,
      subject: subject.replace(/\s+/g, ' ').slice(0, 200),
      text: paragraphs.join('\n\n'),
    },
    req,
  })
}

/** @param to where it goes, where that is not the account’s address of now */
export async function notifyOwner(
  about: AccountNotice,
  id: string | number,
  req: PayloadRequest,
  to?: string,
): Promise<void> {
  const where = { id: { equals: id } }
  const found = await req.payload.db.findOne({ collection: 'users', where, req })
  const account = found as Account | null
  const email = to ?? account?.email
  if (!account || !email) return
  const owner = { ...account, email }
  await queueAccountEmail(
    owner,
    (t, { site }) => {
      const who = (req.user as Account | null)?.name ?? t('accountLetter.system')
      return {
        subject: t('accountLetter.subject', { site }),
        paragraphs: [
          t(`accountLetter.about.${about}`, { who }),
          t('accountLetter.otherwise'),
          `${settings().siteUrl}/admin/account`,
        ],
      }
    },
    req,
  )
}
