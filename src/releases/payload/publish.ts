/**
 * Publishes a release: one transaction over all members, each by its edition's own step, four eyes and
 * digest included, and one row of the publication log. What fails names its member, and nothing was
 * published.
 */
import type { PayloadRequest } from 'payload'
import { digestOf } from '../../content/digest'
import { titleOf } from '../../content/title'
import type { PublicChange } from '../../delivery/affected-keys'
import { appendPublication } from '../../delivery/payload/append-publication'
import { languageOf } from '../../i18n/server/messages'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal, type Refusal } from '../../refusals/refusal'
import { signatureFrom } from '../../revision/payload/signature'
import type { Step } from '../../revision/steps'
import type { TellingChange } from '../../workflow/minor-update'
import { actorOf } from '../../workflow/payload/actor'
import { doubtsAbout, factsOf } from '../../workflow/payload/confirm-minor'
import { publicationOf } from '../publication'
import { blocks, type Finding } from '../readiness'
import { refusal } from '../refusals'
import { advance } from '../state-machine'
import { findingsOfMembers, type MemberAtHand, membersInOrder, withEditions } from './check'
import { findingMessage } from './finding-message'
import { refuseMember, takeMemberStep } from './member-step'
import { notifyOfRelease } from './notify'
import { scopeOverRelease } from './release-scope'
import {
  findRelease,
  machineOf,
  membersOf,
  recordRelease,
  type StoredRelease,
  writeRelease,
} from './release-store'

/** A message that names more is not read. */
const mostNamed = 5

/** Why a counter-release goes out before anybody has approved it. */
type Emergency = { reason: string }

/** In the transaction of the request, as its person. */
export async function publishRelease(
  release: StoredRelease,
  req: PayloadRequest,
  emergency?: Emergency,
): Promise<StoredRelease> {
  const now = new Date().toISOString()
  const event = emergency ? 'emergency-publish' : 'publish'
  const scope = await scopeOverRelease(release, req)
  const after = advance(machineOf(release), { event }, { actor: actorOf(req), scope, now })
  if (isRefusal(after)) refuse(after, req)
  const members = await withEditions(await membersOf(release, req), req)
  // What is wrong in public is taken back at once; the loose ends that this leaves are said, and recorded.
  const findings = emergency
    ? await findingsOfMembers(members, release, req)
    : await refuseBlocked(release, members, req)
  await takeSteps({ release, members, now, emergency }, req)

  const ended = { ...signatureFrom(req), at: now }
  const { notes, updateType } = release
  const written = await writeRelease(release, { ...after, notes, updateType, ended }, req)
  const undone = await undoneBy(written, emergency, req)
  const warnings = findings.map(({ code, edition, language }) => ({ code, edition, language }))
  const detail = {
    ...{ notes, ...emergency },
    ...(undone && { undoes: undone.name }),
    ...(warnings.length > 0 && { warnings }),
  }
  await recordRelease('publish-release', { before: release, after: written }, req, detail)
  const of = members.flatMap(({ document }) => document ?? [])
  const kind = emergency ? 'release-emergency' : 'release-published'
  const told = { kind, release: written, who: ended.name, words: emergency?.reason, of } as const
  await notifyOfRelease(told, req)
  return written
}

/** The release that is undone by this one, in the same transaction; nothing where it takes none back. */
async function undoneBy(
  { id, name, undoes }: StoredRelease,
  emergency: Emergency | undefined,
  req: PayloadRequest,
): Promise<StoredRelease | undefined> {
  if (!undoes) return undefined
  const release = await findRelease(undoes, req)
  if (!release) refuse(refusal('release-not-published'), req)
  const step = { event: 'undo' } as const
  const now = new Date().toISOString()
  const after = advance(machineOf(release), step, { actor: { system: 'release' }, now })
  if (isRefusal(after)) refuse(after, req)
  const written = await writeRelease(release, { ...after, undoneBy: id }, req)
  const detail = { undoneBy: name, ...emergency }
  await recordRelease('undo-release', { before: release, after: written }, req, detail)
  return written
}

