// @ts-check
/**
 * What people do with an edition, each as an HTTP request, and how likely they do it: by the roles
 * of the person and the state of the edition.
 */
import { newWords, textFor } from './texts.mjs'

/** @typedef {import('../check/history.mjs').Request} Request */
/** @typedef {import('../check/history.mjs').Sent} Sent */
/** @typedef {import('./accounts.mjs').LoggedIn} LoggedIn */
/** @typedef {import('./catalogue.mjs').Edition} Edition */
/** @typedef {import('../random.mjs').Random} Random */

/**
 * What somebody acts on and with. `draft` is the edition as they last saw it.
 *
 * @typedef {object} Situation
 * @property {LoggedIn} person
 * @property {Edition} edition
 * @property {any} draft
 * @property {Random} random
 * @property {() => string} token
 * @property {import('./catalogue.mjs').Catalogue} catalogue
 * @property {number} soon milliseconds within which something is scheduled
 * @property {(path: string) => Promise<any>} get the answer's JSON, or nothing
 */

/** @typedef {{ kind: Request['kind'], method: string, path: string, body?: unknown, sent: Sent }} Asked */
/** @typedef {(situation: Situation) => Promise<Asked | undefined>} Action */

const texts = {
  relations: ['title', 'lead', 'intro', 'summary', 'body'],
  faqs: ['question', 'answer'],
}

/** @param {Situation} situation from which revision they say to start: seldom an old one, or none */
export function startedFrom({ draft, random }) {
  if (random.chance(0.08)) return {}
  return { revision: random.chance(0.06) ? Math.max(1, draft.revision - 1) : draft.revision }
}

export const addressOf = (/** @type {Edition} */ { collection, id }) => `/api/${collection}/${id}`

/** @type {Action} */
export const save = async (situation) => {
  const { edition, draft, random } = situation
  const fields = random.some(texts[edition.collection], random.pick([1, 1, 2]))
  const { texts: words, marks } = newWords(fields, draft, {
    ...situation,
    language: edition.language,
  })
  const from = startedFrom(situation)
  const path = `${addressOf(edition)}?draft=true&depth=0`
  return {
    kind: 'save',
    method: 'PATCH',
    path,
    body: { ...words, ...from },
    sent: { marks, fields, ...from },
  }
}

/** Places a FAQ on a page, or takes one off. @type {Action} */
export const place = async (situation) => {
  const { edition, draft, random, catalogue } = situation
  const sources = catalogue.all(
    ({ collection, isTranslation }) => collection === 'faqs' && !isTranslation,
  )
  if (edition.collection !== 'relations' || sources.length === 0) return undefined
  /** @type {{ faq: string, number?: number }[]} */
  const placed = (draft.faqs ?? []).map((/** @type {any} */ { faq, number }) => ({ faq, number }))
  const faq = random.pick(sources).id
  const others = placed.filter((each) => each.faq !== faq)
  const faqs = others.length < placed.length ? others : [...placed, { faq }]
  const { texts: words, marks } = newWords(['lead'], draft, situation)
  const from = startedFrom(situation)
  return {
    ...{ kind: 'save', method: 'PATCH', path: `${addressOf(edition)}?draft=true&depth=0` },
    body: { ...words, faqs, ...from },
    sent: { marks, fields: ['lead', 'faqs'], ...from },
  }
}

/** @type {Action} */
export const restore = async ({ edition, random, get }) => {
  const where = `where[parent][equals]=${edition.id}&sort=-updatedAt&limit=12&depth=0`
  const { docs = [] } = (await get(`/api/${edition.collection}/versions?${where}`)) ?? {}
  // A translation without a title would lose the address that readers know.
  const whole = docs.filter(
    (/** @type {any} */ { version }) =>
      version.slug !== version.contentId && (version.title ?? version.question),
  )
  if (whole.length === 0) return undefined
  const { id } = random.pick(whole)
  return {
    kind: 'restore',
    method: 'POST',
    path: `/api/${edition.collection}/versions/${id}?depth=0`,
    sent: { marks: {}, version: id },
  }
}

/** @type {Action} */
export const remove = async ({ edition }) => ({
  ...{
    kind: 'delete',
    method: 'DELETE',
    path: `${addressOf(edition)}?depth=0`,
    sent: { marks: {} },
  },
})

/** A comment, or an answer to one. @type {Action} */
export const comment = async ({ edition, random, token }) => {
  const mark = token()
  const answers =
    edition.comments.length > 0 && random.chance(0.5) ? random.pick(edition.comments).id : undefined
  const body = {
    of: edition.collection,
    edition: edition.id,
    text: textFor('comment', mark),
    answers,
  }
  return {
    kind: 'comment',
    method: 'POST',
    path: '/api/comments?depth=0',
    body,
    sent: { marks: { comment: [mark] }, answers },
  }
}

/** @type {Action} */
export const resolve = async ({ edition, random }) => {
  if (edition.comments.length === 0) return undefined
  const { id } = random.pick(edition.comments)
  return {
    kind: 'resolve',
    method: 'POST',
    path: `/api/comments/${id}/resolve`,
    sent: { marks: {}, comment: id },
  }
}

/**
 * A new page or FAQ.
 *
 * @param {import('../check/history.mjs').Collection} collection
 * @param {Pick<Situation, 'random' | 'token'>} with_
 * @returns {Asked}
 */
export function create(collection, with_) {
  const fields = texts[collection]
  const { texts: words, marks } = newWords(fields, {}, with_)
  const slug = collection === 'relations' ? { slug: `page-${with_.token().slice(2)}` } : {}
  const body = { ...words, ...slug, language: 'en', _status: 'draft' }
  return {
    kind: 'create',
    method: 'POST',
    path: `/api/${collection}?draft=true&depth=0`,
    body,
    sent: { marks, fields },
  }
}
