/** Gives FAQs their numbers on the source edition of a page; translations carry them. */

import type { PayloadRequest } from 'payload'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { isTranslation } from '../edition'
import { keepNumbers, numberPlacements } from '../placements'
import { editionHook } from './edition-hook'

/** @param mayChoose whether a write brings the numbers along, as a page that is read from text does */
export const numberFaqs = ({ mayChoose }: { mayChoose: (req: PayloadRequest) => boolean }) =>
  editionHook(({ collection, edition, before, req }) => {
    if (isTranslation(edition)) return edition
    const numbered = numberPlacements({
      placements: keepNumbers(edition.faqs ?? [], before?.faqs ?? []),
      given: before?.numbersGiven ?? {},
      mayChoose: mayChoose(req),
    })
    if (isRefusal(numbered)) refuse(numbered, req, collection)
    return { ...edition, faqs: numbered.placements, numbersGiven: numbered.given }
  })
