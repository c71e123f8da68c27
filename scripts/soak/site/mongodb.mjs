// @ts-check
/**
 * A real MongoDB replica set of one or three members: restarted, killed, frozen, stepped down, cut
 * off. Each member is known to everybody, itself included, by the address of a proxy before it.
 */
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { MongoClient } from 'mongodb'
import { findMongod, versionOfMongod } from '../../tooling/mongod.mjs'
import { Problem } from '../../tooling/problem.mjs'
import { launch } from '../../tooling/program.mjs'
import { startNetwork } from './network.mjs'

/** @typedef {Awaited<ReturnType<typeof startReplicaSet>>} ReplicaSet */
/** @typedef {{ port: number, network: Network, program: ReturnType<typeof launch> }} Member */
/** @typedef {import('./network.mjs').Network} Network */

const name = 'rs0'
const patience = 60_000

/**
 * @param {{ members: number, folder: string }} settings
 */
export async function startReplicaSet({ members: count, folder }) {
  const mongod = await findMongod()
  const ports = await freePorts(2 * count)
  const known = ports.splice(count)
  /** @type {Member[]} */
  const members = []
  const start = (/** @type {number} */ port) => {
    const data = path.join(folder, `mongod-${port}`)
    fs.mkdirSync(data, { recursive: true })
    const log = path.join(folder, `mongod-${port}.log`)
    return launch([
      ...[mongod, '--replSet', name, '--port', String(port), '--bind_ip', '127.0.0.1'],
      ...['--dbpath', data, '--logpath', log, '--logappend', '--wiredTigerCacheSizeGB', '0.5'],
    ])
  }
  for (const [index, port] of ports.entries()) {
    const network = await startNetwork(known[index] ?? 0, port)
    members.push({ port, network, program: start(port) })
  }
  const hosts = known.map((port) => `127.0.0.1:${port}`)
  const url = `mongodb://${hosts.join(',')}/concord?replicaSet=${name}`
  let isStopped = false
  const stop = async () => {
    isStopped = true
    for (const { program, network } of members) {
      program.signal('SIGCONT')
      network.stop()
    }
    await Promise.all(members.map(({ program }) => program.stop()))
  }
  try {
    await initiate(hosts)
    await primary(url)
  } catch (error) {
    await stop()
    throw error
  }

  return {
    url,
    name: `MongoDB ${versionOfMongod(mongod)}, replica set of ${count}`,
    members,
    stop,
    /** Ends it in order (SIGTERM) or at once (SIGKILL), and starts it again. */
    async restart(
      /** @type {Member} */ member,
      /** @type {'SIGTERM' | 'SIGKILL'} */ signal,
      /** @type {number} */ away,
    ) {
      member.program.signal(signal)
      await member.program.ended
      await pause(away)
      if (isStopped) return
      member.program = start(member.port)
      await primary(url)
    },
    async freeze(/** @type {Member} */ member, /** @type {number} */ milliseconds) {
      member.program.signal('SIGSTOP')
      await pause(milliseconds)
      member.program.signal('SIGCONT')
      await primary(url)
    },
    async cutOff(
      /** @type {Member} */ { network },
      /** @type {'drop' | 'reset'} */ how,
      /** @type {number} */ milliseconds,
    ) {
      network.cut(how)
      await pause(milliseconds)
      network.mend()
      await primary(url)
    },
    /** The primary becomes a secondary, and another one is elected. */
    async stepDown() {
      await asked(url, { replSetStepDown: 10, force: true }).catch(() => {
        // It closes the connection on which it is asked.
      })
      await primary(url)
    },
  }
}

/** @param {string[]} hosts */
async function initiate(hosts) {
  const [first = ''] = hosts
  const members = hosts.map((host, _id) => ({ _id, host }))
  // Elections within two seconds, so that a fault is not longer than it must be.
  const settings = { electionTimeoutMillis: 2000 }
  await asked(`mongodb://${first}/?directConnection=true`, {
    replSetInitiate: { _id: name, members, settings },
  })
}

/** Waits until there is a primary that takes writes. @param {string} url */
async function primary(url) {
  for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(200)) {
    const hello = await asked(url, { hello: 1 }).catch(() => undefined)
    if (hello?.isWritablePrimary) return
  }
  throw new Problem('MongoDB has no primary after a minute.')
}

/** @param {string} url @param {import('mongodb').Document} command */
async function asked(url, command) {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 5000, socketTimeoutMS: 10_000 })
  try {
    return await client.db('admin').command(command)
  } finally {
    await client.close()
  }
}

/** @param {number} count @returns {Promise<number[]>} */
export async function freePorts(count) {
  const servers = Array.from({ length: count }, () => net.createServer().listen(0, '127.0.0.1'))
  await Promise.all(
    servers.map((server) => new Promise((resolve) => server.once('listening', resolve))),
  )
  const ports = servers.map((server) => /** @type {net.AddressInfo} */ (server.address()).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}
