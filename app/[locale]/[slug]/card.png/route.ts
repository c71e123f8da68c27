/** The picture that stands beside a link to a page, where people share it. */
import { getTranslations } from 'next-intl/server'
import sharp from 'sharp'
import { defaultLanguage, describe, isLanguage } from '@/i18n/languages'
import { timeZoneFrom } from '@/platform/environment'
import { typeset } from '@/platform/typesetter'
import { cardSvg } from '@/site/card'
import { shownDate } from '@/site/conventions'
import { answer, notThere } from '../../../answers'
import { publishedPage } from '../../../published'
import { wordsIn } from '../../../words'

export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/[slug]/card.png'>,
): Promise<Response> {
  const { locale, slug } = await params
  const language = isLanguage(locale) ? locale : defaultLanguage
  const view = isLanguage(locale) ? await publishedPage({ language, slug }) : null
  const t = await getTranslations({ locale: language, namespace: 'site' })
  if (!view) return notThere(t('notFound'))
  const timeZone = timeZoneFrom(process.env.SITE_TIME_ZONE)
  const words = await wordsIn(language)
  const svg = cardSvg(
    {
      siteName: t('name'),
      title: view.title,
      date: view.lastUpdated
        ? words.lastUpdated(shownDate(view.lastUpdated, { language, timeZone }))
        : '',
      direction: describe(language).direction,
    },
    await typeset(),
  )
  const image = await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer()
  return answer(request, new Uint8Array(image), 'image/png')
}
