// @ts-check
/**
 * A person of the house: looks at an edition, does what comes next, and goes on to another one. One
 * in ten times they do what they may not, or what is not possible.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { ask } from '../site/ask.mjs'
import { create } from './actions.mjs'
import { allowed, anything } from './choices.mjs'
import { workOnRelease } from './release-work.mjs'

/** @typedef {import('../check/history.mjs').Request} Request */
/** @typedef {import('../check/history.mjs').Look} Look */
/** @typedef {import('./actions.mjs').Asked} Asked */
/** @typedef {import('./catalogue.mjs').Edition} Edition */
/** @typedef {import('../site/web-process.mjs').WebProcess} WebProcess */

/**
 * @typedef {object} House
 * @property {WebProcess[]} processes
 * @property {import('./catalogue.mjs').Catalogue} catalogue
 * @property {() => string} token
 * @property {() => number} count gives each record its number
 * @property {Map<string, import('./releases.mjs').KnownRelease>} releases by id
 * @property {(record: Request | Look | import('../check/releases.mjs').ReleaseStep) => void} record
 * @property {() => boolean} isOver
 * @property {number} soon milliseconds within which something is scheduled
 * @property {number} most how many pages and FAQs there are at most
 * @property {number} pace the longest pause between two actions, in milliseconds
 */

/**
 * @param {import('./accounts.mjs').LoggedIn} person
 * @param {import('../random.mjs').Random} random their own
 * @param {House} house
 */
export async function editor(person, random, house) {
  while (!house.isOver()) {
    await pause(random.between(house.pace / 4, house.pace))
    if (await begin(person, random, house)) continue
    if (random.chance(0.25)) await workOnRelease(person, random, house)
    else await goOn(person, random, house)
  }
}

/** Begins a page or a FAQ, where there are few. @param {Parameters<typeof editor>} with_ */
async function begin(...[person, random, house]) {
  const collection = random.pick(/** @type {const} */ (['relations', 'faqs']))
  const sources = house.catalogue.all(
    (each) => each.collection === collection && !each.isTranslation,
  )
  const begins = person.roles.includes('editor') && sources.length < house.most
  if (!begins || !random.chance(sources.length < 3 ? 0.5 : 0.08)) return false
  await send(create(collection, { random, token: house.token }), {
    person,
    random,
    house,
    collection,
  })
  return true
}

/** @param {Parameters<typeof editor>} with_ */
async function goOn(...[person, random, house]) {
  const { catalogue, token, soon } = house
  const edition = waiting(person, random, catalogue)
  if (!edition) return
  const draft = await look(edition, { person, random, house })
  if (!draft) return
  const get = async (/** @type {string} */ path) => {
    const { port } = random.pick(house.processes)
    return (await ask({ port, path, token: person.token })).json
  }
  const known = catalogue.learn(edition.collection, draft)
  const situation = { person, edition: known, draft, random, token, catalogue, soon, get }
  const choices = random.chance(0.1) ? anything : allowed(situation)
  // Where nothing is to be done, they mostly look elsewhere instead of commenting.
  const idle = /** @type {[number, undefined]} */ ([1, undefined])
  const asked = await random.weighted([...choices, idle])?.(situation)
  if (asked)
    await send(asked, { person, random, house, collection: edition.collection, edition: known })
}

/**
 * An edition that seems to wait for this person, as a dashboard shows.
 *
 * @param {import('./accounts.mjs').LoggedIn} person
 * @param {import('../random.mjs').Random} random
 * @param {import('./catalogue.mjs').Catalogue} catalogue
 */
function waiting(person, random, catalogue) {
  const some = random.some(catalogue.all(), 5)
  return random.weighted(
    some.map((edition) => {
      const weights = allowed({ person, edition, draft: edition.draft, catalogue })
      return [weights.reduce((sum, [weight]) => sum + weight, 0), edition]
    }),
  )
}

/**
 * @param {Edition} edition
 * @param {{ person: import('./accounts.mjs').LoggedIn, random: import('../random.mjs').Random, house: House }} with_
 */
async function look({ id, collection }, { person, random, house }) {
  const { port, number } = random.pick(house.processes)
  const path = `/api/${collection}/${id}?draft=true&depth=0`
  const { status, json, failure, start, end } = await ask({ port, path, token: person.token })
  const message = status === 200 ? undefined : messageOf(json)
  house.record({
    ...{
      type: 'look',
      n: house.count(),
      who: person.id,
      document: id,
      process: number,
      start,
      end,
    },
    ...{ status, revision: json?.revision, message, failure },
  })
  if (status === 404) house.catalogue.forget(id)
  return status === 200 ? json : undefined
}

/**
 * @param {Asked} asked
 * @param {{ person: import('./accounts.mjs').LoggedIn, random: import('../random.mjs').Random, house: House, collection: Request['collection'], edition?: Edition }} with_
 */
async function send(
  { kind, method, path, body, sent },
  { person, random, house, collection, edition },
) {
  const { port, number, instance } = random.pick(house.processes)
  const n = house.count()
  const { status, json, failure, start, end } = await ask({
    port,
    path,
    method,
    body,
    token: person.token,
  })
  const outcome = outcomeOf(status, failure)
  const doc = json?.doc ?? (json?.id ? json : undefined)
  const isNew = kind === 'create' || kind === 'translate'
  /** @type {Request['got']} */
  const got =
    outcome === 'acknowledged'
      ? gotFrom(kind, doc)
      : { code: json?.errors?.[0]?.data?.code, message: messageOf(json), failure }
  house.record({
    ...{
      type: 'request',
      n,
      who: person.id,
      kind,
      collection,
      process: number,
      instance,
      start,
      end,
    },
    ...{ document: isNew ? undefined : edition?.id, outcome, status, sent, got },
  })
  if (outcome !== 'acknowledged') return
  if (kind === 'delete' && edition) house.catalogue.forget(edition.id)
  else if (kind === 'comment') edition?.comments.push({ id: doc.id })
  else if (doc?.contentId && kind !== 'resolve') house.catalogue.learn(collection, doc)
}

/** @param {Request['kind']} kind @param {any} doc @returns {Request['got']} */
function gotFrom(kind, doc) {
  if (kind === 'comment') return { comment: doc?.id }
  if (kind === 'resolve') return { comment: doc?.id, resolved: Boolean(doc?.resolved) }
  return kind === 'delete' ? { document: doc?.id } : { document: doc?.id, revision: doc?.revision }
}

/** @param {number | null} status @param {string | undefined} failure @returns {Request['outcome']} */
export function outcomeOf(status, failure) {
  if (failure === 'ECONNREFUSED') return 'unsent'
  if (status === null || status >= 500) return 'unknown'
  return status < 400 ? 'acknowledged' : 'refused'
}

/** What a person is told. @param {any} json @returns {string | undefined} */
export function messageOf(json) {
  return (
    json?.errors?.[0]?.data?.errors?.[0]?.message ?? json?.errors?.[0]?.message ?? json?.message
  )
}
