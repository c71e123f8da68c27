/**
 * A mongod of a test's own, a replica set of one, that can be stopped, killed, frozen and cut off
 * the network: our process reaches it only through a proxy on the address that the set names.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { MongoClient } from 'mongodb'

export type Mongod = {
  /** With the name of the replica set. */
  url: string
  port: number
  start: () => Promise<void>
  /** SIGTERM: it writes down what it has. SIGKILL: it does not. */
  stop: (signal?: 'SIGTERM' | 'SIGKILL') => Promise<void>
  freeze: () => void
  thaw: () => void
  /** Nothing goes through, and nobody is told. */
  cutNetwork: () => void
  mendNetwork: () => void
  /** Without a primary for so many seconds. */
  stepDown: (seconds: number) => Promise<void>
  /** Breaks the connection on the next so many commands of this name. */
  failNext: (command: string, times: number) => Promise<void>
  remove: () => Promise<void>
}

/** @param set its name; nothing: a server that is no replica set */
export async function startMongod({ set }: { set?: string } = {}): Promise<Mongod> {
  const program = process.env.MONGOMS_SYSTEM_BINARY
  if (!program) throw new Error('MONGOMS_SYSTEM_BINARY is not set; `npm test` finds a mongod.')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-mongod-'))
  const behind = await freePort()
  const proxy = await startProxy(behind)
  let child: ChildProcess | undefined
  let ended: Promise<unknown> = Promise.resolve()

  const start = async () => {
    const words = ['--dbpath', folder, '--port', String(behind), '--bind_ip', '127.0.0.1']
    words.push('--setParameter', 'enableTestCommands=1')
    child = spawn(program, [...words, '--nounixsocket', ...(set ? ['--replSet', set] : [])], {
      stdio: 'ignore',
    })
    ended = new Promise((resolve) => child?.once('exit', resolve))
    await answers(behind)
  }
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child?.kill('SIGCONT')
    child?.kill(signal)
    await ended
  }

  await start()
  return {
    url: `mongodb://127.0.0.1:${proxy.port}/concord${set ? `?replicaSet=${set}` : ''}`,
    port: proxy.port,
    start,
    stop,
    freeze: () => child?.kill('SIGSTOP'),
    thaw: () => child?.kill('SIGCONT'),
    cutNetwork: proxy.cut,
    mendNetwork: proxy.mend,
    stepDown: async (seconds) => {
      await command(behind, { replSetStepDown: seconds, force: true })
    },
    failNext: async (name, times) => {
      await command(behind, {
        configureFailPoint: 'failCommand',
        mode: { times },
        data: { failCommands: [name], closeConnection: true },
      })
    },
    remove: async () => {
      await stop('SIGKILL')
      proxy.close()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Makes a replica set of one of a server that was started for it. */
export async function initiate({ port }: Mongod, set = 'rs0'): Promise<void> {
  const members = [{ _id: 0, host: `127.0.0.1:${port}` }]
  await command(port, { replSetInitiate: { _id: set, members } })
  for (;;) {
    if ((await command(port, { hello: 1 })).isWritablePrimary) return
    await pause(50)
  }
}

export async function startReplicaSet(): Promise<Mongod> {
  const mongod = await startMongod({ set: 'rs0' })
  await initiate(mongod)
  return mongod
}

async function command(port: number, words: object) {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 10_000,
  })
  try {
    return await client.db('admin').command(words)
  } finally {
    await client.close()
  }
}

async function answers(port: number): Promise<void> {
  for (const until = Date.now() + 30_000; Date.now() < until; await pause(50)) {
    const ok = await command(port, { ping: 1 }).catch(() => undefined)
    if (ok) return
  }
  throw new Error('mongod does not answer.')
}

async function freePort(): Promise<number> {
  const server = net.createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as net.AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function startProxy(target: number) {
  const sockets = new Set<net.Socket>()
  let isCut = false
  const server = net.createServer((near) => {
    const far = net.connect(target, '127.0.0.1')
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      if (isCut) from.pause()
      from.on('data', (data) => to.write(data))
      from.on('error', () => to.destroy())
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as net.AddressInfo).port,
    cut: () => {
      isCut = true
      for (const socket of sockets) socket.pause()
    },
    mend: () => {
      isCut = false
      // As after a real cut: what was open is broken, and new connections go through.
      for (const socket of sockets) socket.destroy()
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
