/** The field `behind` of REST and GraphQL: whether a published translation is behind its source. */
import { createLocalReq, type FieldHook, type PayloadRequest } from 'payload'
import { type EditionCollection, isEditionCollection } from '../../content/reference'
import { type Behind, behindAmong } from './behind'

type Found = Promise<Record<string, Behind>>
/** What one request asks for, gathered: a list of a thousand costs as many questions as one. */
const gathered = new WeakMap<object, Map<EditionCollection, { ids: string[]; found: Found }>>()

/**
 * Hook that computes the field for readers. Hook that computes the field for readers. Of REST and
 * GraphQL only: rules and pages ask `behindAmong` themselves.
 */
export const computeBehind: FieldHook = async ({ data, originalDoc, collection, req }) => {
  const { id, _status, sourceLanguage } = { ...originalDoc, ...data }
  if (req.payloadAPI === 'local' || !collection || !isEditionCollection(collection.slug))
    return null
  if (_status === 'draft' || sourceLanguage === null || id === undefined) return null
  return (await together(collection.slug, String(id), req))[String(id)] ?? null
}

function together(collection: EditionCollection, id: string, req: PayloadRequest): Found {
  const ofRequest = gathered.get(req.context) ?? new Map()
  gathered.set(req.context, ofRequest)
  const known = ofRequest.get(collection)
  if (known) {
    known.ids.push(id)
    return known.found
  }
  const ids = [id]
  // All documents of a list are read side by side: by then each has said its id.
  const found = new Promise((resolve) => setImmediate(resolve)).then(async () => {
    ofRequest.delete(collection)
    return behindAmong(collection, ids, await createLocalReq({}, req.payload))
  })
  ofRequest.set(collection, { ids, found })
  return found
}
