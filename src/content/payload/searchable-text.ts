/**
 * Lists find editions by what they say and sort them as the alphabet does, on every database alike: two
 * stored fields, written with each save, that nobody sees.
 */

import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload'
import { foldedTextOf } from '../edition-text'
import { fold } from '../folding'
import { headingOf, isEditionCollection, placingCollections, presentationOf } from '../model'
import { idOf } from '../reference'
import { sortKeyOf } from '../sort-key'
import { titleOf } from '../title'
import { contentIds } from './content-ids'
import { editionHook } from './edition-hook'
import { storedEditions } from './stored-edition'

const fields = ['searchText', 'sortKey']

/** Whether a field may be in an answer. */
export function isAnswered(field: string): boolean {
  return !fields.includes(field)
}

/** Writes them. */
export const makeSearchable = editionHook(({ collection, edition }) => ({
  ...edition,
  searchText: foldedTextOf(collection, edition),
  sortKey: sortKeyOf(titleOf(edition) ?? '', edition.language),
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
  const ids = new Set<string>()
  for (const collection of placingCollections) {
    const { docs } = await req.payload.find({
      collection,
      where: { 'faqs.number': { equals: number }, sourceLanguage: { exists: false } },
      draft: true,
      depth: 0,
      limit: 0,
      pagination: false,
      select: { faqs: true },
      overrideAccess: true,
      req,
    })
    const pages = storedEditions(docs)
    for (const row of pages.flatMap(({ faqs }) => faqs ?? [])) {
      if (row.number === number) ids.add(idOf(row.faq))
    }
  }
  return Object.values(await contentIds(req.payload, ['faqs'], [...ids]))
}

function sortedBy(sort: string | string[], heading: string): string[] {
  return [sort]
    .flat()
    .flatMap((each) => each.split(','))
    .map((each) =>
      each.replace(/^-/, '').trim() === heading ? each.replace(heading, 'sortKey') : each,
    )
}
