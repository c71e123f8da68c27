/** Correcting, backdating or removing a change note is a step of its own in the audit log. */
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { appendEntry } from '../../audit-log/payload/append-entry'
import { isEditionCollection } from '../../content/model'
import type { Language } from '../../i18n/languages'
import { requirePageScope } from './require-page-scope'

type ChangeNote = {
  kind: string
  edition: string
  contentId: string
  language: Language
  at: string
  note: string
}

/** Readers see a note as part of its page. */
export const requireScopeToCorrect: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  req,
}) => {
  if (originalDoc?.id) await requireScopeOfNote(originalDoc as ChangeNote, req)
  return data
}

export const requireScopeToRemoveNote: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { docs } = await req.payload.find({
    collection: 'change-notes',
    where: { id: { equals: id } },
    depth: 0,
    overrideAccess: true,
    req,
  })
  for (const note of docs) await requireScopeOfNote(note, req)
}

type About = { kind?: string | null; contentId?: string | null }

async function requireScopeOfNote({ kind, contentId }: About, req: PayloadRequest): Promise<void> {
  if (!kind || !contentId || !isEditionCollection(kind)) return
  await requirePageScope([{ collection: kind, contentId }], 'decides', req)
}

export const auditCorrection: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  if (operation === 'update') {
    const { at, note } = previousDoc as ChangeNote
    await recordNote('correct-note', doc as ChangeNote, { before: { at, note } }, req)
  }
  return doc
}

export const auditRemoval: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await recordNote('remove-note', doc as ChangeNote, {}, req)
  return doc
}

async function recordNote(
  event: 'correct-note' | 'remove-note',
  { kind, edition, contentId, language, at, note }: ChangeNote,
  more: Record<string, unknown>,
  req: PayloadRequest,
): Promise<void> {
  await appendEntry(req, {
    event,
    kind,
    edition,
    contentId,
    language,
    detail: { at, note, ...more },
  })
}
