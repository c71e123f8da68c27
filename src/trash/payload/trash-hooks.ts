/** Hooks of the trash: Payload keeps there what has a time of deletion, and shows it to nobody who does not ask for it. */
import type {
  CollectionAfterChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { appendEntry } from '../../audit-log/payload/append-entry'
import type { EditionDocument } from '../../content/edition'
import type { EditionCollection } from '../../content/model'
import { editionHook } from '../../content/payload/edition-hook'
import { findEditions } from '../../content/payload/find-edition'
import { usersOf } from '../../content/payload/resolve-references'
import { titleOf } from '../../content/title'
import { refuse } from '../../refusals/payload/refuse'
import { findMembers, findReleases } from '../../releases/payload/release-store'
import { isLiving } from '../../releases/release'
import { declareWrite, writeIntentOf } from '../../revision/payload/own-request'
import { forgetLapse } from '../../workflow/payload/lapsed-schedules'
import { type ReviewedDocument, revisionOf } from '../../workflow/payload/reviewed-document'
import { refusal as workflowRefusal } from '../../workflow/refusals'
import { refusal } from '../refusals'
import { moveAsked, movesAlone, whyNotTrashed } from '../trash'

type Update = { trash?: boolean; draft?: boolean; data?: Record<string, unknown> }

/** Tells a move from a write of words, and takes from each what belongs to the other. */
export const declareMove: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const update = args as Update
  if (!update.data) return args
  const { deletedAt, ...words } = update.data
  const move = operation === 'update' ? moveAsked(update.data, update.trash) : undefined
  if (!move) return { ...args, data: words }
  if (!movesAlone({ deletedAt, ...words })) refuse(refusal('trash-alone'), req)
  if (words._status === 'published') refuse(workflowRefusal('restore-as-draft'), req)
  declareWrite(req, { kind: 'trash', move, publicity: 'save-draft' })
  // Kept by Payload in the document and in its latest version; what was never public is a draft in both.
  const at = move === 'into' ? new Date().toISOString() : null
  return { ...args, draft: false, data: { deletedAt: at, _status: 'draft' } }
}

/** Refuses what cannot go into the trash or come back, and every write of what is in it. */
export const guardTrash = editionHook<ReviewedDocument>(
  async ({ collection, edition, before, req }) => {
    const intent = writeIntentOf(req)
    if (intent.kind !== 'trash') {
      if (before?.deletedAt) refuse(refusal('in-trash'), req)
      // A version that was made in the trash is restored without it.
      return { ...edition, deletedAt: null }
    }
    if (!before) return edition
    const why = intent.move === 'into' && whyNotTrashed(await discarded(collection, before, req))
    if (why) refuse(why, req)
    if (intent.move === 'out') await requireSource(collection, before, req)
    return edition
  },
)

async function discarded(
  collection: EditionCollection,
  edition: ReviewedDocument,
  req: PayloadRequest,
) {
  const members = await findMembers({ edition: { equals: edition.id } }, req)
  const releases = await findReleases({ id: { in: members.map(({ release }) => release) } }, req)
  return {
    firstPublishedAt: edition.firstPublishedAt,
    state: revisionOf(collection, edition).state,
    users: await usersOf(collection, edition, { trash: false }, req),
    release: releases.find(isLiving)?.name,
  }
}

/** A translation stands beside its source, or not at all. */
async function requireSource(
  collection: EditionCollection,
  { contentId, sourceLanguage }: EditionDocument,
  req: PayloadRequest,
): Promise<void> {
  if (!sourceLanguage) return
  const where = { contentId: { equals: contentId }, language: { equals: sourceLanguage } }
  const [source] = await findEditions({ collection, where, draft: true }, req)
  if (!source) refuse(refusal('source-in-trash'), req)
}

/** The entry of the audit log, in the transaction of the move; what it lapsed for is settled. */
export const recordMove: CollectionAfterChangeHook = async ({ data, doc, collection, req }) => {
  const intent = writeIntentOf(req)
  if (intent.kind !== 'trash') return doc
  const { contentId, language, revision } = data as EditionDocument
  const title = titleOf(data as EditionDocument) ?? null
  await appendEntry(req, {
    ...{ kind: collection.slug, edition: String(doc.id), contentId, language, revision, title },
    event: intent.move === 'into' ? 'trash' : 'restore-from-trash',
  })
  await forgetLapse({ of: collection.slug as EditionCollection, target: String(doc.id) }, req)
  return doc
}

type AnyHook = (args: never) => unknown

/** Of hooks about words and steps: a move to the trash or back leaves both as they are. */
export function exceptMoves<Hook extends AnyHook>(hooks: Hook[]): Hook[] {
  return hooks.map((hook) => {
    const other = (args: { data?: unknown; doc?: unknown; req: PayloadRequest }) =>
      writeIntentOf(args.req).kind === 'trash' ? (args.doc ?? args.data) : hook(args as never)
    return other as unknown as Hook
  })
}
