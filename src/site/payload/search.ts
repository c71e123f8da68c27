/** Searching what is published, as it is at the moment of the question. */
import type { Payload } from 'payload'
import { listKey } from '../../delivery/cache-keys'
import { dependsOn, neverCache } from '../../delivery/server/dependencies'
import { type Language, languages } from '../../i18n/languages'
import { referenceMessage } from '../../i18n/server/messages'
import { queryFrom } from '../search/query'
import type { Found } from '../search/search-index'
import { indexNow } from './search-indexes'

export type Searched = {
  shown: string
  cut: boolean
  /** Those of this page of results. */
  found: Found[]
  /** How many there are in all, and whether there are even more. */
  total: number
  isMore: boolean
  page: number
  pageCount: number
  /** Whether all pages were looked through: a process that has just started needs its time. */
  complete: boolean
}

type Asked = {
  language: Language
  /** Whatever the reader wrote. */
  asked: string
  /** Of the results, counted from 1. */
  page?: number
  /** Milliseconds that the reader waits for a complete answer. */
  patience?: number
}

export async function searchIn(
  { language, asked, page = 1, patience = 1000 }: Asked,
  payload: Payload,
): Promise<Searched> {
  const query = queryFrom(asked, language, referenceMessage(language))
  const { shown, cut } = query
  if (query.stems.length === 0 && query.number === undefined) {
    const none = { found: [], total: 0, isMore: false, page: 1, pageCount: 1 }
    return { shown, cut, ...none, complete: true }
  }
  // A part of the answer is none to keep.
  const { index, complete } = await indexNow(language, payload, patience)
  if (complete) dependsOn([listKey(language)])
  else neverCache()
  return { shown, cut, ...index.search(query, page), complete }
}

/** For a question that met nothing: how much the same words find in other languages. */
export async function foundElsewhere(
  { language, asked }: Pick<Asked, 'language' | 'asked'>,
  payload: Payload,
): Promise<{ language: Language; count: number }[]> {
  const others = languages.filter((other) => other !== language)
  const counts = await Promise.all(
    others.map(async (other) => {
      const { total } = await searchIn({ language: other, asked, patience: 0 }, payload)
      return { language: other, count: total }
    }),
  )
  return counts.filter(({ count }) => count > 0)
}
