// @ts-check
/**
 * What people do with releases, each as an HTTP request: begin one, put editions into it, have them reviewed,
 * publish or schedule it, give it up, undo it. They look at it first, as its page shows it.
 */
import { textFor } from './texts.mjs'

/** @typedef {import('../check/releases.mjs').ReleaseStep} ReleaseStep */
/** @typedef {import('./accounts.mjs').LoggedIn} LoggedIn */
/** @typedef {import('../random.mjs').Random} Random */
/** @typedef {Omit<ReleaseStep['sent'], 'marks'>} Sent */
/** @typedef {{ event: string, path: string, body: Record<string, unknown>, sent: Sent }} AskedStep */
/** @typedef {{ id: string, name: string, isOver: boolean }} KnownRelease */

/**
 * @typedef {object} AtHand
 * @property {LoggedIn} person
 * @property {Random} random
 * @property {() => string} token
 * @property {import('./catalogue.mjs').Catalogue} catalogue
 * @property {number} soon
 * @property {any} looked what `GET /api/releases/{id}/check` answered
 */

const puttingTogether = ['editor', 'translator', 'publisher']
const mostMembers = 3

/** @param {LoggedIn} person */
export const mayBegin = ({ roles }) => roles.some((role) => puttingTogether.includes(role))

/** A release of some editions. @param {Omit<AtHand, 'looked'>} with_ @returns {AskedStep} */
export function begin({ random, token, catalogue }) {
  const name = textFor('release', token())
  const members = someEditions({ random, catalogue }, []).map(asMember(random))
  return { event: 'create', path: '/api/releases', body: { name, members }, sent: { name } }
}

/** What comes next for a person; one time in ten whatever comes to their mind. @param {AtHand} at @returns {AskedStep | undefined} */
export function nextStep(at) {
  const { random, person } = at
  const { release } = at.looked
  const isLiving = ['open', 'ready', 'scheduled'].includes(release.state)
  const can = (/** @type {string} */ role) =>
    random.chance(0.1) || person.roles.includes(/** @type {any} */ (role))
  /** @type {[number, (at: AtHand) => AskedStep | undefined][]} */
  const choices = isLiving
    ? [
        [mayBegin(person) ? 0.4 : 0, add],
        [mayBegin(person) ? 0.2 : 0, remove],
        [can('editor') || can('translator') ? 6 : 0, review('submit')],
        [can('editor') ? 0.2 : 0, review('withdraw')],
        [can('reviewer') ? 8 : 0, review('approve')],
        [can('publisher') && release.state !== 'open' ? 8 : 0.1, step('publish')],
        [can('publisher') && release.state === 'ready' ? 5 : 0.1, step('schedule')],
        [can('publisher') && release.state === 'scheduled' ? 0.5 : 0, step('cancel-schedule')],
        [can('publisher') ? 0.3 : 0, step('give-up')],
      ]
    : [[can('publisher') && release.state === 'published' ? 1 : 0, undo]]
  return random.weighted(choices)?.(at)
}

/** @param {Pick<AtHand, 'random' | 'catalogue'>} with_ @param {{ edition: string }[]} members */
function someEditions({ random, catalogue }, members) {
  const others = catalogue.all(({ id }) => members.every(({ edition }) => edition !== id))
  return random.some(others, random.pick([1, 2, 2]))
}

/** @param {Random} random @returns {(edition: import('./catalogue.mjs').Edition) => Record<string, unknown>} */
function asMember(random) {
  return ({ id, collection, draft, isPublished }) => {
    const unpublish = { kind: 'withdrawn', explanation: 'This does not hold any more.' }
    const action = isPublished && random.chance(0.1) ? { unpublish } : { publish: {} }
    return { collection, id, revision: draft.revision, ...action }
  }
}

const pathOf = (/** @type {AtHand} */ { looked }, /** @type {string} */ way) =>
  `/api/releases/${looked.release.id}/${way}`

/** @param {AtHand} at @returns {AskedStep | undefined} */
function add(at) {
  if (at.looked.members.length >= mostMembers) return undefined
  const members = someEditions(at, at.looked.members).map(asMember(at.random))
  return members.length === 0
    ? undefined
    : { event: 'add', path: pathOf(at, 'members'), body: { members }, sent: {} }
}

/** @param {AtHand} at @returns {AskedStep | undefined} */
function remove(at) {
  if (at.looked.members.length < 2) return undefined
  const { id } = at.random.pick(/** @type {any[]} */ (at.looked.members))
  return { event: 'remove', path: pathOf(at, 'members/remove'), body: { members: [id] }, sent: {} }
}

/** @param {string} event @returns {(at: AtHand) => AskedStep | undefined} */
const review = (event) => (at) => {
  const all = /** @type {any[]} */ (at.looked.members)
  const possible = all.filter(({ may = [] }) => may.includes(event))
  const chosen = at.random.chance(0.1) ? all : possible
  if (chosen.length === 0) return undefined
  const members = chosen.map(({ id, revision }) => ({ id, revision }))
  const sent = {
    members: chosen.map(({ edition, revision }) => ({ edition, revision: Number(revision) })),
  }
  return { event, path: pathOf(at, 'review'), body: { event, members }, sent }
}

/** @param {string} event @returns {(at: AtHand) => AskedStep} */
const step = (event) => (at) => {
  const { revision } = at.looked.release
  const due = new Date(Date.now() + at.random.between(1000, at.soon)).toISOString()
  const isScheduling = event === 'schedule'
  const body = {
    ...{ event, revision },
    ...(isScheduling && { at: due }),
    // Minor, so that nobody has to say what is new.
    ...((isScheduling || event === 'publish') && { updateType: 'minor', confirmMinor: true }),
  }
  const sent = { revision, ...(isScheduling && { due }) }
  return { event, path: pathOf(at, 'step'), body, sent }
}

/** @param {AtHand} at @returns {AskedStep} */
function undo(at) {
  const { revision } = at.looked.release
  const name = textFor('release', at.token())
  const emergency = at.random.chance(0.3) ? { emergency: true, reason: 'It was wrong.' } : {}
  const body = { revision, name, partial: true, updateType: 'minor', ...emergency }
  return { event: 'undo', path: pathOf(at, 'undo'), body, sent: { name, revision } }
}
