import { getTranslations } from 'next-intl/server'
import { defaultLanguage, describe, languages } from '@/i18n/languages'
import { settings } from '@/settings/server/settings.mjs'
import { llmsText } from '@/site/llms-txt'
import { everyPublishedPage } from '../published'
import { answer } from '../responses'

export const dynamic = 'force-dynamic'

/** https://llmstxt.org */
export async function GET(request: Request): Promise<Response> {
  const t = await getTranslations({ locale: defaultLanguage })
  const text = llmsText(await everyPublishedPage(), {
    site: settings().siteUrl,
    siteName: t('site.name'),
    about: t('reading.about'),
    languages: await Promise.all(
      languages.map(async (language) => {
        const own = await getTranslations({ locale: language, namespace: 'site' })
        const withdrawn = (title: string) => own('withdrawnTitle', { title })
        return { language, name: describe(language).ownName, withdrawn }
      }),
    ),
  })
  return answer(request, text, 'text/markdown; charset=utf-8')
}
