/** RFC 9116: to whom somebody who has found a hole writes, where `SECURITY_CONTACT` is set. */
import { getTranslations } from 'next-intl/server'
import { defaultLanguage, languages } from '@/i18n/languages'
import { settings } from '@/settings/server/settings.mjs'
import { securityTxt } from '@/site/security-txt'
import { answer, notThere } from '../../responses'

export const dynamic = 'force-dynamic'

export async function GET(request: Request): Promise<Response> {
  const { securityContact: contact, siteUrl: site } = settings()
  if (!contact) {
    const t = await getTranslations({ locale: defaultLanguage, namespace: 'site' })
    return notThere(t('notFound'))
  }
  const text = securityTxt({ contact, site, languages, now: new Date() })
  return answer(request, text, 'text/plain; charset=utf-8')
}
