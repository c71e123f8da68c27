/** `/{language}/{slug}.md` (a rewrite in next.config.ts leads here). */
import { settings } from '@/settings/server/settings.mjs'
import { markdownOf } from '@/site/markdown'
import { departedAnswer, unknownLanguage } from '../../../departures'
import { wordsIn } from '../../../messages'
import { publishedPage } from '../../../published'
import { answer } from '../../../responses'
import { addressFrom } from '../address'

export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/[slug]/markdown'>,
): Promise<Response> {
  const address = await addressFrom(params)
  if (!address) return unknownLanguage()
  const view = await publishedPage(address)
  if (!view) return departedAnswer(address, '.md')
  const { siteUrl: site, timeZone } = settings()
  const text = markdownOf(view, { site, timeZone, words: await wordsIn(address.language) })
  return answer(request, text, 'text/markdown; charset=utf-8')
}
