/** Gives FAQs their numbers on the source edition of a page; translations carry them. */
import type { CollectionBeforeValidateHook } from 'payload'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { type EditionDocument, isTranslation } from '../edition'
import { keepNumbers, numberPlacements } from '../placements'

export const numberFaqs: CollectionBeforeValidateHook = ({
  data,
  originalDoc,
  collection,
  req,
}) => {
  const page = data as EditionDocument | undefined
  if (!page || isTranslation(page)) return data
  const before = originalDoc as EditionDocument | undefined
  const numbered = numberPlacements({
    placements: keepNumbers(page.faqs ?? [], before?.faqs ?? []),
    given: before?.numbersGiven ?? {},
    // Only a local caller can write the context: no client of the API can choose numbers.
    mayChoose: req.context.choosesNumbers === true,
  })
  if (isRefusal(numbered)) refuse(numbered, req, collection.slug)
  return { ...page, faqs: numbered.placements, numbersGiven: numbered.given }
}
