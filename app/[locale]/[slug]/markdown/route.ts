/** `/{language}/{slug}.md` (a rewrite in next.config.ts leads here). */
import { getTranslations } from 'next-intl/server'
import { defaultLanguage, isLanguage } from '@/i18n/languages'
import { settings } from '@/settings/server/settings.mjs'
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
  const site = settings().siteUrl
  const { timeZone } = settings()
  const text = markdownOf(view, { site, timeZone, words: await wordsIn(language) })
  return answer(request, text, 'text/markdown; charset=utf-8')
}
