/** Compresses the build's assets once, as well as can be, beside the originals: `a.js.br`, `a.js.gz`. */
import fs from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { smallestBody } from './content-negotiation.mjs'

/** By coding: the names that nginx's `brotli_static` and `gzip_static` look for too. */
export const extensions = { br: '.br', gzip: '.gz' }

/** Without parameters brotli is at its best quality, 11; gzip has to be asked. */
const coders = {
  br: promisify(brotliCompress),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
}

/**
 * @param {string} folder of assets, with its subfolders
 * @returns {Promise<void>} files that do not get a tenth smaller, as fonts and images, stay alone
 */
export async function precompress(folder) {
  const entries = await fs.readdir(folder, { recursive: true, withFileTypes: true })
  const isOriginal = ({ name }) => !Object.values(extensions).includes(path.extname(name))
  await Promise.all(
    entries
      .filter((entry) => entry.isFile() && isOriginal(entry))
      .map((entry) => compressFile(path.join(entry.parentPath ?? entry.path, entry.name))),
  )
}

async function compressFile(file) {
  const body = await fs.readFile(file)
  if (body.length < smallestBody) return
  for (const [coding, compressed] of Object.entries(coders)) {
    const smaller = await compressed(body)
    if (smaller.length < body.length * 0.9) await fs.writeFile(file + extensions[coding], smaller)
  }
}
