/** Compares the static mirror with what should be in it, with its own files, and with a running site. */
import { promisify } from 'node:util'
import { brotliDecompress, gunzip } from 'node:zlib'
import { extensions } from '../precompress.mjs'
import { digestOf } from './file-writer.mjs'
import { Manifest } from './manifest.mjs'
import { addressesOfPage, isMissingPage } from './mirror-files.mjs'

const decoders = { '.br': promisify(brotliDecompress), '.gz': promisify(gunzip) }
/** Requests to the running site at the same time. */
const atOnce = 8

/**
 * @typedef {{ language: string, slug: string }} PageName
 * @typedef {object} Expected what the database says
 * @property {PageName[]} published
 * @property {PageName[]} former addresses that pages had, or from which they were taken back
 * @property {number} newest the newest publication
 *
 * @param {import('./mirror-place.mjs').MirrorReader} reader
 * @param {Expected} expected
 * @param {string} [site] address of a running site
 * @returns {Promise<{ count: number, differences: string[] }>} how many addresses were compared
 */
export async function checkMirror(reader, expected, site) {
  const manifest = await Manifest.open(reader.journal)
  const differences = [
    ...progress(manifest, expected.newest),
    ...againstDatabase(manifest, expected),
    ...(await againstFiles(manifest, reader)),
    ...(site ? await againstSite(manifest, site) : []),
  ]
  return { count: manifest.entries.size, differences }
}

function progress({ position, round, failing }, newest) {
  return [
    ...(position === undefined ? ['The mirror is empty.'] : []),
    ...(position !== undefined && position < newest
      ? [`The mirror is ${newest - position} publications behind (${position} of ${newest}).`]
      : []),
    ...(position !== undefined && position > newest
      ? [`The mirror is of another database (publication ${position}, the newest is ${newest}).`]
      : []),
    ...(position !== undefined && !round.complete ? ['The mirror is not complete yet.'] : []),
    ...[...failing].map(([address, failure]) => `${address}: ${failure}`),
  ]
}

function againstDatabase({ entries }, { published, former }) {
  const differences = []
  const addresses = new Set(
    published.flatMap(({ language, slug }) => addressesOfPage(language, slug)),
  )
  for (const address of addresses) {
    const status = entries.get(address)?.status
    if (status !== 200) {
      differences.push(`${address}: is published, and in the mirror ${status ?? 'missing'}`)
    }
  }
  for (const { language, slug } of former) {
    for (const address of addressesOfPage(language, slug)) {
      if (entries.get(address)?.status === 200 && !addresses.has(address)) {
        differences.push(`${address}: is not published, and in the mirror`)
      }
    }
  }
  for (const [address, { status }] of entries) {
    const [, language, slug] = address.match(/^\/([^/]+)\/([^/?]+)\/updates$/) ?? []
    if (status === 200 && language && slug && !addresses.has(address)) {
      differences.push(`${address}: is not published, and in the mirror`)
    }
  }
  return [...new Set(differences)]
}

async function againstFiles({ entries }, reader) {
  const differences = []
  const known = new Set()
  for (const { address, file, status, digest } of entries.values()) {
    if (!file) continue
    known.add(file)
    if (status === 301 || status === 308) {
      const target = await reader.target(file)
      if (target === undefined) differences.push(`${address}: its link ${file} is missing`)
      continue
    }
    const body = await reader.read(file)
    if (!body) differences.push(`${address}: its file ${file} is missing`)
    else if (digestOf(body) !== digest) {
      differences.push(`${address}: its file ${file} is another one`)
    }
    for (const extension of Object.values(extensions)) {
      const coded = await reader.read(file + extension)
      if (!coded) continue
      known.add(file + extension)
      const plain = await decoders[extension](coded).catch(() => undefined)
      if (!plain || digestOf(plain) !== digest) {
        differences.push(`${address}: its file ${file}${extension} is another one`)
      }
    }
  }
  const unknown = await reader.unknown(known)
  return [...differences, ...unknown.map((file) => `${file}: stands for no address`)]
}

/** What differs is asked once more: something may have been published meanwhile. */
async function againstSite({ entries }, site) {
  const differing = async (all) => {
    const differences = new Map()
    const queue = [...all]
    const work = async () => {
      for (let entry = queue.shift(); entry; entry = queue.shift()) {
        const difference = await differenceOf(entry, site)
        if (difference) differences.set(entry, difference)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, work))
    return differences
  }
  const first = await differing(entries.values())
  if (first.size === 0) return []
  await new Promise((resolve) => setTimeout(resolve, 2000))
  return [...(await differing(first.keys())).values()]
}

async function differenceOf({ address, status, digest }, site) {
  try {
    const headers = { 'accept-encoding': 'identity', accept: 'text/html,*/*' }
    const answer = await fetch(site + address, { redirect: 'manual', headers })
    const body = Buffer.from(await answer.arrayBuffer())
    if (answer.status !== status) {
      return `${address}: answers ${answer.status}, and in the mirror ${status}`
    }
    const location = answer.headers.get('location')
    const theirs = location === null ? digestOf(body) : location.replace(site, '')
    if (isMissingPage(address)) return undefined
    return theirs === (location === null ? digest : digest.replace(/^https?:\/\/[^/]+/, ''))
      ? undefined
      : `${address}: shows something else than the mirror`
  } catch (error) {
    return `${address}: does not answer (${error.cause?.message ?? error.message})`
  }
}
