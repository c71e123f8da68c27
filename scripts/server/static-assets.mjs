/** Serves the build's assets, `/_next/static/…`, as they were compressed when it was built. */
import fs from 'node:fs'
import path from 'node:path'
import { contentType } from 'mime-types'
import send from 'send'
import { extensions } from './precompress.mjs'

const prefix = '/_next/static/'
/** Their names change with what is in them. */
const oneYear = 31_536_000_000

/**
 * @param {string} folder `.next/static`, read once
 * @returns {import('./http-server.mjs').Handler} leaves to Next what is not there
 */
export function staticAssets(folder) {
  const files = new Set(
    fs.readdirSync(folder, { recursive: true }).map((file) => file.split(path.sep).join('/')),
  )
  const codedExtensions = Object.values(extensions)

  return (request, response) => {
    const [address = ''] = (request.url ?? '').split('?')
    if (!address.startsWith(prefix)) return false
    const file = decodeURIComponent(address.slice(prefix.length))
    const type = contentType(path.extname(file))
    if (!files.has(file) || !type || codedExtensions.includes(path.extname(file))) return false

    const coding = request.headers['accept-encoding']
    const coded = extensions[coding] && file + extensions[coding]
    const isCoded = files.has(coded)
    response.setHeader('Content-Type', type)
    if (isCoded) response.setHeader('Content-Encoding', coding)
    if (codedExtensions.some((each) => files.has(file + each)))
      response.setHeader('Vary', 'Accept-Encoding')
    send(request, encodeURIComponent(isCoded ? coded : file), {
      root: folder,
      maxAge: oneYear,
      immutable: true,
    }).pipe(response)
    return true
  }
}
