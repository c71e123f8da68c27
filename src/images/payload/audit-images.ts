/** What people do with images is in the audit log. What follows from a step of a page is not: the step is. */
import { isDeepStrictEqual } from 'node:util'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import { appendEntry } from '../../audit-log/payload/append-entry'

type Image = {
  id: string | number
  name?: string | null
  filename?: string | null
  alt?: Record<string, string | null> | null
  focalX?: number | null
  focalY?: number | null
}

export const auditImage: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  if (operation === 'create') {
    await keep('upload-image', doc as Image, {}, req)
    return doc
  }
  const [before, after] = [saidOf(previousDoc as Image), saidOf(doc as Image)]
  if (!isDeepStrictEqual(before, after)) {
    await keep('change-image', doc as Image, { before, after }, req)
  }
  return doc
}

export const auditImageRemoval: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await keep('delete-image', doc as Image, {}, req)
  return doc
}

/** What people say about an image. */
function saidOf({ name, alt, focalX, focalY }: Image) {
  const texts = Object.entries(alt ?? {}).filter(([, text]) => text)
  return { name: name ?? null, alt: Object.fromEntries(texts), focus: [focalX ?? 50, focalY ?? 50] }
}

async function keep(
  event: 'upload-image' | 'change-image' | 'delete-image',
  { id, name, filename }: Image,
  more: Record<string, unknown>,
  req: PayloadRequest,
): Promise<void> {
  await appendEntry(req, {
    event,
    kind: 'media',
    edition: String(id),
    title: name ?? null,
    detail: { filename, ...more },
  })
}
