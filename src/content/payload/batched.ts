/** Gathers questions about single documents: a list of a thousand costs as many as one. */
import type { FieldHook, PayloadRequest } from 'payload'
import type { EditionCollection } from '../model'

/** What is asked together: within what, and about what there. */
type Group = { within: object; about?: string }

/**
 * Makes a question about one document out of one about many.
 *
 * @param ask answers by the document's id
 * @param groupOf says which questions may be asked together
 */
export function batched<Asked, Answer>(
  ask: (ids: string[], asked: Asked) => Promise<Record<string, Answer>>,
  groupOf: (asked: Asked) => Group,
): (id: string, asked: Asked) => Promise<Answer | undefined> {
  type Batch = { ids: string[]; answers: Promise<Record<string, Answer>> }
  const open = new WeakMap<object, Map<string, Batch>>()
  return async (id, asked) => {
    const { within, about = '' } = groupOf(asked)
    const batches = open.get(within) ?? new Map<string, Batch>()
    open.set(within, batches)
    const known = batches.get(about)
    if (known) {
      known.ids.push(id)
      return (await known.answers)[id]
    }
    const ids = [id]
    // All documents of a list are read side by side: by then each has said its id.
    const answers = new Promise((resolve) => setImmediate(resolve)).then(() => {
      batches.delete(about)
      return ask(ids, asked)
    })
    batches.set(about, { ids, answers })
    return (await answers)[id]
  }
}

/** For fields that are computed for each edition of an answer. */
export type OfRequest = { collection: EditionCollection; req: PayloadRequest }

export const byRequest = ({ collection, req }: OfRequest): Group => ({
  within: req.context,
  about: collection,
})

/**
 * Gives a virtual field its place in the document before its value is known: whichever value comes first,
 * the same answer is the same bytes, and has the same `ETag`.
 */
export function keepPlace({ field, siblingData }: Parameters<FieldHook>[0]): void {
  if (field.name) siblingData[field.name] = null
}
