/** Reads what a request says about a release. What is missing or wrong becomes a refusal. */
import { cleanText } from '../content/clean-text'
import { type EditionCollection, editionCollections, isEditionCollection } from '../content/model'
import { isLanguage, type Language } from '../i18n/languages'
import { refusal as inputRefusal } from '../refusals/common-refusals'
import { isRefusal, type Refusal } from '../refusals/refusal'
import { clockTimeAt, instantOf } from '../time/wall-clock'
import { isTimeZone } from '../time/zone'
import { momentFrom } from '../workflow/dates'
import { refusal as workflowRefusal } from '../workflow/refusals'
import { textFrom, unpublishingFrom } from '../workflow/transition-request'
import { refusal } from './refusals'
import { type MemberAction, mostMembers } from './release'

/** An edition, by its id or by its content and language, with the revision that was looked at. */
export type AskedMember = {
  collection: EditionCollection
  id?: string
  contentId?: string
  language?: Language
  revision: number
  action: MemberAction
}

/** Notes for readers, by language: for all members in it that have none of their own. */
export type Notes = Partial<Record<Language, string>>

const longestName = 200

/** Parses the name of a release: one line of at most 200 characters. */
export function nameFrom(value: unknown): string | Refusal {
  const text = textFrom(value, 'name')
  if (isRefusal(text)) return text
  const name = cleanText(text ?? '', 'one')
  if (!name) return refusal('release-name-missing', { field: 'name' })
  if (name.length <= longestName) return name
  return inputRefusal('text-too-long', {
    field: 'name',
    facts: { field: 'name', longest: longestName },
  })
}

/** Parses the change notes of a release, one a language. */
export function notesFrom(value: unknown): Notes | Refusal {
  const notes: Notes = {}
  for (const [language, given] of Object.entries(recordFrom(value))) {
    if (!isLanguage(language)) return inputRefusal('language-unknown', { field: 'notes' })
    const note = textFrom(given, `notes.${language}`)
    if (isRefusal(note)) return note
    if (note) notes[language] = note
  }
  return notes
}

/** @returns at least one; whether one is there twice is known only when each is found */
export function membersFrom(value: unknown): AskedMember[] | Refusal {
  if (!Array.isArray(value) || value.length === 0) {
    return refusal('members-missing', { field: 'members' })
  }
  if (value.length > mostMembers) {
    return refusal('release-too-large', { field: 'members', facts: { most: mostMembers } })
  }
  const members: AskedMember[] = []
  for (const [index, given] of value.entries()) {
    const member = memberFrom(recordFrom(given), `members.${index}`)
    if (isRefusal(member)) return member
    members.push(member)
  }
  return members
}

function memberFrom(given: Record<string, unknown>, at: string): AskedMember | Refusal {
  const { collection, id, contentId, language, revision } = given
  if (typeof collection !== 'string' || !isEditionCollection(collection)) {
    const facts = { field: `${at}.collection`, choices: editionCollections.join(', ') }
    return inputRefusal('choice-unknown', { field: `${at}.collection`, facts })
  }
  const action = actionFrom(given, collection, at)
  if (isRefusal(action)) return action
  if (!Number.isSafeInteger(revision)) {
    return workflowRefusal('revision-missing', {
      field: `${at}.revision`,
      facts: { event: action.unpublish ? 'unpublish' : 'publish' },
    })
  }
  const common = { collection, revision: revision as number, action }
  if (typeof id === 'string' && id) return { ...common, id }
  if (typeof contentId !== 'string' || !contentId) {
    return refusal('member-not-here', { field: `${at}.id` })
  }
  if (!isLanguage(language)) return inputRefusal('language-unknown', { field: `${at}.language` })
  return { ...common, contentId, language }
}

/** What shall happen to a member; nothing said publishes it as the release says for all. */
export function actionFrom(
  { publish, unpublish }: Record<string, unknown>,
  collection: EditionCollection,
  at: string,
): MemberAction | Refusal {
  if (unpublish !== undefined && unpublish !== null) {
    const found = unpublishingFrom(unpublish, { collection, wasPublished: true, now: new Date(0) })
    return isRefusal(found) ? found : { unpublish: found }
  }
  const { updateType, changeNote } = recordFrom(publish)
  const note = textFrom(changeNote, `${at}.publish.changeNote`)
  if (isRefusal(note)) return note
  if (updateType !== undefined && updateType !== 'major' && updateType !== 'minor') {
    return workflowRefusal('update-type-missing', { field: `${at}.publish.updateType` })
  }
  return { publish: { ...(updateType && { updateType }), ...(note && { changeNote: note }) } }
}

/**
 * The moment of a schedule: with its offset, or a local time in a time zone.
 *
 * @returns ISO 8601 in UTC; a refusal for what is past, in an hour that the clocks skip, or in no time zone
 */
export function dueFrom(value: unknown, timeZone: unknown, now: Date): string | Refusal {
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    return inputRefusal('time-zone-unknown', { field: 'timeZone' })
  }
  const due = momentFrom(value) ?? localMoment(value, timeZone)
  if (due === undefined) return workflowRefusal('time-missing', { field: 'at' })
  if (isRefusal(due)) return due
  return Date.parse(due) > now.getTime() ? due : workflowRefusal('time-past', { field: 'at' })
}

const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/

function localMoment(value: unknown, timeZone: unknown): string | undefined | Refusal {
  if (typeof value !== 'string' || !local.test(value) || !isTimeZone(timeZone)) return undefined
  const instant = instantOf(value, timeZone)
  if (!instant || Number.isNaN(instant.getTime())) return undefined
  const shown = clockTimeAt(instant, timeZone)
  return shown.startsWith(value) ? instant.toISOString() : refusal('time-skipped', { field: 'at' })
}

/** Ids of members that a request names; nothing where it names none, and means all. */
export function idsFrom(value: unknown): string[] | undefined | Refusal {
  if (value === undefined || value === null) return undefined
  const isList = Array.isArray(value) && value.length > 0 && value.length <= mostMembers
  if (!isList || !value.every((each) => typeof each === 'string')) {
    return refusal('members-missing', { field: 'members' })
  }
  return [...new Set(value)]
}

/** Takes a JSON value for an object; an empty one where it is something else. */
export function recordFrom(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
}
