/**
 * Preview links: they show the site after a release, or at a moment, to a guest: somebody without an account.
 * Where a publisher allowed it, the guest answers: approves, asks for changes, comments. An answer is about
 * exactly the words that were shown, and is no approval in the sense of the workflow: it is somebody's word.
 */

import { createHash } from 'node:crypto'
import { cleanText } from '../content/clean-text'
import { isLanguage, type Language } from '../i18n/languages'
import { isRefusal, type Refusal } from '../refusals/refusal'
import { textOf } from '../refusals/text-of'
import { momentFrom } from '../workflow/dates'
import { refusal as shareRefusal } from '../workflow/refusals'
import { endOfShare, longestShare, opens, shareToken } from '../workflow/share-link'
import { textFrom } from '../workflow/transition-request'
import { type NamedPlace, placeFrom } from './place'
import { refusal } from './refusals'

export const guestAnswers = ['approve', 'request-changes', 'comment'] as const
export type GuestAnswerKind = (typeof guestAnswers)[number]

/** Answers of one link; a guest who has more to say calls. */
export const mostAnswers = 100
const longestName = 100

export type StoredLink = {
  id: string
  /** ISO 8601, UTC: from then on it shows nothing. */
  expires: string
  revoked?: unknown
}

/** What signs it. The prefix keeps links of one kind from opening what those of another show. */
const signed = ({ id, expires, revoked }: StoredLink) => ({ id: `guest-${id}`, expires, revoked })
const tokenForm = /^guest-([\w-]+)\.[\w-]+$/

/** The secret key of a preview in its address. */
export function guestToken(link: StoredLink, key: string): string {
  return shareToken(signed(link), key)
}

/** Parses the id out of a key; nothing where it is no key of a guest. */
export function guestLinkId(token: string): string | undefined {
  return tokenForm.exec(token)?.[1]
}

/** Verifies a key: whether it is the link's own, and the link neither revoked nor at its end. */
export function guestOpens(
  token: string,
  link: StoredLink,
  at: { key: string; now: Date },
): boolean {
  return opens(token, signed(link), at)
}

export type AskedLink = {
  language: Language
  expires: string
  /** For whom it is. */
  guest?: string
  /** Whether the guest may answer. */
  answers: boolean
}

/** Reads what a request says about a new link. */
export function linkFrom(
  { days, language, guest, answers }: Record<string, unknown>,
  { usual, now }: { usual: Language; now: Date },
): AskedLink | Refusal {
  const expires = endOfShare(days, now)
  if (!expires) {
    return shareRefusal('days-wrong', { field: 'days', facts: { longest: longestShare.days } })
  }
  const said = textFrom(guest, 'guest')
  if (isRefusal(said)) return said
  const name = cleanText(said ?? '', 'one').slice(0, longestName)
  // Whoever answers has a name: an answer of nobody helps nobody.
  if (answers === true && !name) return refusal('guest-name-missing', { field: 'guest' })
  return {
    language: isLanguage(language) ? language : usual,
    ...{ expires, answers: answers === true },
    ...(name && { guest: name }),
  }
}

/** The moment of a link that shows the site at one. */
export function linkMoment(value: unknown): string | Refusal {
  return momentFrom(value) ?? shareRefusal('time-missing', { field: 'at' })
}

export type AskedAnswer = {
  kind: GuestAnswerKind
  words?: string
  seen: string
  /** What it is about; nothing for all that was shown. */
  place?: NamedPlace
}

/** Reads an answer. What asks for changes, or comments, says something. */
export function answerFrom({
  answer,
  words,
  seen,
  place,
}: Record<string, unknown>): AskedAnswer | Refusal {
  const kind = guestAnswers.find((each) => each === answer)
  if (!kind) return refusal('guest-answer-unknown', { facts: { answers: guestAnswers.join(', ') } })
  const said = textFrom(words, 'words')
  if (isRefusal(said)) return said
  if (kind !== 'approve' && !said) return refusal('guest-words-missing', { field: 'words' })
  const about = placeFrom(place)
  return {
    ...{ kind, seen: (textOf(seen) || '-').slice(0, 64) },
    ...(said && { words: said }),
    ...(about && { place: about }),
  }
}

/**
 * A mark of exactly these words: one that differs means that a member was changed, came, or went.
 *
 * @param digest of the words of a member, as the state machine approves them
 */
export function seenMark(members: readonly { edition: string; digest?: string | null }[]): string {
  const lines = members.map(({ edition, digest }) => `${edition} ${digest ?? ''}`)
  return createHash('sha256').update(lines.toSorted().join('\n')).digest('base64url').slice(0, 22)
}

/**
 * The path that the guest was at, in the preview again. Whatever else is asked for leads to its start page: a form
 * leads nowhere else.
 */
export function backTo(path: unknown, { token, language }: { token: string; language: Language }) {
  const [, there, rest = ''] = /^\/([A-Za-z-]+)(\/[^?#\\]*)?$/.exec(textOf(path)) ?? []
  const key = encodeURIComponent(token)
  if (!isLanguage(there)) return `/${language}/preview/site/${key}`
  return `/${there}/preview/site/${key}${rest}`
}
