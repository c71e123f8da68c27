/**
 * The journal of a mirror in a bucket. Nothing can be appended to an object, so lines are gathered, and each
 * batch is one: `.concord/journal/000000000007.ndjson`. Lines that are not written yet when a process ends
 * are of objects that are then made once more.
 */
const folder = '.concord/journal/'
const mostLines = 500
/** More are put together into one. */
const mostBatches = 200
/** The first line of a batch that stands for all before it. */
const whole = '{"whole":true}'
const type = { 'content-type': 'application/x-ndjson' }

/** @implements {import('./manifest.mjs').Journal} */
export class BucketJournal {
  #bucket
  #mayWrite
  /** @type {string[]} */
  #waiting = []
  #last = 0
  #count = 0

  /**
   * @param {import('./bucket.mjs').Bucket} bucket
   * @param {() => void} mayWrite throws where another process writes the mirror by now
   */
  constructor(bucket, mayWrite) {
    this.#bucket = bucket
    this.#mayWrite = mayWrite
  }

  async read() {
    this.#waiting = []
    const keys = await this.#keys()
    this.#count = keys.length
    this.#last = Number(keys.at(-1)?.match(/(\d+)\.ndjson$/)?.[1] ?? 0)
    let lines = []
    for (const key of keys) {
      const found = await this.#bucket.get(key)
      const text = String(found?.body ?? '').split('\n')
      lines = text[0] === whole ? text.slice(1) : [...lines, ...text]
    }
    return lines
  }

  async append(lines, isMilestone) {
    this.#waiting.push(...lines)
    if (!isMilestone && this.#waiting.length < mostLines) return
    const batch = this.#waiting
    this.#waiting = []
    try {
      await this.#write(batch)
    } catch (error) {
      this.#waiting = [...batch, ...this.#waiting]
      throw error
    }
  }

  /** Whether it should be put together. */
  get isLong() {
    return this.#count > mostBatches
  }

  async rewrite(lines) {
    const before = await this.#keys()
    this.#waiting = []
    await this.#write([whole, ...lines])
    for (const key of before) await this.#bucket.remove(key)
    this.#count = 1
  }

  async #write(lines) {
    this.#mayWrite()
    this.#last += 1
    const key = `${folder}${String(this.#last).padStart(12, '0')}.ndjson`
    await this.#bucket.put(key, Buffer.from(lines.join('\n')), type)
    this.#count += 1
  }

  async #keys() {
    const keys = []
    for await (const { key } of this.#bucket.list(folder)) keys.push(key)
    return keys.sort()
  }
}
