/**
 * Letters to the owner of an account when somebody changed how one gets into it: in the transaction of the
 * change, so that whoever did it cannot keep the owner from hearing of it.
 */
import type { PayloadRequest } from 'payload'
import type messages from '../../../messages/en.json'
import { isLanguage } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import { settings } from '../../settings/server/settings.mjs'

export type AccountLetter = keyof (typeof messages)['accountLetter']['about']

type Account = {
  email?: string | null
  name?: string | null
  notificationLanguage?: string | null
}

/** @param to where it goes, where that is not the account’s address of now */
export async function tellOwner(
  about: AccountLetter,
  id: string | number,
  req: PayloadRequest,
  to?: string,
): Promise<void> {
  const { payload } = req
  const where = { id: { equals: id } }
  const account = (await payload.db.findOne({ collection: 'users', where, req })) as Account | null
  const address = to ?? account?.email
  if (!account || !address) return
  const language = isLanguage(account.notificationLanguage) ? account.notificationLanguage : 'en'
  const t = translatorFor(language)
  const site = new URL(settings().siteUrl).hostname
  const who = (req.user as Account | null)?.name ?? t('accountLetter.system')
  const said = t(`accountLetter.about.${about}`, { who })
  await payload.jobs.queue({
    task: 'send-notification' as never,
    queue: 'notifications',
    input: {
      to: address,
      subject: t('accountLetter.subject', { site }).replace(/\s+/g, ' ').slice(0, 200),
      text: [said, t('accountLetter.otherwise'), `${settings().siteUrl}/admin/account`].join(
        '\n\n',
      ),
    } as never,
    req,
  })
}
