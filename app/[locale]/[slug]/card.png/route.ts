/** The picture that stands beside a link to a page, where people share it. */
import { getTranslations } from 'next-intl/server'
import sharp from 'sharp'
import { defaultLanguage, describe, isLanguage } from '@/i18n/languages'
import { settings } from '@/settings/server/settings.mjs'
import { cardSvg } from '@/site/card'
import { shownDate } from '@/site/date-format'
import type { PageView } from '@/site/page-view'
import { typeset } from '@/site/server/typesetter'
import { wordsIn } from '../../../messages'
import { cached, publishedPage } from '../../../published'
import { answer, notThere } from '../../../responses'

export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/[slug]/card.png'>,
): Promise<Response> {
  const { locale, slug } = await params
  const language = isLanguage(locale) ? locale : defaultLanguage
  const view = isLanguage(locale) ? await publishedPage({ language, slug }) : null
  const t = await getTranslations({ locale: language, namespace: 'site' })
  if (!view) return notThere(t('notFound'))
  const image = await cached(['card', slug], language, () => draw(view, t('name')))
  return answer(request, Buffer.from(image, 'base64'), 'image/png')
}

/** @returns a PNG in base 64, as the cache can keep it */
async function draw(view: PageView, siteName: string): Promise<string> {
  const { language, title, lastUpdated } = view
  const { timeZone } = settings()
  const words = await wordsIn(language)
  const date = lastUpdated ? words.lastUpdated(shownDate(lastUpdated, { language, timeZone })) : ''
  const { direction } = describe(language)
  const svg = cardSvg({ siteName, title, date, direction }, await typeset())
  const image = await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer()
  return image.toString('base64')
}
