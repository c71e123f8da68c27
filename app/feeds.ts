/** The feeds as answers: of a language, or of one page in it. */
import { getTranslations } from 'next-intl/server'
import type { Language } from '@/i18n/languages'
import { settings } from '@/settings/server/settings.mjs'
import { feedAddress, homeAddress, pageAddress } from '@/site/addresses'
import { atomOf, type Feed, jsonFeedOf } from '@/site/feeds'
import type { PageUpdate } from '@/site/payload/newest-updates'
import { updateKey } from '@/site/updates'
import { departedAnswer } from './departures'
import { newestUpdates, publishedPage } from './published'
import { answer } from './responses'

type Kind = 'atom' | 'json'
type Asked = { language: Language; slug?: string }

/** @returns where there is no such page, what became of it */
export async function feedAnswer(
  request: Request,
  { language, slug }: Asked,
  kind: Kind,
): Promise<Response> {
  const feed =
    slug === undefined
      ? await feedOfLanguage(language, kind)
      : await feedOfPage(language, slug, kind)
  if (!feed) return departedAnswer({ language, slug: slug ?? '' }, `/feed.${kind}`)
  return kind === 'atom'
    ? answer(request, atomOf(feed), 'application/atom+xml; charset=utf-8')
    : answer(request, JSON.stringify(jsonFeedOf(feed), null, 1), 'application/feed+json')
}

async function feedOfLanguage(language: Language, kind: Kind): Promise<Feed> {
  const site = settings().siteUrl
  const t = await getTranslations({ locale: language, namespace: 'site' })
  return {
    // The whole of a site in a language is nothing but its address.
    id: `${site}${feedAddress(language, 'atom')}`,
    language,
    title: `${t('name')} · ${t('pages')}`,
    author: t('name'),
    home: `${site}${homeAddress(language)}`,
    self: `${site}${feedAddress(language, kind)}`,
    entries: await entriesFrom(await newestUpdates(language), language),
  }
}

async function feedOfPage(language: Language, slug: string, kind: Kind): Promise<Feed | undefined> {
  const view = await publishedPage({ language, slug })
  if (!view) return undefined
  const site = settings().siteUrl
  const t = await getTranslations({ locale: language })
  const page = { title: view.title, slug }
  const updates = view.updates.map((update) => ({ update, page }))
  return {
    id: updateKey({ contentId: view.contentId, language, name: 'feed' }),
    language,
    title: t('updates.ofPage', { title: view.title }),
    author: t('site.name'),
    home: `${site}${pageAddress(language, slug)}`,
    self: `${site}${feedAddress(language, kind, slug)}`,
    entries: await entriesFrom(updates, language),
  }
}

async function entriesFrom(updates: PageUpdate[], language: Language): Promise<Feed['entries']> {
  const site = settings().siteUrl
  const t = await getTranslations({ locale: language, namespace: 'updates' })
  return updates.map(({ update: { kind, key, at, note, faq }, page }) => ({
    key,
    at,
    url: `${site}${pageAddress(language, page.slug)}${faq ? `#${faq.anchor}` : ''}`,
    title: faq
      ? t.markup('onFaq', {
          number: faq.number,
          question: faq.question,
          link: (words) => words,
        })
      : page.title,
    text:
      kind === 'withdrawn'
        ? [t('withdrawn'), note].filter(Boolean).join('\n')
        : (note ?? (faq ? `${t('added')} ${faq.question}` : t('first'))),
  }))
}
