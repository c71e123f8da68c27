/**
 * The guard at the door of every write: REST, GraphQL, bulk, restore, jobs and the Local API all
 * pass here. What may happen, `machine.ts` and `roles.ts` decide; here they are only asked.
 */

import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { digestOf } from '../../content/digest'
import type { EditionDocument } from '../../content/edition'
import type { EditionCollection } from '../../content/model'
import { editionHook } from '../../content/payload/edition-hook'
import { hasSameStructure } from '../../content/structure'
import { plainWrite } from '../../host/payload-write-arguments'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal, type Refusal } from '../../refusals/refusal'
import { declareWrite, writeIntentOf } from '../../revision/payload/own-request'
import { blank, type Revision } from '../../revision/revision'
import { type LastStep, publishes, type Step } from '../../revision/steps'
import { intentOfWrite } from '../../revision/write-intent'
import { type Actor, signatureOf } from '../actor'
import { datesOnPublishing } from '../dates'
import { asksForFactor } from '../fresh-factor'
import { objection } from '../objection'
import type { ScopeRights } from '../page-scope'
import { refusal } from '../refusals'
import { mayChangeStructure } from '../roles'
import { advance } from '../state-machine'
import { readTransition, revisionFrom } from '../transition-request'
import { actorOf, approverStillReviews } from './actor'
import { formerAuthors, restoredAuthors } from './former-authors'
import { requireFreshFactor } from './fresh-factor'
import { scopeRights } from './page-scope'
import { refuseForeignPlacements } from './require-page-scope'
import { type ReviewedDocument, revisionOf, toFields } from './reviewed-document'
import { sourceIsPublic } from './source-is-public'

type WriteArguments = { draft?: boolean; data?: { _status?: unknown } & Record<string, unknown> }

/** Makes every write say what it is, before Payload reads its own meaning into it. */
export const declareIntent: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'restoreVersion') {
    // Payload restores a published version as published; here it becomes the new draft.
    if (!(args as WriteArguments).draft) refuse(refusal('restore-as-draft'), req)
    const version = String((args as { id?: unknown }).id)
    const given = writeIntentOf(req)
    const undoes = given.kind === 'restore' ? given.undoes : undefined
    declareWrite(req, {
      ...{ kind: 'restore', version, publicity: 'save-draft' },
      ...(undoes && { undoes }),
    })
    return args
  }
  if (operation !== 'create' && operation !== 'update') return args
  const plain = plainWrite(req)
  const write = args as WriteArguments
  const { _status: status, revision: startedFrom } = write.data ?? {}
  const asked = { draft: write.draft, status, revision: startedFrom }
  const intent = intentOfWrite(writeIntentOf(req), operation, asked)
  declareWrite(req, intent)
  if (intent.publicity !== 'save-draft') return { ...args, ...plain }
  return { ...args, ...plain, draft: true, data: { ...write.data, _status: 'draft' } }
}

/** Reads what an edition still lacks before it can be submitted; nothing where it may be. */
export type BlockersOf = (
  collection: EditionCollection,
  edition: ReviewedDocument,
  req: PayloadRequest,
) => Promise<Refusal[]>

/**
 * Refuses what may not happen to this edition now, then stamps what the step stamps.
 *
 * @param blockersOf asked last, and only of a submission
 */
export const guard = (blockersOf: BlockersOf) =>
  editionHook<ReviewedDocument>(async ({ collection, edition, before, req }) => {
    const actor = actorOf(req)
    refuseForeignStructure({ collection, edition, before, actor }, req)
    if (!undoesOf(req)) await refuseForeignPlacements({ collection, edition, before }, req)

    const now = momentOf(req)
    const scope = await scopeRights({ collection, contentId: edition.contentId }, req)
    const circumstances = { collection, id: before?.id, edition, actor, scope, now, blockersOf }
    let revision = before ? revisionOf(collection, before) : blank
    let step = await ownStep(circumstances, before, req)
    if (step) revision = await taken(revision, step, circumstances, req)
    if (!step || asksForMore(step, req)) {
      step = stepByStatus(revision, circumstances, req)
      revision = await taken(revision, step, circumstances, req)
    }
    return {
      ...edition,
      ...(writeIntentOf(req).kind === 'restore' ? shownOf(before) : {}),
      ...shownAfter(step, edition, now),
      ...toFields(revision, lastStep(step, circumstances, req)),
    }
  })

/** All members of a release have one moment: as it stood then, readers see all of it or none. */
function momentOf(req: PayloadRequest): Date {
  const intent = writeIntentOf(req)
  return intent.kind === 'step' && intent.release ? new Date(intent.release.at) : new Date()
}

type Circumstances = {
  collection: EditionCollection
  /** Nothing while it is being made: `edition` has none before it is stored. */
  id: string | undefined
  edition: ReviewedDocument
  actor: Actor
  scope: ScopeRights
  now: Date
  blockersOf: BlockersOf
}

async function taken(
  revision: Revision,
  step: Step,
  { collection, id, edition, actor, scope, now, blockersOf }: Circumstances,
  req: PayloadRequest,
): Promise<Revision> {
  if (actor.system === undefined && asksForFactor(step.event)) requireFreshFactor(req)
  const next = advance(revision, step, {
    actor,
    scope,
    edition,
    now: now.toISOString(),
    approverStillReviews:
      step.event === 'publish' &&
      (await approverStillReviews(revision.approval, { collection, edition }, req)),
    formerAuthors: await formerAuthors({ collection, id, event: step.event }, req),
    sourceIsPublic: await sourceIsPublic({ collection, edition, event: step.event }, req),
    undoesRelease: undoesOf(req) !== undefined,
  })
  if (isRefusal(next)) refuse(next, req)
  // Asked last: who may not submit, or not now, need not hear what is missing.
  const [obstacle] = step.event === 'submit' ? await blockersOf(collection, edition, req) : []
  if (obstacle) refuse(obstacle, req)
  return next
}

