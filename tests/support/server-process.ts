/** Servers of the built site, beside that of the scenarios and on the same data. */
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { freePort } from './nginx'

const root = path.resolve(import.meta.dirname, '../..')

export type ServerProcess = {
  url: string
  process: ChildProcess
  stop: () => Promise<number | null>
}

/** Next alone, without what is done to its answers on their way to readers. */
export async function startNextAlone(): Promise<ServerProcess> {
  const port = await freePort()
  return start(port, ['node_modules/next/dist/bin/next', 'start', '-p', `${port}`])
}

/** The whole server once more. */
export async function startServer(settings = {}, at?: number): Promise<ServerProcess> {
  const port = at ?? (await freePort())
  return start(port, ['scripts/serve.mjs', `${port}`], settings)
}

async function start(port: number, words: string[], settings = {}): Promise<ServerProcess> {
  const { DATABASE_URL: _, PAYLOAD_SECRET: __, NODE_OPTIONS: ___, ...inherited } = process.env
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: {
      ...inherited,
      DATA_DIR: process.env.E2E_FOLDER,
      PORT: `${port}`,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = `http://localhost:${port}`
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  const answers = () =>
    fetch(`${url}/robots.txt`).then(
      ({ ok }) => ok,
      () => false,
    )
  for (let tries = 0; !(await answers()); tries += 1) {
    if (tries === 300 || child.exitCode !== null)
      throw new Error(`${words.join(' ')} does not answer`)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return { url, process: child, stop }
}
