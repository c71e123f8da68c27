/**
 * Undoes a release by a counter-release: reads what would become of each member, brings back the words of
 * before as drafts, and makes a release of them, which is reviewed and published like any other.
 */
import type { PayloadRequest } from 'payload'
import { digestOf } from '../../content/digest'
import type { EditionCollection } from '../../content/model'
import { isFree } from '../../content/payload/assign-slug'
import { restoreAsDraft } from '../../host/payload-restored-drafts'
import { translatorFor } from '../../i18n/server/messages'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal, type Refusal } from '../../refusals/refusal'
import { ownRequest } from '../../revision/payload/own-request'
import type { Unpublishing } from '../../revision/revision'
import type { ReleaseMark, Undoes } from '../../revision/write-intent'
import { actorOf } from '../../workflow/payload/actor'
import { versionsOf } from '../../workflow/payload/edition-versions'
import type { ReviewedDocument } from '../../workflow/payload/reviewed-document'
import { refusal } from '../refusals'
import type { MemberAction } from '../release'
import type { AskedMember, Notes } from '../request'
import { advance } from '../state-machine'
import { actionOf, type PastVersion, type Undoing, undoingOf } from '../undo'
import { addMembers, createRelease } from './change'
import { findingsOfMembers, type MemberAtHand, withEditions } from './check'
import { scopeOverRelease } from './release-scope'
import {
  counterOf,
  machineToUndo,
  membersOf,
  recordRelease,
  type StoredRelease,
  writeRelease,
} from './release-store'
import { recordsOfThen } from './undone-records'

/** A version with all that it says. */
type KeptVersion = PastVersion & { document: ReviewedDocument }

export type MemberToUndo = MemberAtHand & { undoing: Undoing | Refusal }

/** What becomes of each member, or why it stays as it is. */
export async function undoingsOf(
  release: StoredRelease,
  req: PayloadRequest,
): Promise<MemberToUndo[]> {
  const members = await withEditions(await membersOf(release, req), req)
  const found: MemberToUndo[] = []
  for (const member of members) found.push({ ...member, undoing: await undoing(member) })
  return found.map((member) => (sourceStays(member, found) ? staying(member) : member))

  async function undoing({ of, edition, document, action }: MemberAtHand) {
    if (!document) return refusal('undo-missing')
    const history = await historyOf(of, edition, req)
    const undoing = undoingOf(action, history, release.ended?.at ?? '')
    if (isRefusal(undoing) || undoing.kind === 'unpublish' || !undoing.restores) return undoing
    const { slug, language } = (undoing.to as KeptVersion).document
    const moves = slug && slug !== document.slug
    return moves && !(await isFree(slug, { edition: { language }, id: edition }, req))
      ? refusal('undo-address-taken', { facts: { slug } })
      : undoing
  }
}

/** A translation goes back with its source, or not at all: it says what that said. */
function sourceStays(member: MemberToUndo, all: readonly MemberToUndo[]): boolean {
  if (isRefusal(member.undoing) || member.undoing.kind === 'unpublish') return false
  const source = sourceOf(member, all)
  return source !== undefined && isRefusal(source.undoing)
}

function sourceOf({ document }: MemberToUndo, all: readonly MemberToUndo[]) {
  const { contentId, sourceLanguage } = document ?? {}
  return all.find((each) => each.contentId === contentId && each.language === sourceLanguage)
}

function staying(member: MemberToUndo): MemberToUndo {
  return { ...member, undoing: refusal('undo-source-stays') }
}

async function historyOf(
  collection: EditionCollection,
  id: string,
  req: PayloadRequest,
): Promise<KeptVersion[]> {
  const versions = await versionsOf(collection, id, req)
  return versions.map(({ id: kept, version }) => {
    const document = { ...version, id }
    const { event, by = '', name = '', at = '', detail } = document.workflow?.last ?? {}
    return {
      ...{ id: kept, document, revision: document.revision ?? 0, event, by, name, at },
      digest: digestOf(collection, document),
      publicDigest: document.publishedDigest ?? null,
      isPublished: document._status === 'published',
      ...(event === 'unpublish' && { unpublish: detail?.unpublish as Unpublishing | undefined }),
    }
  })
}

/** What would be wrong with the site after it: each member in the words that it goes back to. */
export async function findingsAfter(members: readonly MemberToUndo[], req: PayloadRequest) {
  const after = members.flatMap((member): MemberAtHand[] => {
    const { undoing } = member
    if (isRefusal(undoing)) return []
    const action = actionOf(undoing, '…')
    if (undoing.kind === 'unpublish') return [{ ...member, action }]
    return [{ ...member, action, document: (undoing.to as KeptVersion).document }]
  })
  return findingsOfMembers(after, { updateType: 'minor' }, req)
}

