/** The feeds as answers: of a language, or of one page in it. */
import { getTranslations } from 'next-intl/server'
import type { Language } from '@/i18n/languages'
import { settings } from '@/settings/server/settings.mjs'
import { feedAddress, homeAddress, pageAddress } from '@/site/addresses'
import { atomOf, type Feed, jsonFeedOf, pageNumber, pageOf } from '@/site/feeds'
import type { PageUpdate } from '@/site/payload/newest-updates'
import type { PageAddress } from '@/site/payload/published'
import { type UpdateView, updateKey } from '@/site/updates'
import { newestUpdates, publishedPage } from './published'
import { answer, notThere } from './responses'

type Kind = 'atom' | 'json'

/** The feed of a language. */
export async function languageFeed(
  request: Request,
  language: Language,
  kind: Kind,
): Promise<Response> {
  const page = requestedPage(request)
  const feed = await feedOfLanguage(language, { kind, page: page ?? 1 })
  return feed && isThere(feed, page) ? feedAnswer(request, feed, kind) : noSuchPage(language)
}

/** The feed of one page in a language; nothing where no such page is published. */
export async function pageFeed(
  request: Request,
  { language, slug }: PageAddress,
  kind: Kind,
): Promise<Response | undefined> {
  const page = requestedPage(request)
  const feed = await feedOfPage(language, slug, { kind, page: page ?? 1 })
  if (!feed) return undefined
  return isThere(feed, page) ? feedAnswer(request, feed, kind) : noSuchPage(language)
}

function requestedPage(request: Request): number | undefined {
  return pageNumber(new URL(request.url).searchParams.get('page'))
}

/** Feeds without entries have a first page. */
function isThere({ entries }: Feed, page: number | undefined): boolean {
  return page !== undefined && (entries.length > 0 || page === 1)
}

function feedAnswer(request: Request, feed: Feed, kind: Kind): Response {
  return kind === 'atom'
    ? answer(request, atomOf(feed), 'application/atom+xml; charset=utf-8')
    : answer(request, JSON.stringify(jsonFeedOf(feed), null, 1), 'application/feed+json')
}

async function noSuchPage(language: Language): Promise<Response> {
  return notThere((await getTranslations({ locale: language, namespace: 'site' }))('notFound'))
}

type Asking = { kind: Kind; page: number }

/** The addresses of a feed's pages (RFC 5005, section 3). */
function pagesOf(
  feed: string,
  { page, hasMore, pageCount }: { page: number; hasMore: boolean; pageCount?: number },
): Pick<Feed, 'pages'> {
  if (page === 1 && !hasMore) return {}
  const address = (number: number) => (number === 1 ? feed : `${feed}?page=${number}`)
  return {
    pages: {
      first: feed,
      ...(page > 1 && { previous: address(page - 1) }),
      ...(hasMore && { next: address(page + 1) }),
      ...(pageCount && { last: address(pageCount) }),
    },
  }
}

async function feedOfLanguage(
  language: Language,
  { kind, page }: Asking,
): Promise<Feed | undefined> {
  const site = settings().siteUrl
  const newest = await newestUpdates(language, page)
  if (!newest) return undefined
  const { updates, hasMore } = newest
  const t = await getTranslations({ locale: language, namespace: 'site' })
  return {
    // The whole of a site in a language is nothing but its address.
    id: `${site}${feedAddress(language, 'atom')}`,
    language,
    title: `${t('name')} · ${t('pages')}`,
    author: t('name'),
    home: `${site}${homeAddress(language)}`,
    self: `${site}${feedAddress(language, kind)}${page > 1 ? `?page=${page}` : ''}`,
    entries: await entriesFrom(updates, language),
    ...pagesOf(`${site}${feedAddress(language, kind)}`, { page, hasMore }),
  }
}

async function feedOfPage(
  language: Language,
  slug: string,
  { kind, page: number }: Asking,
): Promise<Feed | undefined> {
  const view = await publishedPage({ language, slug })
  if (!view) return undefined
  const site = settings().siteUrl
  const t = await getTranslations({ locale: language })
  const page = { title: view.title, slug }
  const { updates: shown = [], pageCount = 1 } = pageOf(view.updates, number) ?? {}
  const updates = shown.map((update) => ({ update, page }))
  const feed = `${site}${feedAddress(language, kind, slug)}`
  return {
    id: updateKey({ contentId: view.contentId, language, name: 'feed' }),
    language,
    title: t('updates.ofPage', { title: view.title }),
    author: t('site.name'),
    home: `${site}${pageAddress(language, slug)}`,
    self: number > 1 ? `${feed}?page=${number}` : feed,
    entries: await entriesFrom(updates, language),
    ...pagesOf(feed, { page: number, hasMore: number < pageCount, pageCount }),
  }
}

async function entriesFrom(updates: PageUpdate[], language: Language): Promise<Feed['entries']> {
  const site = settings().siteUrl
  const t = await getTranslations({ locale: language, namespace: 'updates' })
  const nameOf = ({ number, question }: NonNullable<UpdateView['faq']>) =>
    t.markup('onFaq', { number, question, link: (words) => words })
  const textOf = ({ kind, note, faq }: Pick<UpdateView, 'kind' | 'note' | 'faq'>) => {
    if (kind === 'withdrawn') return [t('withdrawn'), note].filter(Boolean).join('\n')
    return note ?? (faq ? `${t('added')} ${faq.question}` : t('first'))
  }
  return updates.map(({ update, page }) => {
    const { key, at, faq, along = [] } = update
    const address = `${site}${pageAddress(language, page.slug)}`
    const changes = update.changes && {
      changes: { url: site + update.changes, title: t('changes') },
    }
    // Of several, the entry is about the page, and says which of its FAQs they are.
    if (along.length > 0) {
      const told = along.map((each) => {
        const own = each.note || each.kind === 'faq-added' ? [textOf(each)] : []
        const isNew = each.kind === 'faq-added'
        return [...(each.faq && !isNew ? [nameOf(each.faq)] : []), ...own].join('\n')
      })
      const first = [...(faq ? [nameOf(faq)] : []), textOf(update)].join('\n')
      const text = [first, ...told].join('\n\n')
      return { key, at, url: address, title: page.title, text, ...changes }
    }
    return {
      ...{ key, at, url: `${address}${faq ? `#${faq.anchor}` : ''}` },
      title: faq ? nameOf(faq) : page.title,
      text: textOf(update),
      ...changes,
    }
  })
}
