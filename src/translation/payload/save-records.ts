/**
 * The one way in which work on segments is saved: records and document in one write, a draft. Only
 * the structure of the source comes into public words without a person.
 */

import type { PayloadRequest } from 'payload'
import type { EditionCollection } from '../../content/model'
import { storedEdition } from '../../content/payload/stored-edition'
import { ownRequest } from '../../revision/payload/own-request'
import { assembleTranslation } from '../../segments/assemble-translation'
import type { TranslatedDocument } from '../../segments/translated-document'
import type { Followed } from './current-records'

/**
 * @param tell whether the translators of the language are to be told
 * @param structureOnly whether not a word is another; then approvals hold, and what is public
 *   becomes public so at once
 * @throws 409 where somebody saved since `translation` was read
 */
export async function saveRecords(
  {
    collection,
    translation,
    after,
    tell = false,
    structureOnly = false,
    confirmedAt,
  }: {
    collection: EditionCollection
    translation: TranslatedDocument
    after: Followed
    tell?: boolean
    structureOnly?: boolean
    /** When segments were confirmed by this save: the memory takes those along. */
    confirmedAt?: string | undefined
  },
  req: PayloadRequest,
): Promise<TranslatedDocument> {
  const { source, sourceRevision, records, retired = [], structure } = after
  const words = assembleTranslation(collection, { source, current: translation, records })
  const { user } = req
  const isPublic = translation._status === 'published'
  const status = structureOnly && isPublic ? 'published' : 'draft'
  // A request of its own, so that nothing else that is written meanwhile takes these for its own.
  const own = await ownRequest(req, {
    kind: 'segments',
    records: {
      sourceRevision,
      records,
      ...(retired.length > 0 && { retired }),
      ...(structure && { structure }),
    },
    notifyTranslators: tell,
    structureOnly,
    ...(confirmedAt && { confirmedAt }),
  })
  const doc = await req.payload.update({
    collection,
    id: translation.id,
    // Of a union of collections Payload asks for the fields of all of them.
    data: { ...words, revision: translation.revision, _status: status } as never,
    draft: status === 'draft',
    depth: 0,
    overrideAccess: !user && Boolean(own.context.system),
    user: user ?? undefined,
    showHiddenFields: true,
    req: own,
  })
  return storedEdition<TranslatedDocument>(doc)
}
