/** What machines get at an address of a page that is not there: `.md`, feeds, the card. */
import { getTranslations } from 'next-intl/server'
import { defaultLanguage, type Language } from '@/i18n/languages'
import { settings } from '@/settings/server/settings.mjs'
import type { PageAddress } from '@/site/payload/published'
import { departedPage } from './published'
import { notThere } from './responses'

/**
 * @param below what stands behind the page's address: ".md", "/feed.atom"
 * @returns 308 where the page moved, 410 with the reason where it is gone, 404 otherwise
 */
export async function departedAnswer(address: PageAddress, below: string): Promise<Response> {
  const departure = await departedPage(address)
  const t = await getTranslations({ locale: address.language, namespace: 'site' })
  if (!departure) return notThere(t('notFound'))
  if ('href' in departure) {
    return new Response(null, { status: 308, headers: { location: departure.href + below } })
  }
  return goneAnswer(departure, { title: t('goneTitle'), otherwise: t('goneOnwards') })
}

type Gone = { explanation: string; elsewhere: { language: Language; href: string }[] }

function goneAnswer(
  { explanation, elsewhere }: Gone,
  { title, otherwise }: { title: string; otherwise: string },
): Response {
  const { siteUrl } = settings()
  const lines = [title, '', explanation || otherwise]
  const ways = elsewhere.map(({ language, href }) => `${language}: ${siteUrl}${href}`)
  const text = [...lines, ...(ways.length > 0 ? ['', ...ways] : []), ''].join('\n')
  const headers = { 'content-type': 'text/plain; charset=utf-8' }
  return new Response(text, { status: 410, headers })
}

export async function unknownLanguage(): Promise<Response> {
  const t = await getTranslations({ locale: defaultLanguage, namespace: 'site' })
  return notThere(t('notFound'))
}
