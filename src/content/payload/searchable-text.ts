/**
 * Lists find editions by what they say and sort them as the alphabet does, on every database alike: two
 * stored fields, written with each save, that nobody sees.
 */
import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload'
import { alphabetKey } from '../alphabet'
import { foldedTextOf } from '../edition-text'
import { fold } from '../folding'
import { headingOf, placingCollections, presentationOf } from '../model'
import { idOf, isEditionCollection } from '../reference'
import { titleOf } from '../title'
import { editionHook } from './edition-hook'
import { findEditions, findEditionsAmong } from './find-edition'

/** Writes them. */
export const makeSearchable = editionHook(({ collection, edition }) => ({
  ...edition,
  searchText: foldedTextOf(collection, edition),
  sortKey: alphabetKey(titleOf(edition) ?? '', edition.language),
}))

/** Reads a question for the words and for an order by heading as one for these fields. */
export const searchFolded: CollectionBeforeOperationHook = async (operated) => {
  const { args, collection, operation, req } = operated
  if (!isEditionCollection(collection.slug)) return args
  if (operation !== 'read' && operation !== 'count') return args
  const question = args as { where?: Where; sort?: string | string[] }
  const { slug } = collection
  const numbered = presentationOf(slug) === 'placed' ? numberAsked(question.where) : undefined
  const placed = numbered === undefined ? [] : await placedAs(numbered, req)
  return {
    ...args,
    ...(question.where && { where: foldedWhere(question.where, placed) }),
    ...(question.sort && { sort: sortedBy(question.sort, headingOf(slug)) }),
  }
}

/** @param placed content ids of what stands somewhere under the number that is looked for */
function foldedWhere(where: Where, placed: string[]): Where {
  const conditions = Object.entries(where).map(([path, asked]): Where => {
    if (Array.isArray(asked)) return { [path]: asked.map((each) => foldedWhere(each, placed)) }
    if (path !== 'searchText' || !asked) return { [path]: composed(asked) } as Where
    const operators = Object.entries(asked).map(([name, value]) => [
      name,
      fold(String(value)).trim(),
    ])
    const words: Where = { searchText: Object.fromEntries(operators) }
    return placed.length > 0 ? { or: [words, { contentId: { in: placed } }] } : words
  })
  const [only, ...more] = conditions
  return more.length === 0 ? (only ?? {}) : { and: conditions }
}

/** Stored texts are composed; what is asked for may come from a file, or from a Mac. */
function composed(asked: unknown): unknown {
  if (typeof asked !== 'object' || asked === null) return asked
  return Object.fromEntries(
    Object.entries(asked).map(([operator, value]) => [
      operator,
      typeof value === 'string' ? value.normalize('NFC') : value,
    ]),
  )
}

/** “5” or “#5”: the FAQ with this number on a page, which is not among its words. */
function numberAsked(where: Where | undefined): number | undefined {
  for (const [path, asked] of Object.entries(where ?? {})) {
    if (Array.isArray(asked)) {
      const within = asked.map(numberAsked).find((number) => number !== undefined)
      if (within !== undefined) return within
    } else if (path === 'searchText') {
      const [, digits] = /^\s*#?(\d{1,6})\s*$/.exec(String(Object.values(asked ?? {})[0])) ?? []
      if (digits) return Number(digits)
    }
  }
  return undefined
}

async function placedAs(number: number, req: PayloadRequest): Promise<string[]> {
  const where: Where = { 'faqs.number': { equals: number }, sourceLanguage: { exists: false } }
  const pages = await findEditionsAmong(placingCollections, { where, draft: true }, req)
  const ids = pages.flatMap(({ faqs }) =>
    (faqs ?? []).flatMap((row) => (row.number === number ? [idOf(row.faq)] : [])),
  )
  if (ids.length === 0) return []
  const faqs = await findEditions(
    { collection: 'faqs', where: { id: { in: ids } }, draft: false },
    req,
  )
  return faqs.map(({ contentId }) => contentId)
}

function sortedBy(sort: string | string[], heading: string): string[] {
  return [sort]
    .flat()
    .flatMap((each) => each.split(','))
    .map((each) =>
      each.replace(/^-/, '').trim() === heading ? each.replace(heading, 'sortKey') : each,
    )
}
