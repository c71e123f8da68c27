/** The picture that stands beside a link to a page, where people share it. */
import { getTranslations } from 'next-intl/server'
import sharp from 'sharp'
import { describe } from '@/i18n/languages'
import { settings } from '@/settings/server/settings.mjs'
import { cardSvg } from '@/site/card'
import { shownDate } from '@/site/date-format'
import type { PageView } from '@/site/page-view'
import { typeset } from '@/site/server/typesetter'
import { departedAnswer, unknownLanguage } from '../../../departures'
import { wordsIn } from '../../../messages'
import { publishedPage } from '../../../published'
import { answer } from '../../../responses'
import { addressFrom } from '../address'

export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/[slug]/card.png'>,
): Promise<Response> {
  const address = await addressFrom(params)
  if (!address) return unknownLanguage()
  const view = await publishedPage(address)
  if (!view) return departedAnswer(address, '/card.png')
  const t = await getTranslations({ locale: address.language, namespace: 'site' })
  return answer(request, await draw(view, t('name')), 'image/png')
}

async function draw(view: PageView, siteName: string): Promise<Buffer> {
  const { language, title, lastUpdated } = view
  const { timeZone } = settings()
  const words = await wordsIn(language)
  const date = lastUpdated ? words.lastUpdated(shownDate(lastUpdated, { language, timeZone })) : ''
  const { direction } = describe(language)
  const svg = cardSvg({ siteName, title, date, direction }, await typeset())
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer()
}