/** Whether the words of before a release come back with this write. */
function undoesOf(req: PayloadRequest) {
  const intent = writeIntentOf(req)
  return intent.kind === 'restore' ? intent.undoes : undefined
}

function refuseForeignStructure(
  {
    collection,
    edition,
    before,
    actor,
  }: {
    collection: EditionCollection
    edition: EditionDocument
    before: EditionDocument | undefined
    actor: Actor
  },
  req: PayloadRequest,
): void {
  if (actor.system !== undefined || !before || undoesOf(req)) return
  const ownStructure = !edition.sourceLanguage && !hasSameStructure(collection, edition, before)
  if (ownStructure && !mayChangeStructure(actor, edition)) {
    refuse(refusal('structure-is-the-editors'), req)
  }
}

/**
 * What a write is by itself: the step that the one road was asked for, or an edit; nothing where
 * the very same words are only to be published or unpublished.
 */
async function ownStep(
  { collection, edition }: Circumstances,
  before: ReviewedDocument | undefined,
  req: PayloadRequest,
): Promise<Step | undefined> {
  const digest = digestOf(collection, edition)
  const sameWords = before !== undefined && digest === digestOf(collection, before)
  const intent = writeIntentOf(req)
  if (intent.kind === 'step' && intent.id === before?.id) {
    if (!sameWords) throw new Error('A step changes no words.')
    return intent.step
  }
  if (intent.kind === 'restore' && before) {
    const { version } = intent
    const authors = await restoredAuthors({ collection, id: before.id, version }, req)
    return { event: 'restore', digest, authors }
  }
  if (sameWords && intent.publicity !== 'save-draft') return undefined
  if (intent.kind === 'copy') return { event: 'edit', digest, authors: intent.authors }
  const structureOnly = intent.kind === 'segments' && intent.structureOnly
  return { event: 'edit', digest, ...(structureOnly && { structureOnly }) }
}

/** Whether a write brings its words to the public in the same breath. */
function asksForMore({ event }: Step, req: PayloadRequest): boolean {
  const writes = event === 'edit' || event === 'restore'
  return writes && writeIntentOf(req).publicity !== 'save-draft'
}

/** Writing `_status` by hand asks for the step that it means, by the rules of the one road. */
function stepByStatus(
  revision: Revision,
  { collection, edition, actor, scope, now }: Circumstances,
  req: PayloadRequest,
): Step {
  const { publicity, startedFrom } = writeIntentOf(req)
  const event = publicity === 'publish' ? 'publish' : 'unpublish'
  if (actor.system !== undefined) {
    const intent = writeIntentOf(req)
    const structureOnly = intent.kind === 'segments' && intent.structureOnly
    if (event === 'publish' && structureOnly) return { event, updateType: 'minor', structureOnly }
    return event === 'publish'
      ? // The very same words again are no news to the reader.
        { event, updateType: revision.digest === revision.publicDigest ? 'minor' : 'major' }
      : { event, unpublish: { kind: 'gone', explanation: actor.system } }
  }
  // The right first, and the approval: what `_status` cannot say is asked for last.
  const refused = objection(revision, event, {
    ...{ actor, scope, edition, approverStillReviews: true },
  })
  if (refused) refuse(refused, req)
  const wasPublished = Boolean(edition.firstPublishedAt)
  const read = readTransition({ event }, { collection, wasPublished, now })
  if (isRefusal(read)) refuse(read, req)
  const seen = revisionFrom(startedFrom, event)
  if (isRefusal(seen)) refuse(seen, req)
  return read.step
}

function lastStep(step: Step, { actor, now }: Circumstances, req: PayloadRequest): LastStep {
  const { event, ...detail } = step
  const intent = writeIntentOf(req)
  const comment = intent.kind === 'step' ? intent.comment : undefined
  const release = intent.kind === 'step' ? intent.release : undoesOf(req)?.release
  const more = { ...(comment && { comment }), ...(release && { release: release.name }) }
  const signed = { event, ...signatureOf(actor), at: now.toISOString() }
  // Of words it is enough to know whose they are, and which release brought them back.
  if (event === 'edit') return { ...signed, detail: null }
  if (event === 'restore') return { ...signed, detail: release ? more : null }
  return { ...signed, detail: { ...detail, ...more } }
}

/** An older version has the words of then; dates and address stay those that readers know. */
function shownOf(before: ReviewedDocument | undefined): Partial<EditionDocument> {
  const { firstPublishedAt, publicUpdatedAt, backdatedTo, publishedSlug } = before ?? {}
  return { firstPublishedAt, publicUpdatedAt, backdatedTo, publishedSlug }
}

function shownAfter(step: Step, edition: ReviewedDocument, now: Date): Partial<EditionDocument> {
  if (!publishes(step)) return {}
  const { updateType } = step
  const { backdatedTo } = edition
  return {
    ...datesOnPublishing({ dates: edition, updateType, backdatedTo, now }),
    backdatedTo: null,
    publishedSlug: edition.slug ?? null,
  }
}
