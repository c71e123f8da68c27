import { isLanguage } from '@/i18n/languages'
import { unknownLanguage } from '../../departures'
import { feedAnswer } from '../../feeds'

export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/feed.json'>,
): Promise<Response> {
  const { locale: language } = await params
  return isLanguage(language) ? feedAnswer(request, { language }, 'json') : unknownLanguage()
}
