// @ts-check
/** The state at the end, read over HTTP by an administrator, and by readers on every process. */
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '../../machine/problem.mjs'
import { ask } from '../site/ask.mjs'
import { pageOf, read, restOf } from './readers.mjs'

/** @typedef {import('../site/web-process.mjs').WebProcess} WebProcess */
/** @typedef {import('./catalogue.mjs').Catalogue} Catalogue */
/** @typedef {import('../check/history.mjs').Collection} Collection */

const collections = /** @type {const} */ (['relations', 'faqs'])
/** Milliseconds without a new entry in the audit log: twice as long as the server's clock waits. */
const quiet = 11_000
const patience = 120_000

/**
 * @param {{ processes: WebProcess[], token: string, count: () => number, record: (record: any) => void, catalogue: Catalogue, due: number }} with_
 *   `due`: when the last of what is scheduled happens
 * @throws {Problem} where the site does not become quiet
 */
export async function readTruth({ processes, token, count, record, catalogue, due }) {
  const [{ port }] = /** @type {[WebProcess]} */ (processes)
  const get = (/** @type {string} */ path) => answered(port, path, token)
  await pause(Math.max(0, due - Date.now()))
  const last = await untilQuiet(get)
  const text = (await get('/api/audit/export?format=ndjson')).text
  const audit = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  for (const entry of audit) record({ ...entry, type: 'audit' })
  for (const collection of collections) {
    const ids = new Set(
      audit.filter(({ kind }) => kind === collection).map(({ edition }) => edition),
    )
    for (const id of ids) await readEdition({ collection, id, get, record, catalogue })
  }
  for (const comment of (await get('/api/comments?limit=0&pagination=false&depth=0')).json.docs) {
    record({ ...comment, type: 'comment' })
  }
  for (const note of (await get('/api/change-notes?limit=0&pagination=false&depth=0')).json.docs) {
    record({ ...note, type: 'note' })
  }
  for (const process of processes) {
    for (const edition of catalogue.all()) {
      const isPage = edition.collection === 'relations' && edition.slug
      for (const wanted of [...(isPage ? [pageOf(edition)] : []), restOf(edition)]) {
        record({ ...(await read(wanted, process, count())), final: true })
      }
    }
  }
  const { json } = await get('/api/audit?limit=1&depth=0')
  if (json.docs[0]?.number !== last) throw new Problem('Something went on while the end was read.')
}

/** @param {{ collection: Collection, id: string, get: (path: string) => ReturnType<typeof answered>, record: (record: any) => void, catalogue: Catalogue }} with_ */
async function readEdition({ collection, id, get, record, catalogue }) {
  const { status, json } = await get(`/api/${collection}/${id}?draft=true&depth=0`)
  const draft = status === 200 ? json : null
  if (draft) catalogue.learn(collection, draft)
  record({ type: 'document', collection, id, status, draft, readAt: new Date().toISOString() })
  const where = `where[parent][equals]=${id}&limit=0&pagination=false&depth=0`
  const versions = (await get(`/api/${collection}/versions?${where}`)).json.docs
  for (const { id: version, parent, latest, updatedAt, version: words } of versions) {
    record({ type: 'version', collection, id: version, parent, latest, updatedAt, version: words })
  }
}

/** @param {(path: string) => ReturnType<typeof answered>} get @returns {Promise<number>} the number of the last entry */
async function untilQuiet(get) {
  let [last, since] = [0, Date.now()]
  for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(1000)) {
    const number = (await get('/api/audit?limit=1&depth=0')).json.docs[0]?.number ?? 0
    if (number !== last) [last, since] = [number, Date.now()]
    if (Date.now() - since > quiet) return last
  }
  throw new Problem('The site did not become quiet within two minutes: something goes on writing.')
}

/** @param {number} port @param {string} path @param {string} token */
async function answered(port, path, token) {
  const answer = await ask({ port, path, token, limit: 120_000 })
  if (answer.status === 200 || answer.status === 404) return answer
  throw new Problem(
    `The end could not be read: ${path} was answered ${answer.status ?? answer.failure} ${answer.text.slice(0, 300)}`,
  )
}
