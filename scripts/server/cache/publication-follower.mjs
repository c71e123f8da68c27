/**
 * Follows the publication log by long polling (`app/internal/publications`). Whoever keeps responses
 * learns from it what is out of date, and how sure that is.
 *
 * By this process's own monotonic clock, which also goes on while the process is stopped (SIGSTOP,
 * a suspended machine): what was kept is known to be right as of the moment at which the last
 * answered question was asked.
 */
import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds that a question waits for a publication. */
const patience = 400
/** Without an answer for this long, a question is asked anew. */
const questionLimit = 10_000
const slack = 1000
/** From this age on, what is kept is doubtful: somebody may have published meanwhile. */
const doubtfulAfter = 5000
/** Up to this age, a cache in front may keep it for long: it is told again later than that. */
const currentFor = 2000
/** How long a reader waits, in doubt: a process that has just woken on a busy machine is slow. */
const doubtLimit = 4000
const retryEvery = 250

/**
 * @typedef {{ number: number, keys: string[] }} Publication
 * @typedef {{ number: number, publications: Publication[], reset?: true, next?: string }} Answer
 */

export class PublicationFollower {
  #ask
  #onPublications
  #now
  /** @type {number | undefined} */
  #number
  #asOf = Number.NEGATIVE_INFINITY
  /** Whether it is known that no answer can be had: then nobody waits for one. */
  #down = true
  /** @type {(() => void)[]} */
  #waiting = []
  #stopped = false
  /** @type {number | undefined} */
  #next

  /**
   * @param {object} options
   * @param {(after: number | undefined, patience: number, signal: AbortSignal) => Promise<Answer>} options.ask
   *   throws where the application or its database does not answer
   * @param {(keys: string[] | 'all', isLate?: boolean) => void} options.onPublications
   *   late is what may have been published long before: this process was stopped, or heard nothing
   * @param {() => number} [options.now] milliseconds, monotonic
   */
  constructor({ ask, onPublications, now = () => performance.now() }) {
    this.#ask = ask
    this.#onPublications = onPublications
    this.#now = now
  }

  /** The newest publication that is known here. */
  get number() {
    return this.#number
  }

  /** Whether it is known that nothing can be learned: what is kept is the best that there is. */
  get isDown() {
    return this.#down
  }

  /** Whether what is kept is right as of just now. */
  get isCurrent() {
    return !this.#down && this.#now() - this.#asOf < currentFor
  }

  /** When something happens by itself, in milliseconds since 1970. */
  get next() {
    return this.#next
  }

  /** Looks once, at the start. What is made after it is no older than it says. */
  async first() {
    await this.#look()
  }

  /** Follows until it is stopped. */
  async follow() {
    while (!this.#stopped) {
      if (!(await this.#look())) await pause(retryEvery)
    }
  }

  /**
   * Looks at the log at once: somebody has written through this process, and will look at it here.
   *
   * @param {number} limit milliseconds
   */
  async lookNow(limit) {
    const asked = this.#now()
    try {
      this.#take(await this.#ask(this.#number, 0, AbortSignal.timeout(limit)), asked)
    } catch {
      // The question that always waits will learn it.
    }
  }

  /** The application has ended: nobody can be asked until another one is there. */
  lose() {
    this.#setDown()
  }

  async #look() {
    const asked = this.#now()
    try {
      const signal = AbortSignal.timeout(questionLimit)
      this.#take(await this.#ask(this.#number, patience, signal), asked)
      return true
    } catch {
      // Where this process was stopped meanwhile, the question was cut off by its own limit: nobody
      // has said yet that there is no answer.
      if (this.#now() - asked > questionLimit + slack) return true
      this.#setDown()
      return false
    }
  }

  stop() {
    this.#stopped = true
    this.#setDown()
  }

  /**
   * @returns {Promise<void> | undefined} nothing where what is kept may be sent; otherwise a promise
   *   that ends when the log was looked at, or when it is no use to wait
   */
  inDoubt() {
    if (this.#down || this.#now() - this.#asOf < doubtfulAfter) return undefined
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#setDown(), doubtLimit)
      this.#waiting.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
  }

  #take({ number, publications, reset, next }, asked) {
    this.#next = next === undefined ? undefined : Date.parse(next)
    const isLate = this.#now() - this.#asOf >= doubtfulAfter
    // Before anybody is let through who waits for it.
    if (reset || this.#number === undefined) this.#onPublications('all')
    else if (publications.length > 0) {
      this.#onPublications([...new Set(publications.flatMap(({ keys }) => keys))], isLate)
    }
    this.#number = number
    this.#asOf = asked
    this.#down = false
    // An answer to a question from before the process was stopped proves nothing.
    if (this.#now() - asked < doubtfulAfter) this.#release()
  }

  #setDown() {
    this.#down = true
    this.#release()
  }

  #release() {
    for (const go of this.#waiting.splice(0)) go()
  }
}