export type Said = {
  name?: string
  notes?: Notes
  updateType?: StoredRelease['updateType']
  /** What readers find where something is taken back, by language. */
  explanations?: Notes
  /** Whether it is known that some members stay as they are. */
  partial: boolean
}

/**
 * Makes the counter-release, in the transaction of the request.
 *
 * @throws where nothing can be undone, or not all of it and nobody said that this is known
 */
export async function beginUndo(
  release: StoredRelease,
  { partial, explanations = {}, members, ...said }: Said & { members: readonly MemberToUndo[] },
  req: PayloadRequest,
): Promise<StoredRelease> {
  const now = new Date().toISOString()
  const machine = machineToUndo(release, await counterOf(release, req))
  const scope = await scopeOverRelease(release, req)
  const begun = advance(machine, { event: 'begin-undo' }, { actor: actorOf(req), scope, now })
  if (isRefusal(begun)) refuse(begun, req)
  const possible = members.filter(({ undoing }) => !isRefusal(undoing))
  const left = members.length - possible.length
  if (possible.length === 0) refuse(refusal('undo-nothing'), req)
  if (left > 0 && !partial) refuse(refusal('undo-partial', { facts: { count: left } }), req)

  const counter = await createRelease(
    { ...withWords(release, possible, said, req), undoes: release },
    req,
  )
  await writeRelease(release, { ...begun, undoneBy: counter.id }, req)
  const mark = { id: String(counter.id), name: counter.name, at: now }
  await bringBack(possible, mark, req)
  const asked = (await withEditions(possible, req)).map((member, index): AskedMember => {
    const { of: collection, edition: id, language, document } = member
    const explanation =
      explanations[language] ?? translatorFor(language)('releases.undo.explanation')
    const { undoing } = possible[index] as MemberToUndo & { undoing: Undoing }
    const action: MemberAction = actionOf(undoing, explanation)
    return { collection, id, revision: document?.revision ?? 0, action }
  })
  return addMembers(counter, asked, req)
}

/** Its name, and what readers are told where nobody said anything else. */
function withWords(
  { name }: StoredRelease,
  members: readonly MemberToUndo[],
  said: Pick<Said, 'name' | 'notes' | 'updateType'>,
  req: PayloadRequest,
) {
  const languages = [...new Set(members.map(({ language }) => language))]
  const notes = Object.fromEntries(
    languages.map((language) => [language, translatorFor(language)('releases.undo.note')]),
  )
  const called = translatorFor(req.i18n.language)('releases.undo.name', { name })
  return {
    name: said.name ?? called.slice(0, 200),
    notes: { ...notes, ...said.notes },
    updateType: said.updateType,
  }
}

/** Sources first: their translations come back as translations of what they say then. */
async function bringBack(
  members: readonly MemberToUndo[],
  release: ReleaseMark,
  req: PayloadRequest,
): Promise<void> {
  const order = [...members].sort((one, other) => rank(one) - rank(other))
  for (const member of order) {
    const { undoing, of: collection } = member
    if (isRefusal(undoing) || undoing.kind === 'unpublish' || !undoing.restores) continue
    const records = await recordsFor(member, members, req)
    const undoes: Undoes = { release, ...(records && { records }) }
    const purpose = { kind: 'restore', version: undoing.to.id, undoes } as const
    const own = await ownRequest(req, purpose, { within: true })
    await restoreAsDraft({ collection, id: undoing.to.id }, own)
  }
}

function rank({ document }: MemberToUndo): number {
  return document?.sourceLanguage ? 1 : 0
}

async function recordsFor(member: MemberToUndo, all: readonly MemberToUndo[], req: PayloadRequest) {
  const source = sourceOf(member, all)
  const { undoing, of: collection } = member
  if (isRefusal(undoing) || undoing.kind === 'unpublish') return undefined
  if (!source || isRefusal(source.undoing) || source.undoing.kind === 'unpublish') return undefined
  const { document } = undoing.to as KeptVersion
  const then = source.undoing.to.revision
  return recordsOfThen({ collection, document, source: source.edition, then }, req)
}

/** Said in the audit log, beside the members of the counter-release. */
export async function recordLeft(
  counter: StoredRelease,
  members: readonly MemberToUndo[],
  req: PayloadRequest,
): Promise<void> {
  const left = members.flatMap(({ undoing, edition, language }) =>
    isRefusal(undoing) ? [{ code: undoing.code, edition, language }] : [],
  )
  if (left.length === 0) return
  await recordRelease('change-release', { before: counter, after: counter }, req, { left })
}
