/** Searching what is published, as it is at the moment of the question. */
import type { Payload } from 'payload'
import { listKey } from '../../delivery/cache-keys'
import { dependsOn } from '../../delivery/server/dependencies'
import type { Language } from '../../i18n/languages'
import { referenceMessage } from '../../i18n/server/messages'
import { queryFrom } from '../search/query'
import type { Found } from '../search/search-index'
import { indexNow } from './search-indexes'

export type Searched = {
  shown: string
  cut: boolean
  found: Found[]
  /** Whether all pages were looked through: a process that has just started needs its time. */
  complete: boolean
}

type Asked = {
  language: Language
  /** Whatever the reader wrote. */
  asked: string
  /** Milliseconds that the reader waits for a complete answer. */
  patience?: number
}

export async function searchIn(
  { language, asked, patience = 1000 }: Asked,
  payload: Payload,
): Promise<Searched> {
  const query = queryFrom(asked, language, referenceMessage(language))
  const { shown, cut } = query
  if (query.stems.length === 0 && query.number === undefined) {
    return { shown, cut, found: [], complete: true }
  }
  // A part of the answer is none to keep.
  const { index, complete } = await indexNow(language, payload, patience)
  if (complete) dependsOn([listKey(language)])
  return { shown, cut, found: index.search(query), complete }
}
