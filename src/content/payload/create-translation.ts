/**
 * `POST /api/{relations|faqs}/{id}/translations` with `{ "language": "fr" }`: begins the edition
 * of a content in another language. `POST …/{id}/update-from-source`: brings the source's
 * structure of now into a translation.
 */
import {
  APIError,
  addDataAndFileToRequest,
  type CollectionSlug,
  type Endpoint,
  type PayloadRequest,
} from 'payload'
import { isLanguage } from '../../i18n/languages'
import { refuse } from '../../platform/refuse'
import type { EditionDocument } from '../edition'
import { isEditionCollection } from '../reference'
import { refusal } from '../refusal'

export const createTranslationEndpoint: Endpoint = {
  path: '/:id/translations',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const language: unknown = req.data?.language
    if (!isLanguage(language)) refuse(refusal('language-unknown', { field: 'language' }), req)
    const { collection, document } = await requested(req)
    const translation = await req.payload.create({
      collection,
      data: {
        contentId: document.contentId,
        language,
        sourceLanguage: document.sourceLanguage ?? document.language,
        _status: 'draft',
      } as never,
      draft: true,
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    })
    return Response.json({ doc: translation }, { status: 201 })
  },
}

export const updateFromSourceEndpoint: Endpoint = {
  path: '/:id/update-from-source',
  method: 'post',
  handler: async (req) => {
    const { collection, document } = await requested(req)
    const updated = await req.payload.update({
      collection,
      id: document.id,
      data: { _status: 'draft' } as never,
      draft: true,
      depth: 0,
      context: { updatingFromSource: true },
      overrideAccess: false,
      user: req.user,
      req,
    })
    return Response.json({ doc: updated })
  },
}

async function requested(
  req: PayloadRequest,
): Promise<{ collection: CollectionSlug; document: EditionDocument }> {
  const collection = String(req.routeParams?.collection ?? '')
  const id = String(req.routeParams?.id ?? '')
  if (!req.user) throw new APIError('You must be logged in.', 401, null, true)
  if (!isEditionCollection(collection)) throw new APIError('Not found.', 404, null, true)
  const document = await req.payload.findByID({
    collection,
    id,
    draft: true,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return { collection, document: document as unknown as EditionDocument }
}
