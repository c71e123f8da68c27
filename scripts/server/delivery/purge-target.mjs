/**
 * A cache in front that is told of each publication, as a target of the publication log.
 *
 * It is told three times: at once, again when every process has usually made the new page, and when each has
 * surely noticed. In between one of them may have given it the old page once more.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { addressesOfPage } from '../mirror/mirror-files.mjs'
import { purgedTags } from './cache-tags.mjs'

/**
 * Milliseconds: so that a publication is visible within a second, though a process may show the old page for
 * some hundred of them; and longer than a response with long freshness can be older than the log
 * (`ResponseCache`, `isCurrent`).
 */
const again = [700, 3000]
/** Whoever takes over tells these again, for nobody knows how often they were told. */
const toldAgain = 20

export class PurgeTarget {
  #adapter
  #addressesOf
  #now
  /** @type {{ due: number, keys: string[], addresses: string[] }[]} */
  #recent = []

  /**
   * @param {object} options
   * @param {string} options.name
   * @param {import('./purge-adapters.mjs').PurgeAdapter} options.adapter
   * @param {(keys: string[]) => string[]} options.addressesOf what this process has given out that shows
   *   something of these
   * @param {() => number} [options.now] milliseconds, monotonic
   */
  constructor({ name, adapter, addressesOf, now = () => performance.now() }) {
    this.name = name
    this.#adapter = adapter
    this.#addressesOf = addressesOf
    this.#now = now
  }

  /** @type {import('./log-consumer.mjs').Target['begin']} */
  async begin(newest, known) {
    this.#recent = []
    if (known !== undefined && known <= newest) return Math.max(0, known - toldAgain)
    // Never told before, or of another database: what it has may be anything.
    await this.#adapter.purgeAll()
    return newest
  }

  /** @type {import('./log-consumer.mjs').Target['deliver']} */
  async deliver({ publications, reset }) {
    if (reset) return this.#adapter.purgeAll()
    const keys = [...new Set(publications.flatMap((each) => each.keys))]
    const addresses = this.#adapter.knowsTags
      ? []
      : [...new Set([...publications.flatMap(addressesIn), ...this.#addressesOf(keys)])]
    await this.#adapter.purge(purgedTags(keys), addresses)
    for (const after of again) this.#recent.push({ due: this.#now() + after, keys, addresses })
    this.#recent.sort((one, other) => one.due - other.due)
  }

  get isWorking() {
    return this.#recent.length > 0
  }

  async workOff() {
    const [first] = this.#recent
    if (!first) return
    if (first.due > this.#now()) return void (await pause(50))
    await this.#adapter.purge(purgedTags(first.keys), first.addresses)
    this.#recent.shift()
  }
}

function addressesIn({ change }) {
  const { kind, language, slugs = [] } = change ?? {}
  if (kind !== 'edition' || !language) return []
  return slugs.flatMap((slug) => addressesOfPage(language, slug))
}
