/** Who may write an edition, by Payload's access functions: role and language, within the page scope. */
import type { Access, AccessResult, PayloadRequest, Where } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { type EditionCollection, isPageCollection } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import { writeIntentOf } from '../../revision/payload/own-request'
import { has, mayCreate, mayPublish, mayReadDrafts, type Written } from '../roles'
import { personOf } from './access'
import { type Content, scopeRights } from './page-scope'

export const createEdition =
  (collection: EditionCollection): Access =>
  ({ req, data }) => {
    const person = personOf(req)
    // Payload also asks without data, to know whether to show the button.
    if (!data) {
      const isOpen = !person?.onlyPages || !isPageCollection(collection)
      return isOpen && has(person, 'editor', 'translator')
    }
    if (!mayCreate(person, data as Written)) return false
    // A new page is refused in words, by the guard: it is on nobody’s list of pages yet.
    const { contentId } = data as Partial<EditionDocument>
    return contentId === undefined || worksWithin({ collection, contentId }, req)
  }

/**
 * Whoever may write an edition comes in, and a publisher to publish; what exactly they may do
 * there, the guard decides when it sees the write.
 */
export const updateEdition =
  (collection: EditionCollection): Access =>
  async ({ req, id }) =>
    narrowed(updateByRole(req), { collection, id }, req)

function updateByRole(req: PayloadRequest): AccessResult {
  const person = personOf(req)
  // A step is for everybody in the house; who may take which, the state machine decides.
  const intent = writeIntentOf(req)
  const { kind, publicity } = intent
  const comesBack = intent.kind === 'restore' && intent.undoes !== undefined
  if (kind === 'step' || comesBack) return mayReadDrafts(person)
  if (mayPublish(person) && publicity !== 'save-draft') return true
  const either: Where[] = []
  if (has(person, 'editor')) either.push({ sourceLanguage: { exists: false } })
  if (has(person, 'translator')) either.push({ language: { in: person?.languages ?? [] } })
  return either.length > 0 && { or: either }
}

/**
 * What was ever public is unpublished, never deleted; a draft goes with those who may write it. Of what
 * they move to the trash, the rules there say why it cannot go: access could only say that it may not.
 */
export const deleteEdition =
  (collection: EditionCollection): Access =>
  async ({ req, id, data }) => {
    const intoTrash = Boolean((data as EditionDocument | undefined)?.deletedAt)
    return narrowed(deleteByRole(req, intoTrash), { collection, id }, req)
  }

function deleteByRole(req: PayloadRequest, intoTrash: boolean): AccessResult {
  const person = personOf(req)
  const neverPublic: Where[] = intoTrash ? [] : [{ firstPublishedAt: { exists: false } }]
  const either: Where[] = []
  if (has(person, 'editor')) either.push({ sourceLanguage: { exists: false } })
  if (has(person, 'translator')) {
    either.push({
      language: { in: person?.languages ?? [] },
      sourceLanguage: { exists: true },
    })
  }
  return either.length > 0 && { and: [...neverPublic, { or: either }] }
}

/**
 * What a role allows, within the page scope. Where one edition is asked about, as forms ask; of many at once,
 * each is asked about when it is written.
 */
async function narrowed(
  byRole: AccessResult,
  { collection, id }: { collection: EditionCollection; id: string | number | undefined },
  req: PayloadRequest,
): Promise<AccessResult> {
  if (!byRole || id === undefined || !personOf(req)?.onlyPages) return byRole
  // Which step, the state machine looks at: it says why not.
  if (writeIntentOf(req).kind === 'step') return byRole
  const where = { id: { equals: id } }
  const [edition] = await findEditions({ collection, where, draft: false, trash: true }, req)
  if (!edition) return byRole
  return (await worksWithin({ collection, contentId: edition.contentId }, req)) && byRole
}

async function worksWithin(content: Content, req: PayloadRequest): Promise<boolean> {
  return (await scopeRights(content, req)).works
}
