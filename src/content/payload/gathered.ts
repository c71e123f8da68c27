/** Gathers what one request asks of many documents: a list of a thousand costs as many questions as one. */
import type { PayloadRequest } from 'payload'
import type { EditionCollection } from '../model'

type Answers<Answer> = Promise<Record<string, Answer>>

/**
 * Makes a question about one document out of one about many.
 *
 * @param ask answers by the document's id
 */
export function gathered<Answer>(
  ask: (collection: EditionCollection, ids: string[], req: PayloadRequest) => Answers<Answer>,
): (collection: EditionCollection, id: string, req: PayloadRequest) => Promise<Answer | undefined> {
  const asked = new WeakMap<
    object,
    Map<EditionCollection, { ids: string[]; answers: Answers<Answer> }>
  >()
  return async (collection, id, req) => {
    const ofRequest = asked.get(req.context) ?? new Map()
    asked.set(req.context, ofRequest)
    const known = ofRequest.get(collection)
    if (known) {
      known.ids.push(id)
      return (await known.answers)[id]
    }
    const ids = [id]
    // All documents of a list are read side by side: by then each has said its id.
    const answers = new Promise((resolve) => setImmediate(resolve)).then(() => {
      ofRequest.delete(collection)
      return ask(collection, ids, req)
    })
    ofRequest.set(collection, { ids, answers })
    return (await answers)[id]
  }
}
