// @ts-check
/** A web process of the built site: started, killed, frozen, its clock moved. */
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { interruption } from '../../tooling/interruption.mjs'
import { Interrupted, Problem } from '../../tooling/problem.mjs'
import { launch } from '../../tooling/program.mjs'
import { ask } from './ask.mjs'

/** @typedef {ReturnType<typeof webProcess>} WebProcess */

const preload = new URL('./moved-clock.mjs', import.meta.url).href
const patience = 120_000

/**
 * @param {{ number: number, port: number, folder: string, env: NodeJS.ProcessEnv }} settings
 *   `folder` is where its log and its clock are kept
 */
export function webProcess({ number, port, folder, env }) {
  const clockFile = path.join(folder, `clock-${number}`)
  const log = path.join(folder, `web-${number}.log`)
  fs.writeFileSync(clockFile, '0')
  /** @type {ReturnType<typeof launch> | undefined} */
  let program
  let isClosed = false
  const process_ = {
    number,
    port,
    /** Counts the starts. */
    instance: 0,
    start() {
      if (isClosed) return
      process_.instance++
      fs.appendFileSync(log, `--- start ${process_.instance}\n`)
      program = launch([process.execPath, '--import', preload, 'scripts/serve.mjs', String(port)], {
        env: { ...env, PORT: String(port), LISTEN_ON: '127.0.0.1', SOAK_CLOCK_FILE: clockFile },
        onOutput: (/** @type {string} */ text) => fs.appendFileSync(log, text),
      })
    },
    /** @throws {Problem} where it does not answer within two minutes */
    async answers() {
      for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(100)) {
        const { status } = await ask({ port, path: '/en', limit: 10_000 })
        if (status === 200) return
        if (isClosed || interruption.aborted) throw new Interrupted()
      }
      throw new Problem(`Web process ${number} did not answer within two minutes. Its log: ${log}`)
    },
    /** `SIGKILL`: in the middle of whatever it does. */
    async kill() {
      program?.signal('SIGKILL')
      await program?.ended
    },
    freeze: () => program?.signal('SIGSTOP'),
    thaw: () => program?.signal('SIGCONT'),
    /** @param {number} milliseconds that it is ahead */
    moveClock: (milliseconds) => fs.writeFileSync(clockFile, String(milliseconds)),
    /** For good: whoever would start it again does not. */
    async close() {
      isClosed = true
      await process_.stop()
    },
    /** In order, and at once where that takes too long. */
    async stop() {
      process_.thaw()
      await program?.stop()
    },
  }
  return process_
}
