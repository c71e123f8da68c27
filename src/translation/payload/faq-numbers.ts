/** FAQ numbers for translators: of the FAQ at hand, and of those that its text refers to. */
import type { PayloadRequest } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { type EditionCollection, hasKind, placingCollections } from '../../content/model'
import { findEditionsAmong } from '../../content/payload/find-edition'
import { idOf } from '../../content/reference'
import type { Label } from '../../segments/labels'

type Numbers = { own?: number; ofFaq: (faq: string) => number | undefined }

/**
 * The numbers of an edition and of the FAQs that it refers to.
 *
 * @param source the source edition: a page has numbers itself, a FAQ those of its first page
 */
export async function numbersOf(
  collection: EditionCollection,
  source: EditionDocument,
  req: PayloadRequest,
): Promise<Numbers> {
  const page = hasKind(collection, 'placements') ? source : await firstPage(source, req)
  const numbers = new Map(
    (page?.faqs ?? []).map(({ faq, number }) => [idOf(faq), number ?? undefined]),
  )
  const own = numbers.get(source.id)
  return { ...(own !== undefined && { own }), ofFaq: (faq) => numbers.get(faq) }
}

/** The labels of cross references: "FAQ #5". */
export function labelsOf({ ofFaq }: Pick<Numbers, 'ofFaq'>): Label {
  return (faq) => {
    const number = ofFaq(faq)
    return number === undefined ? 'FAQ' : `FAQ #${number}`
  }
}

async function firstPage(
  faq: EditionDocument,
  req: PayloadRequest,
): Promise<EditionDocument | undefined> {
  const where = {
    references: { in: [faq.contentId] },
    sourceLanguage: { exists: false },
  }
  const pages = await findEditionsAmong(placingCollections, { where, draft: false }, req)
  return pages.find(({ faqs }) => faqs?.some((each) => idOf(each.faq) === faq.id))
}
