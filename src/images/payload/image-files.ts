/**
 * An image is what it was when somebody uploaded it. Its bytes never change, and nothing is written
 * over them: the server chooses the names of its files, each with the hash of the file that was sent and
 * a number that no other upload has. What pages show of it is approved with the page, by its id; so which
 * part of it is kept in view may change only as long as no page has it.
 */
import { createHash, randomBytes } from 'node:crypto'
import path from 'node:path'
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import sharp from 'sharp'
import { displayableText } from '../../content/displayable-text'
import { editionCollections, leavesOfKind } from '../../content/model'
import { takeFocalPoint, withoutImageEdits } from '../../host/payload-image-edits'
import { refuse } from '../../refusals/payload/refuse'
import { type ImageHead, isKept, mostPixels, pixelsOf } from '../pixels'
import { refusal } from '../refusals'

/** Of the file that was sent: the names of its files begin with it. */
export function contentHash(file: Uint8Array): string {
  return createHash('sha256').update(file).digest('hex').slice(0, 32)
}

/** Names the file of a new image; an update brings none. */
export const nameImageFile: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const write = args as { data?: Record<string, unknown> }
  if (operation === 'create') {
    const { file } = req
    // Else Payload would fetch what an address names.
    if (!file) refuse(refusal('image-missing'), req)
    await refuseBomb(file.data, req)
    const called = displayableText(path.parse(file.name).name).slice(0, 200)
    withoutImageEdits(req)
    const serial = randomBytes(6).toString('hex')
    req.file = { ...file, name: `${contentHash(file.data)}-${serial}${endingOf(file.name)}` }
    return { ...args, data: { ...write.data, name: write.data?.name || called } }
  }
  if (operation === 'update') {
    if (req.file) refuse(refusal('image-fixed'), req)
    takeFocalPoint(write, req)
  }
  return args
}

/** Reads the head of the file alone, before anything is decoded. */
async function refuseBomb(file: Buffer, req: PayloadRequest): Promise<void> {
  const head = await headOf(file).catch(() => undefined)
  const pixels = head && isKept(head) ? pixelsOf(head) : undefined
  if (pixels === undefined) refuse(refusal('image-unreadable'), req)
  if (pixels > mostPixels) {
    refuse(refusal('image-too-large', { facts: { limit: mostPixels / 1_000_000 } }), req)
  }
}

async function headOf(file: Buffer): Promise<ImageHead> {
  return sharp(file, { limitInputPixels: false }).metadata()
}

/** What it is, Payload finds in the bytes; the ending has only to be one of those that it takes. */
function endingOf(name: string): string {
  const ending = path.extname(name).toLowerCase()
  return /^\.(?:jpe?g|png|webp|avif)$/.test(ending) ? ending : '.webp'
}

/** Everything that Payload works out of a file. */
const factsOfFile = [
  'filename',
  'filesize',
  'height',
  'mimeType',
  'sizes',
  'thumbnailURL',
  'url',
  'width',
] as const

type Image = { id?: string; focalX?: unknown; focalY?: unknown } & Partial<
  Record<(typeof factsOfFile)[number], unknown>
>

/** Whatever a client says about a file, its facts stay those of its bytes. */
export const keepImageFile: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const image = { ...data, focalX: percent(data.focalX), focalY: percent(data.focalY) }
  if (operation === 'create') return image
  const before = originalDoc as Image
  const isMoved = image.focalX !== percent(before.focalX) || image.focalY !== percent(before.focalY)
  if (isMoved && (await isUsed(String(before.id), req))) refuse(refusal('image-in-use'), req)
  return { ...image, ...Object.fromEntries(factsOfFile.map((name) => [name, before[name]])) }
}

/** From the left and the top; in the middle where nobody said. */
function percent(value: unknown): number {
  return typeof value === 'number' && value >= 0 && value <= 100 ? Math.round(value) : 50
}

/** What a page has, or had, is kept: somebody may have approved it. */
export const keepUsedImage: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (await isUsed(String(id), req)) refuse(refusal('image-in-use'), req)
}

/** Whether any revision of any edition has it. */
async function isUsed(id: string, req: PayloadRequest): Promise<boolean> {
  for (const [collection, field] of imageFields) {
    const { docs } = await req.payload.findVersions({
      collection,
      where: { [`version.${field}`]: { equals: id } },
      select: { parent: true },
      limit: 1,
      depth: 0,
      pagination: false,
      overrideAccess: true,
      req,
    })
    if (docs.length > 0) return true
  }
  return false
}

/** Where editions have an image: the collection, and the field. */
export const imageFields = editionCollections.flatMap((collection) =>
  leavesOfKind(collection, 'upload').map(({ path }) => [collection, path.join('.')] as const),
)
