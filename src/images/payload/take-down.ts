/**
 * A publisher takes an image down: readers get it nowhere any more, whatever pages show it, until a
 * publisher puts it back. Both with a reason, in the audit log.
 */
import { addDataAndFileToRequest, NotFound, type PayloadRequest, UnauthorizedError } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { appendEntry } from '../../audit-log/payload/append-entry'
import { editionCollections } from '../../content/model'
import { contentIds } from '../../content/payload/content-ids'
import { usesOfImage } from '../../content/payload/uses'
import { inTransaction } from '../../database/in-transaction'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { signatureFrom } from '../../revision/payload/signature'
import { personOf } from '../../workflow/payload/access'
import type { Content } from '../../workflow/payload/page-scope'
import { requirePageScope } from '../../workflow/payload/require-page-scope'
import { mayPublish } from '../../workflow/roles'
import { textFrom } from '../../workflow/transition-request'
import { refusal } from '../refusals'
import { refreshImage } from './image-publicity'

type Image = {
  id: string
  name?: string | null
  filename?: string | null
  takenDown?: { at?: string | null; reason?: string | null } | null
}

const docs = {
  topic: 'images',
  who: 'publishers',
  body: { reason: 'text; required' },
  answer: '200 `{ doc: { id } }`',
} as const

export const takeDownEndpoint = endpoint({
  path: '/:id/take-down',
  method: 'post',
  docs: {
    ...docs,
    summary: 'Takes an image down: from now on readers get it nowhere, whatever pages show it.',
    refusals: { 409: 'it is taken down already', 422: 'no reason' },
  },
  handler: (req) =>
    answered(req, async (image, reason) => {
      if (image.takenDown?.at) refuse(refusal('taken-down-already'), req)
      const { by, name } = signatureFrom(req)
      return { at: new Date().toISOString(), by, name, reason }
    }),
})

export const putBackEndpoint = endpoint({
  path: '/:id/put-back',
  method: 'post',
  docs: {
    ...docs,
    summary:
      'Puts an image back that was taken down: it is public again where a public page shows it.',
    refusals: { 409: 'it is not taken down', 422: 'no reason' },
  },
  handler: (req) =>
    answered(req, async (image) => {
      if (!image.takenDown?.at) refuse(refusal('not-taken-down'), req)
      return { at: null, by: null, name: null, reason: null }
    }),
})

async function answered(
  req: PayloadRequest,
  decide: (image: Image, reason: string) => Promise<Record<string, string | null>>,
): Promise<Response> {
  if (!req.user) throw new UnauthorizedError(req.t)
  await addDataAndFileToRequest(req)
  if (!mayPublish(personOf(req))) refuse(refusal('may-not-take-down'), req)
  const reason = textFrom(req.data?.reason, 'reason')
  if (isRefusal(reason)) refuse(reason, req)
  if (!reason) refuse(refusal('take-down-reason-missing', { field: 'reason' }), req)
  const id = await inTransaction(req, async () => {
    const image = await imageAsked(req)
    await requirePageScope(await pagesWith(image.id, req), 'decides', req)
    const takenDown = await decide(image, reason)
    await req.payload.update({
      collection: 'media',
      id: image.id,
      data: { takenDown },
      depth: 0,
      overrideAccess: true,
      req,
    })
    await appendEntry(req, {
      event: takenDown.at ? 'take-down-image' : 'put-back-image',
      kind: 'media',
      edition: image.id,
      title: image.name ?? null,
      detail: { reason, filename: image.filename },
    })
    await refreshImage(image.id, req)
    return image.id
  })
  return Response.json({ doc: { id } })
}

/** The contents that show an image, in a draft or to readers: taking it down changes them all. */
async function pagesWith(id: string, req: PayloadRequest): Promise<Content[]> {
  const uses = await usesOfImage(id, req)
  const contents = await contentIds(
    req.payload,
    editionCollections,
    uses.map((use) => use.id),
  )
  return uses.flatMap(({ collection, id: edition }) => {
    const contentId = contents[edition]
    return contentId ? [{ collection, contentId }] : []
  })
}

async function imageAsked(req: PayloadRequest): Promise<Image> {
  const { docs: found } = await req.payload.find({
    collection: 'media',
    where: { id: { equals: String(req.routeParams?.id ?? '') } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req,
  })
  const [image] = found
  if (!image) throw new NotFound(req.t)
  return { ...image, id: String(image.id) } as Image
}
