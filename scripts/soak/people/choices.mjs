// @ts-check
/** How likely somebody does what: the workflow leads on more often than back. */
import * as actions from './actions.mjs'
import { step } from './steps.mjs'
import * as translation from './translating.mjs'

/** @typedef {Pick<import('./actions.mjs').Situation, 'person' | 'edition' | 'draft' | 'catalogue'>} Situation */
/** @typedef {import('./actions.mjs').Action} Action */

/**
 * What the roles of the person and the state of the edition allow.
 *
 * @param {Situation} situation
 * @returns {[number, Action][]}
 */
export function allowed({ person, edition, draft, catalogue }) {
  const { roles, languages } = person
  const state = draft.workflow?.state
  const own = languages.includes(edition.language)
  const isTranslator = roles.includes('translator') && own
  const writes = (roles.includes('editor') && !edition.isTranslation) || isTranslator
  const { authors = [], schedule, emergency } = draft.workflow ?? {}
  return [
    ...(writes ? writing(edition, draft, state) : []),
    ...(roles.includes('reviewer') && own
      ? reviewing(state, authors.includes(person.id), Boolean(emergency))
      : []),
    ...(roles.includes('publisher')
      ? publishing(state, edition.isPublished, Boolean(schedule))
      : []),
    ...(roles.includes('translator') ? translating(edition, person, catalogue) : []),
    [0.25, actions.comment],
    [0.1, actions.resolve],
  ]
}

/**
 * @param {import('./catalogue.mjs').Edition} edition
 * @param {any} draft
 * @param {string} state
 * @returns {[number, Action][]}
 */
function writing({ isTranslation, collection, wasPublished }, draft, state) {
  const isReady = !isTranslation || draft.progress?.open === 0
  /** Words that are on their way are left alone, mostly. */
  const rest = ['in-review', 'approved', 'scheduled'].includes(state) ? 0.15 : 1
  return [
    [isTranslation ? 0.5 : 4 * rest, actions.save],
    [isTranslation ? (isReady ? 1 * rest : 8) : 0, translation.segments],
    [isTranslation ? 0.4 : 0, translation.updateFromSource],
    [!isTranslation && collection === 'relations' ? 1.5 * rest : 0, actions.place],
    [
      ['draft', 'changes-requested', 'unpublished'].includes(state) && isReady ? 6 : 0,
      step('submit'),
    ],
    [['in-review', 'approved'].includes(state) ? 0.2 : 0, step('withdraw')],
    [0.4 * rest, actions.restore],
    [wasPublished ? 0 : 0.15, actions.remove],
  ]
}

/** @param {string} state @param {boolean} own @param {boolean} emergency @returns {[number, Action][]} */
function reviewing(state, own, emergency) {
  return [
    [state === 'in-review' ? (own ? 1 : 12) : 0, step('approve')],
    [['in-review', 'approved'].includes(state) ? 1.5 : 0, step('request-changes')],
    [emergency ? 4 : 0, step('approve-afterwards')],
  ]
}

/** @param {string} state @param {boolean} isPublic @param {boolean} isScheduled @returns {[number, Action][]} */
function publishing(state, isPublic, isScheduled) {
  return [
    [state === 'approved' ? 8 : 0, step('publish')],
    [state === 'scheduled' ? 0.5 : 0, step('publish')],
    [state === 'approved' ? 5 : 0, step('schedule')],
    [isPublic && !isScheduled ? 0.3 : 0, step('schedule')],
    [isScheduled ? 0.5 : 0, step('cancel-schedule')],
    [isPublic ? 0.5 : 0, step('unpublish')],
    [state === 'published' ? 0 : 0.15, step('emergency-publish')],
  ]
}

/**
 * @param {import('./catalogue.mjs').Edition} edition
 * @param {import('./accounts.mjs').LoggedIn} person
 * @param {import('./catalogue.mjs').Catalogue} catalogue
 * @returns {[number, Action][]}
 */
function translating({ isTranslation, isPublished, contentId }, { languages }, catalogue) {
  const begun = catalogue
    .all((each) => each.contentId === contentId)
    .map(({ language }) => language)
  const isOpen = languages.some((language) => !begun.includes(language))
  return [[!isTranslation && isPublished && isOpen ? 8 : 0, translation.translate]]
}

/** What anybody may try: refused where it is not theirs, or not possible. @type {[number, Action][]} */
export const anything = [
  [2, actions.save],
  ...[
    'submit',
    'withdraw',
    'approve',
    'request-changes',
    'publish',
    'schedule',
    'cancel-schedule',
  ].map((event) => /** @type {[number, Action]} */ ([1, step(event)])),
  [0.3, step('unpublish')],
  [1, step('approve-afterwards')],
  [0.5, actions.remove],
  [0.5, actions.restore],
]