/** All steps, and then one row of the publication log for what they changed. */
async function takeSteps(
  {
    release,
    members,
    now,
    emergency,
  }: {
    release: StoredRelease
    members: readonly MemberAtHand[]
    now: string
    emergency: Emergency | undefined
  },
  req: PayloadRequest,
): Promise<void> {
  const mark = { id: String(release.id), name: release.name, at: now }
  const changes: Exclude<PublicChange, { kind: 'release' }>[] = []
  req.context.publicChanges = changes
  try {
    for (const member of membersInOrder(members)) {
      const step = stepOf(member, release, emergency)
      if (isRefusal(step)) refuseMember(member, step, req)
      refuseOtherWords(member, req)
      await takeMemberStep({ member, step, release: mark }, req)
      if (!member.action.publish || !member.action.withdraw) continue
      const [published] = await withEditions([member], req)
      const unpublish = member.action.withdraw
      if (published) {
        await takeMemberStep(
          { member: published, step: { event: 'unpublish', unpublish }, release: mark },
          req,
        )
      }
    }
  } finally {
    delete req.context.publicChanges
  }
  await appendPublication({ kind: 'release', id: mark.id, changes }, req)
}

/** The words that were approved are followed with each save; here it is made sure of. */
function refuseOtherWords(member: MemberAtHand, req: PayloadRequest): void {
  const { of, document, digest, action } = member
  if (!document || action.unpublish || digestOf(of, document) === digest) return
  refuseMember(
    member,
    refusal('member-changed', { facts: { title: titleOf(document) ?? '' } }),
    req,
  )
}

/** @returns the warnings: said, and recorded with the step */
export async function refuseBlocked(
  release: StoredRelease,
  members: readonly MemberAtHand[],
  req: PayloadRequest,
): Promise<Finding[]> {
  const findings = await findingsOfMembers(members, release, req)
  const errors = findings.filter(blocks)
  const [first] = errors
  if (first) {
    const facts = { count: errors.length, first: findingMessage(first, languageOf(req)) }
    refuse(refusal('release-blocked', { facts }), req)
  }
  for (const member of members) {
    const step = stepOf(member, release)
    if (isRefusal(step)) refuseMember(member, step, req)
  }
  if (req.data?.confirmMinor === false) await confirmMinorMembers(release, members, req)
  return findings
}

/** Asks once more about minor updates that look like major ones: about all of them at once, by name. */
async function confirmMinorMembers(
  release: StoredRelease,
  members: readonly MemberAtHand[],
  req: PayloadRequest,
): Promise<void> {
  const titles: string[] = []
  const found = new Set<TellingChange>()
  for (const member of members) {
    const { of: collection, document: edition } = member
    const step = stepOf(member, release)
    if (!edition || isRefusal(step)) continue
    const doubts = await doubtsAbout(step, { collection, edition }, req)
    if (doubts.length > 0) titles.push(`${titleOf(edition) ?? ''} (${edition.language})`)
    for (const each of doubts) found.add(each)
  }
  if (titles.length === 0) return
  const named = titles.slice(0, mostNamed).join('; ')
  const facts = { ...factsOf([...found]), count: titles.length, titles: named }
  refuse(refusal('members-look-major', { field: 'confirmMinor', facts }), req)
}

function stepOf(
  { action, document }: MemberAtHand,
  release: StoredRelease,
  emergency?: Emergency,
): Step | Refusal {
  if (!document) return refusal('member-missing')
  if (action.unpublish) return { event: 'unpublish', unpublish: action.unpublish }
  const { language, firstPublishedAt } = document
  const wasPublished = Boolean(firstPublishedAt)
  const said = publicationOf(action, release, { language, wasPublished })
  if (isRefusal(said)) return said
  return emergency
    ? { event: 'emergency-publish', ...emergency, ...said }
    : { event: 'publish', ...said }
}
