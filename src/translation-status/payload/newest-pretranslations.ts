/** The newest bulk pre-translations of a language, for its dashboard. */
import type { PayloadRequest } from 'payload'
import type { Content } from '../../assignments/request'
import type { Language } from '../../i18n/languages'
import type { PretranslatedContent, PretranslationState } from '../pretranslation'

const collection = 'pretranslations'

export type Pretranslation = {
  id: string | number
  language: Language
  contents: Content[]
  withMachine?: boolean | null
  state: PretranslationState
  report?: PretranslatedContent[] | null
  by: string
  byName?: string | null
  at: string
  doneAt?: string | null
}

/** The newest of a language, for its dashboard. */
export async function newestPretranslations(
  language: Language,
  req: PayloadRequest,
): Promise<Pretranslation[]> {
  const { docs } = await req.payload.find({
    collection,
    where: { language: { equals: language } },
    sort: '-at',
    ...{ limit: 3, pagination: false, depth: 0 },
    ...{ overrideAccess: false, user: req.user, req },
  })
  return docs
}
