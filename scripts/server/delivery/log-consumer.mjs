/**
 * Brings the publication log to one target outside this process: the static mirror, a cache to be
 * purged. Of several processes one does it, by a lease. The target has a position of its own in the
 * log; what fails is tried again, later each time, and nothing is skipped.
 */
import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds. */
const renewEvery = 3000
/** Without a renewal for this long, another process may have taken over: half a lease's term. */
const leaseLasts = 6000
/** Between two looks at the log, where nobody says that there is something. */
const lookEvery = 2000
const firstRetry = 1000
const longestRetry = 60_000

/**
 * @typedef {import('../mirror/mirror.mjs').Publication} Publication
 * @typedef {{ number: number, publications: Publication[], reset?: true }} Answer
 *
 * @typedef {object} Target
 * @property {string} name
 * @property {(newest: number, known: number | undefined) => Promise<number>} begin the lease was taken:
 *   gives the position, `known` being what was reported last
 * @property {(answer: Answer) => Promise<void>} deliver
 * @property {string | undefined} [problem] what cannot be delivered, and does not hold up the rest
 * @property {boolean} [isWorking] whether there is something to work off beside publications
 * @property {() => Promise<void>} [workOff]
 * @property {() => Promise<void>} [retry] tries again what was a problem
 *
 * @typedef {{ position?: number, problem?: string | null }} Report
 *
 * @typedef {object} Source
 * @property {(after: number | undefined) => Promise<Answer>} publications
 * @property {(name: string, report: Report) => Promise<{ held: boolean, position?: number }>} claim takes
 *   or renews the lease, and reports
 */

export class LogConsumer {
  #target
  #source
  #now
  #log
  #renewedAt = Number.NEGATIVE_INFINITY
  /** @type {number | undefined} */
  #position
  /** @type {string | undefined} */
  #failure
  #retryIn = firstRetry
  #retryAt = Number.NEGATIVE_INFINITY
  #stopped = false
  #wake = () => {}

  /**
   * @param {object} options
   * @param {Target} options.target
   * @param {Source} options.source
   * @param {() => number} [options.now] milliseconds, monotonic
   * @param {Pick<Console, 'error' | 'info'>} [options.log]
   */
  constructor({ target, source, now = () => performance.now(), log = console }) {
    this.#target = target
    this.#source = source
    this.#now = now
    this.#log = log
  }

  /** Whether nobody else can have the lease yet. */
  get isHeld() {
    return this.#now() - this.#renewedAt < leaseLasts
  }

  /** Something was published. */
  wake() {
    this.#wake()
  }

  stop() {
    this.#stopped = true
    this.#wake()
  }

  async run() {
    const renewal = setInterval(() => {
      if (this.isHeld) void this.#claim().catch(() => {})
    }, renewEvery)
    while (!this.#stopped) {
      try {
        await this.turn()
      } catch (error) {
        await this.#failed(error)
      }
    }
    clearInterval(renewal)
  }

  /** One step: takes the lease, delivers what was published, or waits for it. */
  async turn() {
    if (!this.isHeld) {
      this.#position = undefined
      if (!(await this.#claim())) return this.#waitFor(renewEvery)
    }
    if (this.#position === undefined) await this.#begin()
    const answer = await this.#source.publications(this.#position)
    if (answer.reset || answer.publications.length > 0) {
      await this.#target.deliver(answer)
      this.#position = answer.number
      await this.#succeeded()
    } else if (this.#target.isWorking) {
      await this.#target.workOff?.()
      await this.#succeeded()
    } else if (this.#target.problem && this.#now() >= this.#retryAt) {
      await this.#target.retry?.()
      this.#retryAt = this.#now() + this.#retryIn
      this.#retryIn = Math.min(this.#retryIn * 2, longestRetry)
      await this.#succeeded()
    } else {
      // Where the last one failed, the answer that there is nothing more is a success, too.
      await this.#succeeded()
      await this.#waitFor(lookEvery)
    }
  }

  async #begin() {
    const { number: newest } = await this.#source.publications(undefined)
    this.#position = await this.#target.begin(newest, this.#known)
    this.#log.info(`${this.#target.name}: is brought up to date by this process from now on.`)
  }

  /** @type {number | undefined} what was reported last, by whichever process */
  #known
  /** @type {string | undefined} */
  #reported

  async #claim() {
    const asked = this.#now()
    const { held, position } = await this.#source.claim(this.#target.name, {})
    if (held) this.#renewedAt = asked
    if (position !== undefined) this.#known = position
    return held
  }

  async #succeeded() {
    if (this.#failure !== undefined) this.#log.info(`${this.#target.name}: goes on.`)
    this.#failure = undefined
    const { problem } = this.#target
    if (!problem) {
      this.#retryIn = firstRetry
      this.#retryAt = Number.NEGATIVE_INFINITY
    }
    await this.#report(problem)
  }

  async #failed(error) {
    const failure = error instanceof Error ? error.message : String(error)
    if (this.#stopped) return
    if (this.#failure !== failure) {
      this.#failure = failure
      this.#log.error(`${this.#target.name}: ${failure}. It is tried again.`)
    }
    // What was half done is begun again from what is written down.
    this.#position = undefined
    await this.#report(failure).catch(() => {})
    await pause(this.#retryIn)
    this.#retryIn = Math.min(this.#retryIn * 2, longestRetry)
  }

  async #report(problem) {
    const report = { position: this.#position, problem: problem ?? null }
    const text = JSON.stringify(report)
    if (text === this.#reported) return
    const { held } = await this.#source.claim(this.#target.name, report)
    if (held) this.#reported = text
  }

  async #waitFor(milliseconds) {
    const stop = new AbortController()
    this.#wake = () => stop.abort()
    await pause(milliseconds, undefined, { signal: stop.signal }).catch(() => {})
    this.#wake = () => {}
  }
}
