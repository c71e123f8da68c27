import { isLanguage } from '@/i18n/languages'
import { unknownLanguage } from '../../departures'
import { languageFeed } from '../../feeds'

export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/feed.atom'>,
): Promise<Response> {
  const { locale: language } = await params
  return isLanguage(language) ? languageFeed(request, language, 'atom') : unknownLanguage()
}
