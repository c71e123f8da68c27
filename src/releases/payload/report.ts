/** How a release stands, for the people who work on it: members, what keeps them, what would be wrong. */
import type { PayloadRequest } from 'payload'
import { type EditionCollection, isPageCollection } from '../../content/model'
import { titleOf } from '../../content/title'
import type { Language } from '../../i18n/languages'
import { languageOf } from '../../i18n/server/messages'
import { messageTo, refusalMessage } from '../../refusals/payload/refuse'
import type { State } from '../../revision/revision'
import type { Actor } from '../../workflow/actor'
import { objection as stepObjection } from '../../workflow/objection'
import { rightsOverAll, type ScopeRights } from '../../workflow/page-scope'
import { actorOf } from '../../workflow/payload/actor'
import { scopeRightsOf } from '../../workflow/payload/page-scope'
import { revisionOf } from '../../workflow/payload/reviewed-document'
import type { Finding } from '../readiness'
import { refusal } from '../refusals'
import { isLiving, livingStates, type MemberAction } from '../release'
import { type ReviewEvent, reviewEvents } from '../review-events'
import { objection } from '../state-machine'
import { findingsOfMembers, type MemberAtHand, withEditions } from './check'
import { findingMessage } from './finding-message'
import { answersTo, type GuestAnswer } from './guest-answers'
import { contentsOf } from './release-scope'
import {
  counterOf,
  findMembers,
  findRelease,
  findReleases,
  machineOf,
  machineToUndo,
  membersOf,
  type StoredRelease,
} from './release-store'
import { type ReportedLanguage, reportedLanguages } from './translation-requests'

export type ReportedMember = {
  id: string
  collection: EditionCollection
  edition: string
  language: Language
  title: string
  /** The address of a page. */
  slug?: string
  action: MemberAction
  /** Nothing where the edition is gone. */
  state?: State
  revision?: number
  isPublic: boolean
  wasPublished: boolean
  /** The steps that the person may take with it. */
  may: ReviewEvent[]
  ready: boolean
  why?: string
  /** Threads about it that nobody has resolved. */
  comments: number
  /** Other releases that wait with the same edition. */
  alsoIn: { id: string; name: string }[]
}

export type ReleaseReport = {
  release: StoredRelease
  members: ReportedMember[]
  findings: (Finding & { message: string })[]
  steps: { event: (typeof releaseSteps)[number] | 'undo'; allowed: boolean; why?: string }[]
  /** The languages into which its contents are translated, while it waits. */
  languages: ReportedLanguage[]
  /** What guests said, the newest first. */
  guests: GuestAnswer[]
  /** The release that it takes back. */
  undoes?: OtherRelease
  /** The counter-release that takes it back, or has. */
  undoneBy?: OtherRelease
}

type OtherRelease = Pick<StoredRelease, 'id' | 'name' | 'state'>

/** The steps that people take with a release as a whole. */
export const releaseSteps = ['publish', 'schedule', 'cancel-schedule', 'give-up'] as const

