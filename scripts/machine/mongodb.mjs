/**
 * A server that speaks MongoDB's protocol, for the integration tests. In this order:
 * MONGODB_TEST_URL; a real mongod as a replica set, downloaded by mongodb-memory-server; FerretDB
 * on SQLite, built by Go (design, section 9).
 */
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { interruption } from './interruption.mjs'
import { messageOfFailure, Problem } from './problem.mjs'
import { launch, run } from './program.mjs'

const source = 'tests/support/ferretdb'
const cache = path.resolve('node_modules/.cache/ferretdb')

/** @returns {Promise<{ url: string, name: string, stop: () => Promise<unknown> }>} */
export async function startMongodb() {
  const given = process.env.MONGODB_TEST_URL
  if (given) return { url: given, name: 'MONGODB_TEST_URL', stop: async () => {} }
  return (await memoryServer()) ?? (await ferretdb())
}

async function memoryServer() {
  const { error, warn } = console
  // Where nothing can be downloaded it says so at length; the next server is the answer to that.
  console.error = console.warn = () => {}
  try {
    const { MongoMemoryReplSet } = await import('mongodb-memory-server')
    const server = await MongoMemoryReplSet.create({ replSet: { count: 1 } })
    return { url: server.getUri(), name: 'mongod, replica set', stop: () => server.stop() }
  } catch {
    return undefined // it cannot be downloaded here, or does not run on this system
  } finally {
    Object.assign(console, { error, warn })
  }
}

async function ferretdb() {
  const program = await builtFerretdb()
  const folder = fs.mkdtempSync(path.join(cache, 'data-'))
  const server = launch([program, folder])
  interruption.addEventListener('abort', server.stop)
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await pause(100)) {
    const url = server.output().match(/mongodb:\/\/\S+/)?.[0]
    if (!url) continue
    const stop = async () => {
      server.closeInput()
      await server.stop()
      fs.rmSync(folder, { recursive: true, force: true })
    }
    return { url, name: 'FerretDB 1.24, no transactions', stop }
  }
  await server.stop()
  throw new Problem(messageOfFailure('FerretDB did not start.', server.output(), ''))
}

async function builtFerretdb() {
  const program = path.join(cache, 'ferretdb')
  if (fs.existsSync(program)) return program
  fs.mkdirSync(cache, { recursive: true })
  const words = ['go', 'build', '-C', source, '-o', program, '.']
  const { ok, output } = await run(words, { limit: 1200 })
  if (ok) return program
  throw new Problem(
    messageOfFailure(
      'No MongoDB for the tests: mongod could not be downloaded, and FerretDB not be built.',
      output,
      'Start a MongoDB and say where: MONGODB_TEST_URL=mongodb://localhost:27017 npm test\n' +
        '(or install Go, with which FerretDB is built).',
    ),
  )
}
