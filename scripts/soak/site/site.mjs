// @ts-check
/** The site under test: the built one, on a database of its own, in a folder that is thrown away. */
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { messageOfFailure, Problem } from '../../tooling/problem.mjs'
import { payload, run } from '../../tooling/program.mjs'
import { freePorts, startReplicaSet } from './mongodb.mjs'
import { webProcess } from './web-process.mjs'

/** @typedef {Awaited<ReturnType<typeof startSite>>} Site */

/**
 * Two web processes on a MongoDB replica set, or one on SQLite.
 *
 * @param {{ database: 'sqlite' | 'mongodb', members: number, folder: string }} settings
 * @throws {Problem} where one does not start; the others are stopped
 */
export async function startSite({ database: kind, members, folder }) {
  const database = kind === 'mongodb' ? await startReplicaSet({ members, folder }) : undefined
  /** @type {import('./web-process.mjs').WebProcess[]} */
  const processes = []
  const stop = async () => {
    await Promise.all(processes.map((process) => process.close()))
    await database?.stop()
  }
  try {
    const env = environment(database?.url ?? `file:${path.join(folder, 'concord.db')}`, folder)
    if (!database) await migrate(env)
    // One after the other: the first prepares the database.
    for (const [number, port] of (await freePorts(database ? 2 : 1)).entries()) {
      const process = webProcess({ number, port, folder, env })
      processes.push(process)
      process.start()
      await process.answers()
    }
    return { database, processes, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** @param {string} url @param {string} folder @returns {NodeJS.ProcessEnv} */
function environment(url, folder) {
  return {
    DATABASE_URL: url,
    DATA_DIR: folder,
    PAYLOAD_SECRET: randomBytes(32).toString('base64url'),
    SMTP_URL: 'off',
    SITE_URL: '',
    NODE_ENV: 'production',
    NODE_OPTIONS: '',
    NEXT_TELEMETRY_DISABLED: '1',
    LOG_LEVEL: 'warn',
  }
}

/** @param {NodeJS.ProcessEnv} env */
async function migrate(env) {
  const { ok, output, reason } = await run([...payload, 'migrate'], { env })
  if (!ok) throw new Problem(messageOfFailure(`payload migrate failed: ${reason}.`, output, ''))
}
