/** Imports the companion's image into the media collection, once. */
import fs from 'node:fs'
import path from 'node:path'
import { contentHash } from '../../images/payload/image-files'
import type { Companion } from '../companion'
import { ImportError } from './import-error'
import type { Run } from './write-edition'

type Image = { id: string; alt: Record<string, string> }

export async function importImage(
  { companion, folder }: { companion: Companion; folder: string },
  run: Run,
): Promise<Image | undefined> {
  if (!companion.image) return undefined
  const { file, alt } = companion.image
  const filePath = path.join(folder, path.basename(file))
  if (!fs.existsSync(filePath))
    throw new ImportError([`line 1: the image ${filePath} is not there.`])

  const hash = contentHash(fs.readFileSync(filePath))
  const { docs } = await run.req.payload.find({
    collection: 'media',
    where: { filename: { like: `${hash}-` } },
    sort: 'createdAt',
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req: run.req,
  })
  const [existing] = docs
  if (existing) return { id: String(existing.id), alt }
  if (run.dryRun) return { id: `new:media:${hash}`, alt }
  const made = await run.req.payload.create({
    collection: 'media',
    data: { alt },
    filePath,
    depth: 0,
    overrideAccess: true,
    req: run.req,
  })
  return { id: String(made.id), alt }
}
