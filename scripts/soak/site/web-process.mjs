// @ts-check
/** A web process of the built site: started, killed, frozen, its clock moved. */
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '../../machine/problem.mjs'
import { launch } from '../../machine/program.mjs'
import { ask } from './ask.mjs'

/** @typedef {ReturnType<typeof webProcess>} WebProcess */

const preload = new URL('./moved-clock.mjs', import.meta.url).href
const patience = 120_000

/**
 * @param {{ number: number, port: number, folder: string, env: Record<string, string> }} settings
 *   `folder` is where its log and its clock are kept
 */
export function webProcess({ number, port, folder, env }) {
  const clockFile = path.join(folder, `clock-${number}`)
  const log = fs.createWriteStream(path.join(folder, `web-${number}.log`))
  fs.writeFileSync(clockFile, '0')
  /** @type {ReturnType<typeof launch> | undefined} */
  let program
  const process_ = {
    number,
    port,
    /** Counts the starts. */
    instance: 0,
    start() {
      process_.instance++
      log.write(`--- start ${process_.instance}\n`)
      program = launch([process.execPath, '--import', preload, 'scripts/serve.mjs', String(port)], {
        env: { ...env, PORT: String(port), LISTEN_ON: '127.0.0.1', SOAK_CLOCK_FILE: clockFile },
        onOutput: (/** @type {string} */ text) => log.write(text),
      })
    },
    /** @throws {Problem} where it does not answer within two minutes */
    async answers() {
      for (const deadline = Date.now() + patience; Date.now() < deadline; await pause(100)) {
        const { status } = await ask({ port, path: '/en', limit: 10_000 })
        if (status === 200) return
      }
      throw new Problem(
        `Web process ${number} did not answer within two minutes. Its log: ${String(log.path)}`,
      )
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
    async stop() {
      process_.thaw()
      await program?.stop()
      log.end()
    },
  }
  return process_
}
