/** The one way in which work on segments is saved: records and document in one write, a draft. */
import { createLocalReq, type PayloadRequest } from 'payload'
import type { EditionCollection } from '../../content/reference'
import { assembleTranslation } from '../../segments/assemble-translation'
import type { TranslatedDocument } from '../../segments/translated-document'
import type { Followed } from './current-records'

/**
 * @param tell whether the translators of the language are to be told
 * @throws 409 where somebody saved since `translation` was read
 */
export async function saveRecords(
  {
    collection,
    translation,
    after,
    tell = false,
  }: {
    collection: EditionCollection
    translation: TranslatedDocument
    after: Followed
    tell?: boolean
  },
  req: PayloadRequest,
): Promise<TranslatedDocument> {
  const { source, sourceRevision, records } = after
  const words = assembleTranslation(collection, { source, current: translation, records })
  const { user } = req
  const { system } = req.context
  // A request of its own, so that nothing else that is written meanwhile takes these for its own.
  const own = await createLocalReq(
    {
      user: user ?? undefined,
      context: {
        system,
        updatingFromSource: true,
        segments: { sourceRevision, records },
        notifiesTranslators: tell,
      },
    },
    req.payload,
  )
  Object.assign(own, { i18n: req.i18n, t: req.t })
  return (await req.payload.update({
    collection,
    id: translation.id,
    data: { ...words, revision: translation.revision, _status: 'draft' } as never,
    draft: true,
    depth: 0,
    overrideAccess: !user && Boolean(system),
    user: user ?? undefined,
    showHiddenFields: true,
    req: own,
  })) as unknown as TranslatedDocument
}
