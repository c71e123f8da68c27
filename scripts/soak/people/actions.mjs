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
/** @typedef {(situation: Situation) => Asked | undefined | Promise<Asked | undefined>} Action */

const texts = {
  relations: ['title', 'lead', 'intro', 'summary', 'body'],
  faqs: ['question', 'answer'],
}

/** @param {Situation} situation from which revision they say to start: seldom an old one, or none */
function startedFrom({ draft, random }) {
  if (random.chance(0.08)) return {}
  return { revision: random.chance(0.06) ? Math.max(1, draft.revision - 1) : draft.revision }
}

const addressOf = (/** @type {Edition} */ { collection, id }) => `/api/${collection}/${id}`

/** @type {Action} */
export const save = (situation) => {
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
export const place = (situation) => {
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

/** @param {string} event @returns {Action} */
export const step = (event) => (situation) => {
  const { edition, random, token, soon, catalogue } = situation
  const mark = token()
  /** @type {Sent} */
  const sent = { marks: { comment: [mark] }, event }
  /** @type {Record<string, unknown>} */
  const body = { event, comment: textFor('comment', mark) }
  if (random.chance(0.5)) Object.assign(body, startedFrom(situation))
  if (typeof body.revision === 'number') sent.revision = body.revision
  const say = (/** @type {string} */ place) => {
    const said = token()
    sent.marks[place] = [said]
    return textFor(place, said)
  }
  if (event === 'emergency-publish') body.reason = say('reason')
  const unpublishes = event === 'unpublish' || (event === 'schedule' && random.chance(0.3))
  if (event === 'schedule') {
    sent.due = body.at = new Date(Date.now() + random.between(1000, soon)).toISOString()
  }
  if (unpublishes) {
    const targets = catalogue.all(
      (each) => each.collection === 'relations' && each.isPublished && each.id !== edition.id,
    )
    const kinds =
      edition.collection === 'relations' && targets.length > 0
        ? ['withdrawn', 'gone', 'redirect']
        : ['withdrawn', 'gone']
    const kind = random.pick(kinds)
    sent.unpublish = kind
    body.unpublish = {
      kind,
      explanation: say('explanation'),
      ...(kind === 'redirect' && { to: random.pick(targets).id }),
    }
  } else if (event.endsWith('publish') || event === 'schedule') {
    const isMajor = random.chance(0.6)
    body.updateType = isMajor ? 'major' : 'minor'
    if (isMajor && edition.wasPublished) body.changeNote = say('note')
  }
  return { kind: 'step', method: 'POST', path: `${addressOf(edition)}/transition`, body, sent }
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
export const translate = ({ edition, person, random, catalogue }) => {
  const taken = catalogue
    .all(({ contentId }) => contentId === edition.contentId)
    .map(({ language }) => language)
  const languages = person.languages.filter(
    (language) => language !== 'en' && !taken.includes(language),
  )
  if (languages.length === 0) return undefined
  const language = random.pick(languages)
  return {
    kind: 'translate',
    method: 'POST',
    path: `${addressOf(edition)}/translations`,
    body: { language },
    sent: { marks: {}, language, source: edition.id },
  }
}

/** Work in the translate view: all that is open, or one segment. @type {Action} */
export const segments = async (situation) => {
  const { edition, random, token, get } = situation
  const seen = await get(`${addressOf(edition)}/segments`)
  /** @type {{ id: string, field: string, state: string }[]} */
  const all = seen?.segments ?? []
  const open = all.filter(({ state }) => state !== 'done')
  const chosen = open.length > 0 && random.chance(0.8) ? open : random.some(all, 1)
  if (chosen.length === 0) return undefined
  /** @type {Record<string, string[]>} */
  const marks = {}
  const edits = chosen.map(({ id, field }) => {
    const mark = token()
    marks[field] = [...(marks[field] ?? []), mark]
    return { id, target: [textFor(field, mark, edition.language)], state: 'done' }
  })
  const from = random.chance(0.05)
    ? {}
    : { revision: random.chance(0.05) ? Math.max(1, seen.revision - 1) : seen.revision }
  return {
    kind: 'segments',
    method: 'PATCH',
    path: `${addressOf(edition)}/segments`,
    body: { ...from, segments: edits },
    sent: { marks, ...from },
  }
}

/** @type {Action} */
export const updateFromSource = ({ edition }) => ({
  ...{
    kind: 'update-from-source',
    method: 'POST',
    path: `${addressOf(edition)}/update-from-source`,
  },
  ...{ body: {}, sent: { marks: {} } },
})

/** @type {Action} */
export const remove = ({ edition }) => ({
  ...{
    kind: 'delete',
    method: 'DELETE',
    path: `${addressOf(edition)}?depth=0`,
    sent: { marks: {} },
  },
})

/** A comment, or an answer to one. @type {Action} */
export const comment = ({ edition, random, token }) => {
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
export const resolve = ({ edition, random }) => {
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
