/** The places of a page on which somebody can comment in a preview: its own words, and each FAQ on it. */
import type { EditionCollection } from '../content/model'
import { titleOf } from '../content/title'
import { type PageFacts, shownFaqs } from './page-view'

export type Place = {
  collection: EditionCollection
  /** The id of the edition that stands there. */
  edition: string
  /** On a page: the number of a FAQ. */
  number?: number
  title: string
}

/** In the order of the page, beginning with the page itself. */
export function placesOn(facts: PageFacts): Place[] {
  const { collection, page } = facts
  return [
    { collection, edition: page.id, title: titleOf(page) ?? '' },
    ...shownFaqs(facts).map(({ number, edition }): Place => {
      const title = titleOf(edition) ?? ''
      return { collection: 'faqs', edition: edition.id, number, title }
    }),
  ]
}
