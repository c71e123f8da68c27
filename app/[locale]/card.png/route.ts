/** The picture that stands beside a link to a list, where people share it. */
import { siteKey } from '@/delivery/cache-keys'
import { dependsOn } from '@/delivery/server/dependencies'
import { isLanguage } from '@/i18n/languages'
import { siteCard } from '../../card'
import { unknownLanguage } from '../../departures'
import { answer } from '../../responses'

export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/card.png'>,
): Promise<Response> {
  const { locale } = await params
  if (!isLanguage(locale)) return unknownLanguage()
  dependsOn([siteKey])
  return answer(request, await siteCard(locale), 'image/png')
}
