/**
 * The guard at the door of every write: REST, GraphQL, bulk, restore, jobs and the Local API with
 * a user all pass here. The rules are in `roles.ts`, `intent.ts` and `dates.ts`; the review
 * states of the workflow will join them here.
 */
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { digestOf } from '../../content/digest'
import type { EditionDocument } from '../../content/edition'
import { isEditionCollection } from '../../content/reference'
import { refusal } from '../../content/refusal'
import { hasSameStructure } from '../../content/structure'
import { refuse } from '../../platform/refuse'
import { datesOnPublishing } from '../dates'
import { type Intent, intentOf } from '../intent'
import { mayChangeStructure, mayCreate, mayPublish, mayWrite } from '../roles'
import { personOf } from './access'

type WriteArguments = { draft?: boolean; data?: { _status?: unknown } & Record<string, unknown> }

/** Makes every write say what it is, before Payload reads its own meaning into it. */
export const declareIntent: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'restoreVersion') {
    // Payload restores a published version as published; here it becomes the new draft.
    if (req.user && !(args as WriteArguments).draft) refuse(refusal('restore-as-draft'), req)
    return args
  }
  if (operation !== 'create' && operation !== 'update') return args
  const write = args as WriteArguments
  const asked = intentOf({ draft: write.draft, status: write.data?._status })
  const intent: Intent = operation === 'create' && asked === 'unpublish' ? 'save-draft' : asked
  req.context.intent = intent
  if (intent === 'unpublish' && req.user && !mayPublish(personOf(req))) {
    refuse(refusal('may-not-publish'), req)
  }
  if (intent !== 'save-draft') return args
  return { ...args, draft: true, data: { ...write.data, _status: 'draft' } }
}

/** Refuses what the person may not do to this edition, then stamps what publishing stamps. */
export const guard: CollectionBeforeChangeHook = ({ data, originalDoc, collection, req }) => {
  if (!isEditionCollection(collection.slug)) return data
  const edition = data as EditionDocument
  const before = originalDoc as EditionDocument | undefined
  const digest = digestOf(collection.slug, edition)
  const changes = {
    words: !before || digest !== digestOf(collection.slug, before),
    structure: !before || !hasSameStructure(collection.slug, edition, before),
  }
  if (req.user) refuseWhatIsNotTheirs({ edition, before, changes }, req)
  return edition._status === 'published' ? published(edition, digest) : edition
}

function refuseWhatIsNotTheirs(
  {
    edition,
    before,
    changes,
  }: {
    edition: EditionDocument
    before: EditionDocument | undefined
    changes: { words: boolean; structure: boolean }
  },
  req: PayloadRequest,
): void {
  const person = personOf(req)
  const facts = { language: edition.language }
  if (!before && !mayCreate(person, edition)) refuse(refusal('may-not-create', { facts }), req)
  if (before && changes.words && !mayWrite(person, edition)) {
    refuse(refusal('may-not-write', { facts }), req)
  }
  const ownStructure = before && changes.structure && !edition.sourceLanguage
  if (ownStructure && !mayChangeStructure(person, edition)) {
    refuse(refusal('structure-is-the-editors'), req)
  }
  if (edition._status === 'published' && !mayPublish(person))
    refuse(refusal('may-not-publish'), req)
}

/** Publishing the very same words again is no news to the reader, so their date stays. */
function published(edition: EditionDocument, digest: string): EditionDocument {
  const dates = datesOnPublishing({
    dates: edition,
    updateType: digest === edition.publishedDigest ? 'minor' : 'major',
    backdatedTo: edition.backdatedTo,
    now: new Date(),
  })
  return { ...edition, ...dates, backdatedTo: null, publishedDigest: digest }
}
