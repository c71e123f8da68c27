/** What an edition is called: in lists, e-mails, the audit log. */
import type { AnyContent } from './edition'
import { editionCollections, headingOf, valueAt } from './model'

/** @returns the heading of whichever collection it is of; nothing where it has none yet */
export function titleOf(edition: AnyContent): string | undefined {
  for (const collection of editionCollections) {
    const title = valueAt(edition, [headingOf(collection)])
    if (typeof title === 'string') return title
  }
  return undefined
}
