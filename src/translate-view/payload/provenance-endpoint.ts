/** `GET /api/{relations|faqs}/{id}/provenance`: where the words that readers have come from, segment by segment. */
import type { PayloadRequest } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { isTranslation } from '../../content/edition'
import { findEditions } from '../../content/payload/find-edition'
import { requestedEdition } from '../../content/payload/requested-edition'
import { provenanceOf, sumsOf } from '../../machine-translation/provenance'
import { refuse } from '../../refusals/payload/refuse'
import type { TranslatedDocument } from '../../segments/translated-document'
import { refusal } from '../../translation/refusals'

export const provenanceEndpoint = endpoint({
  path: '/:id/provenance',
  method: 'get',
  docs: {
    topic: 'translations',
    summary:
      'Says of each segment that a machine began, of the translation as readers have it, which engine made it when, who confirmed it after how long and with which edits.',
    who: 'everybody with a role',
    answer:
      '200 `{ published, revision, sums: { segments, byMachine, unchanged, edited, unconfirmed, wordsRemoved, wordsAdded, medianMinutes?, engines }, segments: [{ id, engine, at, confirmation, confirmedBy?, confirmedName?, confirmedAt?, seconds?, wordsRemoved, wordsAdded }] }`; `published: false` is of the draft, where readers have nothing',
    refusals: { 422: 'it is a source edition' },
  },
  handler: async (req) => {
    const { collection, edition } = await requestedEdition(req)
    if (!isTranslation(edition)) refuse(refusal('translation-expected'), req)
    const where = { id: { equals: edition.id }, _status: { equals: 'published' } }
    const [published] = await findEditions({ collection, where, draft: false }, req)
    const { translation, language, revision } = (published ?? edition) as TranslatedDocument
    const records = translation?.records ?? []
    const found = records.flatMap((record) => provenanceOf(record, language) ?? [])
    const names = await namesOf(
      found.flatMap(({ confirmedBy }) => confirmedBy ?? []),
      req,
    )
    return Response.json({
      published: published !== undefined,
      revision,
      sums: sumsOf(records, language),
      segments: found.map((each) => {
        const confirmedName = each.confirmedBy && names.get(each.confirmedBy)
        return { ...each, ...(confirmedName && { confirmedName }) }
      }),
    })
  },
})

/** Names of accounts that are still there. */
async function namesOf(ids: string[], req: PayloadRequest): Promise<Map<string, string>> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { id: { in: [...new Set(ids.filter((id) => !id.includes(':')))] } },
    select: { name: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return new Map(docs.map(({ id, name }) => [String(id), name ?? String(id)]))
}
