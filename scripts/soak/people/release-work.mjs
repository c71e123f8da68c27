// @ts-check
/** A person of the house and a release: they look at it, and take the step that comes next. */
import { ask } from '../site/ask.mjs'
import { messageOf, outcomeOf } from './editor.mjs'
import { begin, mayBegin, nextStep } from './releases.mjs'

/** Releases that wait at the same time. */
const most = 3

/**
 * @param {import('./accounts.mjs').LoggedIn} person
 * @param {import('../random.mjs').Random} random
 * @param {import('./editor.mjs').House} house
 */
export async function workOnRelease(person, random, house) {
  const known = [...house.releases.values()]
  const living = known.filter(({ isOver }) => !isOver)
  const sources = house.catalogue.all()
  if (mayBegin(person) && living.length < most && sources.length > 2 && random.chance(0.5)) {
    return send(begin({ person, random, ...house }), undefined, { person, random, house })
  }
  // One that has gone public may be undone: seldom.
  const among = living.length > 0 && !random.chance(0.1) ? living : known
  if (among.length === 0) return
  const { id } = random.pick(among)
  const { port } = random.pick(house.processes)
  const looked = await ask({ port, path: `/api/releases/${id}/check`, token: person.token })
  if (looked.status !== 200) return
  learn(house, looked.json.release)
  const asked = nextStep({ person, random, looked: looked.json, ...house })
  if (asked) await send(asked, id, { person, random, house })
}

/** @param {import('./editor.mjs').House} house @param {{ id: string, name: string, state: string }} release */
function learn({ releases }, { id, name, state }) {
  const isOver = !['open', 'ready', 'scheduled'].includes(state)
  releases.set(id, { id, name, isOver })
}

/**
 * @param {import('./releases.mjs').AskedStep} asked
 * @param {string | undefined} release
 * @param {{ person: import('./accounts.mjs').LoggedIn, random: import('../random.mjs').Random, house: import('./editor.mjs').House }} with_
 */
async function send({ event, path, body, sent }, release, { person, random, house }) {
  const { port, number, instance } = random.pick(house.processes)
  const n = house.count()
  const answer = await ask({ port, path, method: 'POST', body, token: person.token })
  const { status, json, failure, start, end } = answer
  const outcome = outcomeOf(status, failure)
  const doc = json?.doc
  const got =
    outcome === 'acknowledged'
      ? { release: event === 'undo' ? release : doc?.id, state: doc?.state }
      : { code: json?.errors?.[0]?.data?.code, message: messageOf(json), failure }
  house.record({
    ...{ type: 'release-step', kind: 'release', n, who: person.id, release: release ?? doc?.id },
    ...{ event, process: number, instance, start, end, outcome, status },
    ...{ sent: { ...sent, marks: {} }, got },
  })
  if (outcome === 'acknowledged' && doc) learn(house, doc)
}
