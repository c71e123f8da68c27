/** Excluding something from the archive, and letting it in again: a publisher's word, in the audit log. */

import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { appendEntry } from '../../audit-log/payload/append-entry'
import { type EditionCollection, isEditionCollection } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import { idOf, type Reference } from '../../content/reference'
import { refusal } from '../../content/refusals'
import { titleOf } from '../../content/title'
import type { Language } from '../../i18n/languages'
import { refuse } from '../../refusals/payload/refuse'
import { requirePageScope } from './require-page-scope'

type ExclusionDocument = {
  of: { relationTo: EditionCollection; value: Reference }
  edition: string
  contentId: string
  language: Language
  title: string
  reason: string
  from?: string | null
  until: string
}

/** Keeps which edition it is, also after that has another title. */
export const nameEdition: CollectionBeforeChangeHook = async ({ data, req }) => {
  const { of, until } = data as Partial<ExclusionDocument>
  // Payload asks for what is required after this, and says what is missing.
  if (!of || !isEditionCollection(of.relationTo)) return data
  const id = idOf(of.value)
  const where = { id: { equals: id } }
  const [edition] = await findEditions({ collection: of.relationTo, where, draft: true }, req)
  if (!edition) refuse(refusal('reference-missing', { field: 'of' }), req)
  const { contentId, language } = edition
  await requirePageScope([{ collection: of.relationTo, contentId }], 'decides', req)
  return {
    ...data,
    until: until ?? new Date().toISOString(),
    ...{ edition: id, contentId, language, title: titleOf(edition) ?? '' },
  }
}

/** Whoever may not exclude it, may not let it in again. */
export const requireScopeToReadmit: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { docs } = await req.payload.find({
    collection: 'archive-exclusions',
    where: { id: { equals: id } },
    depth: 0,
    overrideAccess: true,
    req,
  })
  for (const { of, contentId } of docs) {
    if (!contentId) continue
    await requirePageScope([{ collection: of.relationTo, contentId }], 'decides', req)
  }
}

export const auditExclusion: CollectionAfterChangeHook = async ({ doc, req }) => {
  await keep('exclude-from-archive', doc as ExclusionDocument, req)
  return doc
}

export const auditReadmission: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await keep('lift-archive-exclusion', doc as ExclusionDocument, req)
  return doc
}

async function keep(
  event: 'exclude-from-archive' | 'lift-archive-exclusion',
  doc: ExclusionDocument,
  req: PayloadRequest,
): Promise<void> {
  const { of, edition, contentId, language, title, reason, from, until } = doc
  await appendEntry(req, {
    event,
    kind: of.relationTo,
    ...{ edition, contentId, language, title },
    detail: { reason, from: from ?? null, until },
  })
}
