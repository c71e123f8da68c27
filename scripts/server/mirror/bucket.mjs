/** A bucket of a storage service that speaks S3. Requests are signed by aws4fetch (MIT). */
import { createHash } from 'node:crypto'
import { AwsClient } from 'aws4fetch'

/** Milliseconds. */
const patience = 30_000

/**
 * @typedef {object} BucketSetting as `MIRROR` names it
 * @property {string} bucket
 * @property {string} prefix before every key: '' or with a slash at the end
 * @property {string} region
 * @property {string} endpoint without a slash at the end
 * @property {string} accessKeyId
 * @property {string} secretAccessKey
 * @property {string} [sessionToken]
 */

export class Bucket {
  #client
  #base
  #prefix

  /** @param {BucketSetting} setting */
  constructor({ bucket, prefix, region, endpoint, ...keys }) {
    // What fails is tried again by who follows the publication log, later each time, and says so.
    this.#client = new AwsClient({ ...keys, region, service: 's3', retries: 0 })
    this.#base = `${endpoint}/${bucket}`
    this.#prefix = prefix
  }

  /**
   * @param {string} key
   * @param {Buffer} body
   * @param {Record<string, string>} headers
   */
  async put(key, body, headers) {
    const sha256 = createHash('sha256').update(body).digest('hex')
    await this.#ask('PUT', this.#addressOf(key), {
      body,
      headers: { ...headers, 'x-amz-content-sha256': sha256 },
    })
  }

  /** @param {string} key @returns {Promise<{ body: Buffer, headers: Headers } | undefined>} nothing where it is not there */
  async get(key) {
    const answer = await this.#ask('GET', this.#addressOf(key), {}, [404])
    if (answer.status === 404) return undefined
    return { body: Buffer.from(await answer.arrayBuffer()), headers: answer.headers }
  }

  /** @param {string} key whether it is there or not */
  async remove(key) {
    await this.#ask('DELETE', this.#addressOf(key), {}, [404])
  }

  /**
   * @param {string} [below] the beginning of keys
   * @returns {AsyncGenerator<{ key: string, size: number }>} in the order of their bytes
   */
  async *list(below = '') {
    for (let token = ''; ; ) {
      const query = new URLSearchParams({
        ...{ 'list-type': '2', 'encoding-type': 'url', prefix: this.#prefix + below },
        ...(token && { 'continuation-token': token }),
      })
      const answer = await this.#ask('GET', `${this.#base}?${query}`, {})
      const xml = await answer.text()
      for (const [, entry = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
        const key = decodeURIComponent(textIn(entry, 'Key').replaceAll('+', ' '))
        yield { key: key.slice(this.#prefix.length), size: Number(textIn(entry, 'Size')) }
      }
      token = textIn(xml, 'NextContinuationToken')
      if (!token) return
    }
  }

  #addressOf(key) {
    const path = `${this.#prefix}${key}`.split('/').map(strictlyEncoded).join('/')
    return `${this.#base}/${path}`
  }

  async #ask(method, url, options, known = []) {
    const answer = await this.#answerTo(method, url, options)
    if (answer.ok || known.includes(answer.status)) return answer
    const said = textIn(await answer.text(), 'Code')
    throw new Error(`the bucket answers ${answer.status}${said && ` ${said}`} to ${method}`)
  }

  async #answerTo(method, url, options) {
    const signal = AbortSignal.timeout(patience)
    try {
      return await this.#client.fetch(url, { ...options, method, signal })
    } catch (error) {
      const { hostname } = new URL(url)
      throw new Error(`${hostname} does not answer (${error.cause?.code ?? error.name})`)
    }
  }
}

/** As S3 signs keys: all but letters, digits and `-._~` (RFC 3986). */
function strictlyEncoded(name) {
  return encodeURIComponent(name).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function textIn(xml, name) {
  const [, text = ''] = xml.match(new RegExp(`<${name}>([^<]*)</${name}>`)) ?? []
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity) => entities[entity])
}
