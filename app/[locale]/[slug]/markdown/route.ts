/** `/{language}/{slug}.md` (a rewrite in next.config.ts leads here). */
import { getTranslations } from 'next-intl/server'
import { defaultLanguage, isLanguage } from '@/i18n/languages'
import { siteUrlFrom, timeZoneFrom } from '@/settings/server/environment'
import { markdownOf } from '@/site/markdown'
import { wordsIn } from '../../../messages'
import { publishedPage } from '../../../published'
import { answer, notThere } from '../../../responses'

export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/[slug]/markdown'>,
): Promise<Response> {
  const { locale, slug } = await params
  const language = isLanguage(locale) ? locale : defaultLanguage
  const view = isLanguage(locale) ? await publishedPage({ language, slug }) : null
  if (!view) {
    const t = await getTranslations({ locale: language, namespace: 'site' })
    return notThere(t('notFound'))
  }
  const site = siteUrlFrom(process.env)
  const timeZone = timeZoneFrom(process.env.SITE_TIME_ZONE)
  const text = markdownOf(view, { site, timeZone, words: await wordsIn(language) })
  return answer(request, text, 'text/markdown; charset=utf-8')
}
