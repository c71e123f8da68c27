/** What is in the bucket of a mirror, to be compared. */
import { isOwnKey, keyOf } from './bucket-files.mjs'
import { BucketJournal } from './bucket-journal.mjs'

/** @implements {import('./mirror-place.mjs').MirrorReader} */
export class BucketReader {
  #bucket

  /** @param {import('./bucket.mjs').Bucket} bucket */
  constructor(bucket) {
    this.#bucket = bucket
    this.journal = new BucketJournal(bucket, () => {
      throw new Error('This one only reads.')
    })
  }

  async target(file) {
    const found = await this.#bucket.get(keyOf(file))
    return found?.headers.get('x-amz-website-redirect-location') ?? undefined
  }

  async read(file) {
    return (await this.#bucket.get(keyOf(file)))?.body
  }

  async unknown(known) {
    const keys = new Set([...known].map(keyOf))
    const found = []
    for await (const { key } of this.#bucket.list()) {
      const isPage = !isOwnKey(key) && !/^(?:_next|away)\//.test(key)
      if (isPage && !keys.has(key)) found.push(key)
    }
    return found
  }
}
