// @ts-check
/** Anonymous readers: pages, lists, feeds, the search and the REST API, on every process. */
import { setTimeout as pause } from 'node:timers/promises'
import { ask } from '../site/ask.mjs'
import { tokensIn } from '../tokens.mjs'

/** @typedef {import('../check/history.mjs').Read} Read */
/** @typedef {import('./catalogue.mjs').Catalogue} Catalogue */
/** @typedef {Pick<Read, 'kind' | 'address' | 'document' | 'direct'>} Wanted */

const languages = /** @type {const} */ (['en', 'fr', 'uk'])
const limit = 30_000

/**
 * @param {import('../random.mjs').Random} random
 * @param {Pick<import('./editor.mjs').House, 'processes' | 'catalogue' | 'count' | 'isOver'> & { record: (read: Read) => void, pace: number }} house
 */
export async function reader(random, { processes, catalogue, count, record, isOver, pace }) {
  while (!isOver()) {
    await pause(random.between(pace / 4, pace))
    const wanted = chosen(random, catalogue)
    if (wanted) record(await read(wanted, random.pick(processes), count()))
  }
}

/**
 * @param {Wanted} wanted
 * @param {import('../site/web-process.mjs').WebProcess} process
 * @param {number} n
 * @returns {Promise<Read>}
 */
export async function read(wanted, process, n) {
  const { number, port, instance } = process
  // What a script of another site asks is never kept: it comes from the database.
  const origin = wanted.direct ? 'https://example.org' : undefined
  const request = { port, path: wanted.address, origin, limit }
  const { status, text, failure, start, end } = await ask(request)
  const tokens = status === 200 ? tokensIn(text) : []
  const same = process.instance === instance
  return {
    type: 'read',
    n,
    ...wanted,
    process: number,
    instance: same ? instance : null,
    start,
    end,
    status,
    failure,
    tokens,
  }
}

/** @param {import('../random.mjs').Random} random @param {Catalogue} catalogue @returns {Wanted | undefined} */
function chosen(random, catalogue) {
  const language = random.pick(languages)
  const seldom = random.chance(0.05)
  const pages = pagesOf(catalogue).filter(({ wasPublished }) => wasPublished || seldom)
  const page = pages.length > 0 ? random.pick(pages) : undefined
  return random.weighted([
    [page ? 12 : 0, page && pageOf(page)],
    [
      page ? 1 : 0,
      page && {
        kind: 'feed',
        address: `/${page.language}/${encodeURIComponent(page.slug ?? '')}/feed.json`,
      },
    ],
    [2, { kind: 'list', address: `/${language}` }],
    [1, { kind: 'feed', address: `/${language}/feed.atom` }],
    [1, { kind: 'search', address: `/${language}/search?q=relations` }],
    [
      1,
      {
        kind: 'rest',
        address: `/api/${random.pick(['relations', 'faqs'])}?depth=0&limit=20`,
        direct: true,
      },
    ],
    [1, { kind: 'rest', address: `/api/${random.pick(['relations', 'faqs'])}?depth=0&limit=20` }],
    [2, documentOf(random, catalogue)],
  ])
}

/** Those with an address. @param {Catalogue} catalogue */
export const pagesOf = (catalogue) =>
  catalogue.all(({ collection, slug }) => collection === 'relations' && Boolean(slug))

/** @param {import('./catalogue.mjs').Edition} edition @returns {Wanted} */
export function pageOf({ id, language, slug }) {
  return { kind: 'page', address: `/${language}/${encodeURIComponent(slug ?? '')}`, document: id }
}

/** @param {import('./catalogue.mjs').Edition} edition @returns {Wanted} */
export function restOf({ id, collection }) {
  return { kind: 'rest', address: `/api/${collection}/${id}?depth=0`, document: id, direct: true }
}

/** @param {import('../random.mjs').Random} random @param {Catalogue} catalogue @returns {Wanted | undefined} */
function documentOf(random, catalogue) {
  const editions = catalogue.all()
  return editions.length > 0 ? restOf(random.pick(editions)) : undefined
}
