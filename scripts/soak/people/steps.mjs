// @ts-check
/** The steps of the workflow, as a person asks for them. */
import { addressOf, startedFrom } from './actions.mjs'
import { textFor } from './texts.mjs'

/** @typedef {import('./actions.mjs').Action} Action */
/** @typedef {import('../check/history.mjs').Sent} Sent */

/** The steps that say which revision was looked at. */
const aboutRevision = new Set([
  'approve',
  'approve-afterwards',
  'schedule',
  'publish',
  'emergency-publish',
])

/** @param {string} event @returns {Action} */
export const step = (event) => async (situation) => {
  const { edition, draft, random, token, soon, catalogue } = situation
  const mark = token()
  /** @type {Sent} */
  const sent = { marks: { comment: [mark] }, event }
  /** @type {Record<string, unknown>} */
  const body = { event, comment: textFor('comment', mark) }
  if (aboutRevision.has(event)) body.revision = startedFrom(situation).revision ?? draft.revision
  else if (random.chance(0.5)) Object.assign(body, startedFrom(situation))
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
    // What a person says who was asked once more.
    body.confirmMinor = true
    if (isMajor && edition.wasPublished) body.changeNote = say('note')
  }
  return { kind: 'step', method: 'POST', path: `${addressOf(edition)}/transition`, body, sent }
}
