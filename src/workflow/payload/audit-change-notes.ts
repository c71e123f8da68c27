/** Correcting, backdating or removing a change note is a step of its own in the audit log. */
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { appendEntry } from '../../audit-log/payload/append-entry'
import type { Language } from '../../i18n/languages'

type ChangeNote = {
  kind: string
  edition: string
  contentId: string
  language: Language
  at: string
  note: string
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
