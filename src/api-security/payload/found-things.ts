/** What is not there is a 404. Payload answers 500 for a file, and for a preference, that there is none of. */
import fs from 'node:fs'
import path from 'node:path'
import {
  type Endpoint,
  NotFound,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'

/** @returns the same endpoint, which is not asked for what is not there */
export function withFoundThing(
  endpoint: Endpoint,
  collection: SanitizedCollectionConfig,
): Endpoint {
  const { path: address, method, handler } = endpoint
  const isThere =
    (collection.upload && address === '/file/:filename' && isFile) ||
    (address === '/:key' && method === 'delete' && isPreference)
  if (!isThere) return endpoint
  return {
    ...endpoint,
    handler: async (req) => {
      if (!(await isThere(req, collection))) throw new NotFound(req.t)
      return handler(req)
    },
  }
}

async function isFile(
  req: PayloadRequest,
  { upload }: SanitizedCollectionConfig,
): Promise<boolean> {
  const name = String(req.routeParams?.filename ?? '')
  // Files have no prefix, which services that keep files would have.
  if (req.searchParams.has('prefix') || !/^[\w.-]{1,200}$/.test(name)) return false
  // Readers are told the same of all files that are not for them.
  return !req.user || fs.existsSync(path.join(upload.staticDir ?? '', name))
}

async function isPreference(req: PayloadRequest): Promise<boolean> {
  if (!req.user) return true
  const { totalDocs } = await req.payload.count({
    collection: 'payload-preferences',
    where: {
      key: { equals: req.routeParams?.key },
      'user.value': { equals: req.user.id },
      'user.relationTo': { equals: req.user.collection },
    },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}
