/** What a page, and a page of the past, say to programs about the page's past (`src/site/memento.ts`). */
import { sendHeader } from '@/delivery/server/dependencies'
import { settings } from '@/settings/server/settings.mjs'
import { pageAddress, timeMapAddress, updatesAddress } from '@/site/addresses'
import { asHttpDate, linksOfMemento, linksOfPage, type PastAddresses } from '@/site/memento'
import type { PageView } from '@/site/page-view'
import type { PageAddress } from '@/site/payload/published'

export function pastAddresses({ language, slug }: PageAddress): PastAddresses {
  const { siteUrl } = settings()
  return {
    page: siteUrl + pageAddress(language, slug),
    timeMap: siteUrl + timeMapAddress(language, slug),
    history: siteUrl + updatesAddress(language, slug),
  }
}

/** Says that a page can be asked for its past. @param view nothing where no page is published */
export function sendLinksToPast(address: PageAddress, view: PageView | null): void {
  // Who asks for another moment is led there (scripts/server/time-negotiation.mjs).
  sendHeader('Vary', 'Accept-Datetime')
  if (view?.permanent) sendHeader('Link', linksOfPage(withPredecessor(address, view)))
}

/** Says who keeps back what stood here: we do (451, RFC 7725). */
export function sendBlockedBy(): void {
  sendHeader('Link', `<${settings().siteUrl}/>; rel="blocked-by"`)
}

/** Says which state a page of the past shows. */
export function sendMemento(address: PageAddress, view: PageView): void {
  if (!view.permanent) return
  sendHeader('Memento-Datetime', asHttpDate(view.permanent.at))
  sendHeader('Link', linksOfMemento(withPredecessor(address, view)))
}

function withPredecessor(address: PageAddress, { permanent }: PageView): PastAddresses {
  const before = permanent?.before
  return {
    ...pastAddresses(address),
    ...(before && { predecessor: settings().siteUrl + before }),
  }
}
