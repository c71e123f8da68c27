/**
 * The application (Next and Payload) in a process of its own, on a socket. Rendering, and all that
 * editors do, takes no time from readers whose pages are kept here; and when it ends, they notice
 * nothing: it is started again.
 */
import { fork } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../application.mjs', import.meta.url))
/** Milliseconds before it is started again: more each time, until it has stayed for a minute. */
const firstPause = 500
const longestPause = 30_000
const settled = 60_000
/**
 * How many heaps glibc has for the threads of a process, unless the operator says otherwise. It makes eight per
 * core, of which each keeps what sharp and SQLite gave back: a fifth more memory, and nothing faster.
 */
const heapsOfThreads = { MALLOC_ARENA_MAX: '2' }

/**
 * @typedef {object} Options
 * @property {number} shutdown seconds after which it is killed, once it was told to end
 * @property {(isThere: boolean) => void} onChange it can be asked from now on, or no longer
 * @property {Pick<Console, 'error'>} [log]
 */

export class ApplicationProcess {
  #options
  #folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-'))
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #child
  #ended = Promise.resolve()
  #stopping = false

  /** @param {Options} options */
  constructor(options) {
    this.#options = { log: console, ...options }
    // Only this user may connect.
    fs.chmodSync(this.#folder, 0o700)
  }

  get socketPath() {
    return process.platform === 'win32'
      ? `\\\\.\\pipe\\${path.basename(this.#folder)}`
      : path.join(this.#folder, 'application.sock')
  }

  /**
   * Starts it for the first time.
   *
   * @returns {Promise<boolean>} whether it answers; where not, it has said why
   */
  async start() {
    const isThere = await this.#launch()
    if (isThere) void this.#restartWhenEnded()
    return isThere
  }

  /** It ends what only it does (the scheduler), and still answers. */
  announceStop() {
    this.#stopping = true
    if (this.#child?.connected) this.#child.send('ending')
  }

  /** @returns {Promise<void>} when it has ended */
  async stop() {
    this.#stopping = true
    if (this.#child?.connected) this.#child.send('end')
    const limit = setTimeout(() => this.#child?.kill('SIGKILL'), this.#options.shutdown * 1000)
    await this.#ended
    clearTimeout(limit)
    fs.rmSync(this.#folder, { recursive: true, force: true })
  }

  /** At once: this process ends without having been told to. */
  kill() {
    this.#child?.kill('SIGKILL')
    fs.rmSync(this.#folder, { recursive: true, force: true })
  }

  /** @returns {Promise<boolean>} */
  #launch() {
    fs.rmSync(this.socketPath, { force: true })
    const child = fork(program, [this.socketPath], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      // biome-ignore lint/style/noProcessEnv: the child has the same environment, as it would have by itself.
      env: { ...heapsOfThreads, ...process.env },
    })
    this.#child = child
    let isThere = false
    this.#ended = new Promise((resolve) => {
      child.once('error', (error) => {
        this.#options.log.error('The application could not be started:', error)
        resolve()
      })
      child.once('exit', (code, signal) => {
        if (isThere) this.#options.onChange(false)
        // Where it has ended by itself with 1, it has said why.
        else if (code !== 1 && !this.#stopping) {
          this.#options.log.error(`The application ended before it answered (${signal ?? code}).`)
        }
        resolve()
      })
    })
    return new Promise((resolve) => {
      child.once('message', () => {
        isThere = true
        this.#options.onChange(true)
        resolve(true)
      })
      void this.#ended.then(() => resolve(false))
    })
  }

  async #restartWhenEnded() {
    let wait = firstPause
    while (!this.#stopping) {
      const begun = performance.now()
      await this.#ended
      if (this.#stopping) return
      if (performance.now() - begun > settled) wait = firstPause
      this.#options.log.error(`The application has ended. It is started again in ${wait} ms.`)
      await pause(wait)
      wait = Math.min(wait * 2, longestPause)
      if (!this.#stopping) await this.#launch()
    }
  }
}
