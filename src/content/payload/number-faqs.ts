/** Gives FAQs their numbers on the source edition of a page; translations carry them. */
import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { type EditionDocument, isTranslation } from '../edition'
import { keepNumbers, numberPlacements } from '../placements'

/** @param mayChoose whether a write brings the numbers along, as a page that is read from text does */
export const numberFaqs =
  ({ mayChoose }: { mayChoose: (req: PayloadRequest) => boolean }): CollectionBeforeValidateHook =>
  ({ data, originalDoc, collection, req }) => {
    const page = data as EditionDocument | undefined
    if (!page || isTranslation(page)) return data
    const before = originalDoc as EditionDocument | undefined
    const numbered = numberPlacements({
      placements: keepNumbers(page.faqs ?? [], before?.faqs ?? []),
      given: before?.numbersGiven ?? {},
      mayChoose: mayChoose(req),
    })
    if (isRefusal(numbered)) refuse(numbered, req, collection.slug)
    return { ...page, faqs: numbered.placements, numbersGiven: numbered.given }
  }
