/**
 * Hooks by which releases follow their editions: each save, step and deletion, in its own transaction. An
 * edit after approval takes just that member out of “ready”, and everybody concerned is told.
 */
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { type EditionCollection, isEditionCollection } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import { titleOf } from '../../content/title'
import { writeIntentOf } from '../../revision/payload/own-request'
import { signatureFrom } from '../../revision/payload/signature'
import { type Why, whyOf } from '../../workflow/lapse'
import { type ReviewedDocument, takenStep } from '../../workflow/payload/reviewed-document'
import { refusal } from '../../workflow/refusals'
import { type Person, sameRights } from '../../workflow/roles'
import { isLiving } from '../release'
import { notifyOfRelease } from './notify'
import {
  findMembers,
  findRelease,
  keepReleaseLapse,
  type StoredMember,
  type StoredRelease,
} from './release-store'
import { settleRelease } from './settle'
import { sameStanding, standingOf } from './standing'

export const followEdition: CollectionAfterChangeHook = async (change) => {
  const { doc, operation, req } = change
  const taken = operation === 'create' ? undefined : takenStep(change)
  if (!taken) return doc
  const intent = writeIntentOf(req)
  // The release that takes the step knows what it does.
  const except = intent.kind === 'step' ? intent.release?.id : undefined
  await followWhere({ edition: { equals: String(doc.id) } }, req, {
    ...{ except, edition: taken.edition, who: taken.last.name },
  })
  return doc
}

export const followDeletion: CollectionAfterDeleteHook = async ({ doc, collection, req }) => {
  if (!isEditionCollection(collection.slug)) return doc
  await followWhere({ edition: { equals: String(doc.id) } }, req, {
    gone: titleOf(doc) ?? '',
    who: signatureFrom(req).name,
  })
  return doc
}

/** Whoever changed the words is a better reason than the state in which that left them. */
function isEdit({ workflow }: ReviewedDocument): boolean {
  return workflow?.last?.event === 'edit' || workflow?.last?.event === 'restore'
}

type Account = Person & { id: string | number }

/** An approval does not outlive the right to give it: what they had approved is not ready any longer. */
export const followPerson: CollectionAfterChangeHook<Account> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  if (operation === 'update' && !sameRights(doc, previousDoc)) {
    await followApprover(doc, req)
  }
  return doc
}

export const followPersonRemoval: CollectionAfterDeleteHook<Account> = async ({ doc, req }) => {
  await followApprover(doc, req)
  return doc
}

async function followApprover({ id }: Account, req: PayloadRequest): Promise<void> {
  const where = { approver: { equals: String(id) } }
  await followWhere(where, req, { who: signatureFrom(req, 'release').name })
}

type Known = {
  who: string
  /** A release that is not to be followed. */
  except?: string
  edition?: ReviewedDocument
  /** The title of what was deleted. */
  gone?: string
}

async function followWhere(
  where: Parameters<typeof findMembers>[0],
  req: PayloadRequest,
  { who, except, edition, gone }: Known,
): Promise<void> {
  const members = await findMembers(where, req)
  const releases = new Map<string, StoredRelease | undefined>()
  for (const member of members) {
    if (member.release === except) continue
    if (!releases.has(member.release)) {
      releases.set(member.release, await findRelease(member.release, req))
    }
    const release = releases.get(member.release)
    if (!release || !isLiving(release)) continue
    const found =
      gone === undefined ? (edition ?? (await latestOf(member.of, member.edition, req))) : undefined
    const followed = await followMember({ member, release, edition: found }, req)
    if (!followed) continue
    const { after, why } = followed
    releases.set(member.release, after)
    const fell = release.state !== 'open' && after.state === 'open'
    if (fell) {
      const words = (found && titleOf(found)) ?? gone ?? ''
      const said =
        edition && isEdit(edition) ? refusal('schedule-edited', { facts: { name: who } }) : why
      if (said) await keepReleaseLapse(release, { why: whyOf(said), words }, req)
      await notifyOfRelease({ kind: 'release-not-ready', release, who, words, of: found }, req)
    }
  }
}

/** @returns the release after it; nothing where the member stands as it stood */
async function followMember(
  {
    member,
    release,
    edition,
  }: { member: StoredMember; release: StoredRelease; edition: ReviewedDocument | undefined },
  req: PayloadRequest,
): Promise<{ after: StoredRelease; why: Why | null } | undefined> {
  const standing = await standingOf({ collection: member.of, edition, action: member.action }, req)
  if (sameStanding(member, standing)) return undefined
  await req.payload.update({
    collection: 'release-members',
    id: member.id,
    data: standing,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return { after: await settleRelease(release, req), why: standing.why }
}

async function latestOf(
  collection: EditionCollection,
  id: string,
  req: PayloadRequest,
): Promise<ReviewedDocument | undefined> {
  const [found] = await findEditions(
    { collection, where: { id: { equals: id } }, draft: true },
    req,
  )
  return found
}