export async function reportOf(
  release: StoredRelease,
  req: PayloadRequest,
): Promise<ReleaseReport> {
  const language = languageOf(req)
  const members = await withEditions(await membersOf(release, req), req)
  const living = isLiving(release)
  const comments = await openThreads(members, req)
  const others = living ? await otherReleases(release, members, req) : new Map()
  const findings = living ? await findingsOfMembers(members, release, req) : []
  const actor = actorOf(req)
  const rightsOver = await scopeRightsOf(contentsOf(members), req)
  const scope = rightsOverAll(members.map(({ contentId }) => rightsOver(contentId)))
  const machine = machineOf(release)
  const counter = await counterOf(release, req)
  const takenBack = release.undoes ? await findRelease(release.undoes, req) : undefined
  const mayNot = [
    ...releaseSteps.map((event) => ({ event, why: objection(machine, event, actor, scope) })),
    {
      event: 'undo' as const,
      why: objection(machineToUndo(release, counter), 'begin-undo', actor, scope),
    },
  ]
  return {
    release,
    members: members.map((member) =>
      reported({
        ...{ member, language, actor, living, scope: rightsOver(member.contentId) },
        comments: comments.get(member.edition) ?? 0,
        alsoIn: others.get(member.edition) ?? [],
      }),
    ),
    findings: findings.map((each) => ({ ...each, message: findingMessage(each, language) })),
    steps: mayNot.map(({ event, why }) => ({
      ...{ event, allowed: !why },
      ...(why && { why: messageTo(req, why) }),
    })),
    languages: living ? await reportedLanguages(members, req) : [],
    guests: await answersTo(release, members, req),
    ...(takenBack && { undoes: named(takenBack) }),
    ...(counter && counter.state !== 'given-up' && { undoneBy: named(counter) }),
  }
}

function named({ id, name, state }: StoredRelease): OtherRelease {
  return { id, name, state }
}

function reported({
  member,
  comments,
  alsoIn,
  language: inLanguage,
  actor,
  scope,
  living,
}: {
  member: MemberAtHand
  comments: number
  alsoIn: ReportedMember['alsoIn']
  language: Language
  actor: Actor
  scope: ScopeRights
  living: boolean
}): ReportedMember {
  const { id, of: collection, edition, language, action, document, ready, why } = member
  const common = { id, collection, edition, language, action, comments, alsoIn }
  const said = ready ? undefined : refusalMessage(why ?? refusal('member-missing'), inLanguage)
  const standing = { ready: Boolean(ready), ...(said && { why: said }) }
  if (!document) {
    return { ...common, title: '', isPublic: false, wasPublished: false, may: [], ...standing }
  }
  const revision = revisionOf(collection, document)
  const { state, publicDigest } = revision
  const circumstances = { actor, scope, edition: document, approverStillReviews: true }
  return {
    ...common,
    title: titleOf(document) ?? '',
    ...(isPageCollection(collection) && document.slug && { slug: document.slug }),
    state,
    revision: document.revision ?? 0,
    isPublic: Boolean(publicDigest),
    wasPublished: Boolean(document.firstPublishedAt),
    may: living
      ? reviewEvents.filter((event) => !stepObjection(revision, event, circumstances))
      : [],
    ...standing,
  }
}

/** How many threads about each edition nobody has resolved. */
async function openThreads(
  members: readonly MemberAtHand[],
  req: PayloadRequest,
): Promise<Map<string, number>> {
  const { docs } = await req.payload.find({
    collection: 'comments',
    where: {
      edition: { in: members.map(({ edition }) => edition) },
      answers: { exists: false },
      resolved: { exists: false },
    },
    select: { edition: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const counts = new Map<string, number>()
  for (const { edition } of docs) counts.set(edition, (counts.get(edition) ?? 0) + 1)
  return counts
}

/** Two releases that touch one edition: said in both. */
async function otherReleases(
  { id }: StoredRelease,
  members: readonly MemberAtHand[],
  req: PayloadRequest,
): Promise<Map<string, ReportedMember['alsoIn']>> {
  const editions = members.map(({ edition }) => edition)
  const also = await findMembers(
    { and: [{ edition: { in: editions } }, { release: { not_equals: id } }] },
    req,
  )
  const ids = [...new Set(also.map(({ release }) => release))]
  const waiting =
    ids.length > 0
      ? await findReleases(
          { and: [{ id: { in: ids } }, { state: { in: [...livingStates] } }] },
          req,
        )
      : []
  const found = new Map<string, ReportedMember['alsoIn']>()
  for (const { release, edition } of also) {
    const other = waiting.find((each) => each.id === release)
    if (!other) continue
    found.set(edition, [...(found.get(edition) ?? []), { id: other.id, name: other.name }])
  }
  return found
}
