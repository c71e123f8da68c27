// @ts-check
/** The state at the end, read over HTTP by an administrator, and by readers on every process. */
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '../../tooling/problem.mjs'
import { ask } from '../site/ask.mjs'
import { pageOf, read, restOf } from './readers.mjs'

/** @typedef {import('../site/web-process.mjs').WebProcess} WebProcess */
/** @typedef {import('./catalogue.mjs').Catalogue} Catalogue */
/** @typedef {import('../check/history.mjs').Collection} Collection */

const collections = /** @type {const} */ (['relations', 'faqs'])
/**
 * Milliseconds without a new entry in the audit log: longer than another process takes to become the
 * scheduler after the one before it was killed.
 */
const quiet = 25_000
const patience = 150_000
const attempts = 3

/**
 * @typedef {object} End
 * @property {WebProcess[]} processes
 * @property {string} token an administrator's
 * @property {() => number} count
 * @property {Catalogue} catalogue
 */

/**
 * @param {End & { record: (record: any) => void, due: number }} end `due`: when the last of what is
 *   scheduled happens
 * @throws {Problem} where the site does not become quiet
 */
export async function readTruth({ record, due, ...end }) {
  const [{ port }] = /** @type {[WebProcess]} */ (end.processes)
  const get = (/** @type {string} */ path) => answered(port, path, end.token)
  await pause(Math.max(0, due - Date.now()))
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const last = await untilQuiet(get)
    const records = await everything(end, get)
    if ((await lastEntry(get)) !== last) continue // something came late: read once more
    for (const each of records) record(each)
    return
  }
  throw new Problem('Something went on each time that the end was read.')
}

/** @param {End} end @param {(path: string) => ReturnType<typeof answered>} get */
async function everything({ processes, count, catalogue }, get) {
  const text = (await get('/api/audit-log/export?format=ndjson')).text
  const lines = text.split('\n').filter(Boolean)
  const audit = lines.map((line) => ({ ...JSON.parse(line), type: 'audit' }))
  const records = [...audit]
  for (const collection of collections) {
    const own = audit.filter(({ kind }) => kind === collection)
    for (const id of new Set(own.map(({ edition }) => edition))) {
      records.push(...(await readEdition({ collection, id, get, catalogue })))
    }
  }
  for (const [collection, type] of [
    ['comments', 'comment'],
    ['change-notes', 'note'],
  ]) {
    const docs = await all(`/api/${collection}?depth=0`, get)
    records.push(...docs.map((doc) => ({ ...doc, type })))
  }
  const members = await all('/api/release-members?depth=0', get)
  for (const release of await all('/api/releases?depth=0', get)) {
    const own = members.filter((member) => member.release === release.id)
    records.push({ ...release, type: 'release', members: own, readAt: new Date().toISOString() })
  }
  for (const process of processes) {
    for (const edition of catalogue.all()) {
      const isPage = edition.collection === 'relations' && edition.slug
      for (const wanted of [...(isPage ? [pageOf(edition)] : []), restOf(edition)]) {
        records.push({ ...(await read(wanted, process, count())), final: true })
      }
    }
  }
  return records
}

/** @param {{ collection: Collection, id: string, get: (path: string) => ReturnType<typeof answered>, catalogue: Catalogue }} with_ */
async function readEdition({ collection, id, get, catalogue }) {
  const { status, json } = await get(`/api/${collection}/${id}?draft=true&depth=0`)
  const draft = status === 200 ? json : null
  if (draft) catalogue.learn(collection, draft)
  const found = await all(`/api/${collection}/versions?where[parent][equals]=${id}&depth=0`, get)
  return [
    { type: 'document', collection, id, status, draft, readAt: new Date().toISOString() },
    ...found.map((version) => ({
      ...version,
      type: 'version',
      collection,
    })),
  ]
}

/**
 * @param {string} list @param {(path: string) => ReturnType<typeof answered>} get
 * @returns {Promise<any[]>} the documents of all its pages
 */
async function all(list, get) {
  const docs = []
  for (let page = 1; ; page += 1) {
    const { json } = await get(`${list}&sort=id&limit=1000&page=${page}`)
    docs.push(...json.docs)
    if (!json.hasNextPage) return docs
  }
}

/** @param {(path: string) => ReturnType<typeof answered>} get @returns {Promise<number>} its number */
async function lastEntry(get) {
  return (await get('/api/audit-log?limit=1&depth=0')).json.docs[0]?.number ?? 0
}

/** @param {(path: string) => ReturnType<typeof answered>} get @returns {Promise<number>} the number of the last entry */
async function untilQuiet(get) {
  let [last, since] = [0, Date.now()]
  for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(1000)) {
    const number = await lastEntry(get)
    if (number !== last) [last, since] = [number, Date.now()]
    if (Date.now() - since > quiet) return last
  }
  throw new Problem('The site did not become quiet: something goes on writing.')
}

/** @param {number} port @param {string} path @param {string} token */
async function answered(port, path, token) {
  const answer = await ask({ port, path, token, limit: 120_000 })
  if (answer.status === 200 || answer.status === 404) return answer
  throw new Problem(
    `The end could not be read: ${path} was answered ${answer.status ?? answer.failure} ${answer.text.slice(0, 300)}`,
  )
}
