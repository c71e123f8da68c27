/**
 * The static mirror: every published address as a file, complete, so that any web server can serve the
 * site while application and database are dead.
 *
 * It follows the publication log: what a publication changes is asked of the application anew, what was
 * taken back first. What it is made from is what readers can ask, and nothing else. A round makes all of
 * it, at first and after an update of Concord; publications go before it.
 */
import { pageWithoutApplication } from '../error-page.mjs'
import { hashed, packed } from './cache-key-set.mjs'
import { digestOf } from './file-writer.mjs'
import { lineOf, Manifest } from './manifest.mjs'
import {
  addressesOfLanguage,
  addressesOfPage,
  addressesOfSite,
  fileOf,
  isMissingPage,
  linksIn,
  mirroredAddress,
  targetOf,
} from './mirror-files.mjs'

/** Rendering is one thread's work; the second request compresses and writes meanwhile. */
const atOnce = 2
/** What comes first, when a publication changes several. */
const directories = /^\/(?:sitemap\.xml|sitemaps\/|llms\.txt)/
const mediaFile = /^\/api\/media\/file\//
const pageSize = 100

/**
 * @typedef {import('../cache/publication-follower.mjs').Publication & { change?: {
 *   kind: string, language?: string, slugs?: string[], appearsOrMoves?: boolean,
 * } }} Publication
 */

export class Mirror {
  name = 'mirror'
  #client
  #languages
  #siteUrl
  #build
  #assets
  #files
  #journal
  /** @type {Manifest} */
  #manifest
  /** @type {Set<string>} what is still to be made in this round */
  #backlog = new Set()

  /**
   * @param {object} options
   * @param {import('./mirror-place.mjs').MirrorPlace} options.place
   * @param {Pick<import('../cache/application-client.mjs').ApplicationClient, 'read'>} options.client
   * @param {readonly string[]} options.languages
   * @param {string} options.siteUrl
   * @param {string} options.build names the version of Concord: with another, every page is another
   * @param {string} options.assets `.next/static`
   */
  constructor({ place, client, languages, siteUrl, build, assets }) {
    this.#client = client
    this.#languages = languages
    this.#siteUrl = siteUrl
    this.#build = `${build} ${siteUrl}`
    this.#assets = assets
    this.#files = place.files
    this.#journal = place.journal
  }

  /**
   * Begins, or goes on where this or another process has stopped.
   *
   * @param {number} newest the newest publication
   * @returns {Promise<number>} the one up to which the mirror is right
   */
  async begin(newest) {
    await this.#files.begin()
    this.#manifest = await Manifest.open(this.#journal)
    await this.#manifest.compact()
    const { position, round } = this.#manifest
    if (position === undefined || position > newest || round.of !== this.#build) {
      await this.#beginRound(position === undefined || position > newest ? newest : position)
    } else if (!round.complete) await this.#collect()
    else for (const address of await this.#lost()) this.#backlog.add(address)
    for (const address of this.#manifest.failing.keys()) this.#backlog.add(address)
    return this.#manifest.position ?? newest
  }

  /** What is not as it should be: nothing, or words for the operator. */
  get problem() {
    const [first, ...others] = this.#manifest?.failing ?? []
    if (!first) return undefined
    const [address, failure] = first
    return `${address}: ${failure}${others.length > 0 ? ` (and ${others.length} more)` : ''}`
  }

  /** Whether a round is under way. */
  get isWorking() {
    return this.#backlog.size > 0
  }

  /**
   * Takes in what was published. What cannot be made is written down, and tried again.
   *
   * @param {{ publications: Publication[], number: number, reset?: true }} answer
   */
  async deliver({ publications, number, reset }) {
    if (reset) return this.#beginRound(number)
    await this.#makeAll(this.#affectedBy(publications))
    await this.#manifest.append({ position: number })
  }

  /** Makes some of what is left of the round. */
  async workOff() {
    const some = [...this.#backlog].slice(0, atOnce * 4)
    await this.#makeAll(some)
    for (const address of some) this.#backlog.delete(address)
    if (this.#backlog.size === 0 && !this.#manifest.round.complete) {
      await this.#manifest.append({ making: { ...this.#manifest.round, complete: true } })
    }
  }

  /** Tries again what could not be made. */
  async retry() {
    await this.#makeAll([...this.#manifest.failing.keys()])
  }

  /** @returns {string[]} in the order in which they are made */
  #affectedBy(publications) {
    const pages = publications.flatMap(({ change }) => {
      const { kind, language, slugs = [], appearsOrMoves } = change ?? {}
      if (kind !== 'edition' || !language) return []
      // Readers get what stands at an address: of another language too, where one was taken back.
      return slugs.map((slug) => ({ addresses: addressesOfPage(language, slug), appearsOrMoves }))
    })
    const urgent = pages.filter(({ appearsOrMoves }) => appearsOrMoves)
    const changed = new Set(publications.flatMap(({ keys }) => keys.map(hashed)))
    const shown = [...this.#manifest.entries.values()]
      .filter(({ keys }) => keys.some((key) => changed.has(key)))
      .map(({ address }) => address)
    const isLate = (address) => directories.test(address) || mediaFile.test(address)
    return [
      ...new Set([
        ...urgent.flatMap(({ addresses }) => addresses),
        ...pages.flatMap(({ addresses }) => addresses),
        ...shown.filter((address) => !isLate(address)),
        ...shown.filter(isLate),
      ]),
    ]
  }

  /** Makes everything anew; what is there stays until then. */
  async #beginRound(position) {
    const round = { number: this.#manifest.round.number + 1, of: this.#build, complete: false }
    await this.#files.copyAll(this.#assets, 'site/_next/static')
    await this.#manifest.append({ making: round }, { position })
    await this.#collect()
  }

  /** Puts what is not yet made in this round into the backlog. */
  async #collect() {
    const { entries, round } = this.#manifest
    const all = new Set([
      ...addressesOfSite,
      ...this.#languages.flatMap(addressesOfLanguage),
      ...(await this.#publishedAddresses()),
      ...entries.keys(),
    ])
    this.#backlog = new Set(
      [...all].filter((address) => entries.get(address)?.round !== round.number),
    )
  }

  /** The pages of the sitemap with what hangs on them, and the addresses that pages had. */
  async #publishedAddresses() {
    const index = await this.#text('/sitemap.xml')
    const parts = locationsIn(index).flatMap((part) => mirroredAddress(part, this.#siteUrl) ?? [])
    const pages = []
    for (const part of parts) {
      for (const page of locationsIn(await this.#text(part))) {
        const address = mirroredAddress(page, this.#siteUrl)
        const [, language, slug] = address?.match(/^\/([^/]+)\/([^/?]+)$/) ?? []
        if (language && slug) pages.push(...addressesOfPage(language, decodeURIComponent(slug)))
        else if (address) pages.push(address)
      }
    }
    const former = [
      ...(await this.#documents('redirects')),
      ...(await this.#documents('unpublishings')),
    ].flatMap(({ language, slug }) => (language && slug ? addressesOfPage(language, slug) : []))
    return [...parts, ...pages, ...former]
  }

  async #documents(collection) {
    const found = []
    for (let page = 1; ; page += 1) {
      const query = `depth=0&sort=id&limit=${pageSize}&page=${page}`
      const { docs, hasNextPage } = JSON.parse(await this.#text(`/api/${collection}?${query}`))
      found.push(...docs)
      if (!hasNextPage) return found
    }
  }

  async #text(address) {
    const { status, body } = await this.#client.read(address)
    if (status !== 200) throw new Error(`${address} answered ${status}`)
    return String(body)
  }

  /** Entries whose file is not there any more, or has another size. */
  async #lost() {
    const { entries } = this.#manifest
    const lost = []
    for (const { address, status, file, size } of entries.values()) {
      if (file && !(await this.#files.isThere(file, status === 200 ? size : undefined))) {
        lost.push(address)
        // It is not what is there: it is written, whatever it was.
        entries.delete(address)
      }
    }
    return lost
  }

  /** @throws where nothing can be made at all: the application is away, or the disk is full */
  async #makeAll(addresses) {
    const queue = [...addresses]
    const work = async () => {
      for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
        await this.#make(address)
      }
    }
    const done = await Promise.allSettled(Array.from({ length: atOnce }, work))
    for (const each of done) if (each.status === 'rejected') throw each.reason
  }

  async #make(address) {
    const before = this.#manifest.entries.get(address)
    const headers = before?.etag && { 'if-none-match': before.etag }
    const { round } = this.#manifest
    const { status, headers: given, body } = await this.#client.read(address, { headers })
    if (status >= 500) return this.#fail(address, `the application answers ${status}`)
    if (status === 304 && before) return this.#record({ ...before, round: round.number }, before)

    const type = String(given['content-type'] ?? '')
    const wanted = status === 404 && !isMissingPage(address) ? undefined : status
    const file = wanted && fileOf(address, { status, type })
    if (!file) {
      if (wanted === 200) return this.#fail(address, 'no file can have this name')
      return this.#forget(before, address)
    }
    const location = given.location && String(given.location)
    const entry = {
      address,
      status,
      file,
      type,
      size: body.length,
      digest: location ?? digestOf(body),
      // Files of readers' pages are asked for whole: what they show is in their keys.
      etag: mediaFile.test(address) ? given.etag : undefined,
      keys: packed(
        String(given['surrogate-key'] ?? '')
          .split(' ')
          .filter(Boolean),
      ),
      round: round.number,
    }
    if (location !== undefined) {
      const target = targetOf(location, this.#siteUrl)
      if (!target) return this.#fail(address, 'it leads away from the site')
      if (!isSame(entry, before)) await this.#files.link(file, target, location)
    } else if (!isSame(entry, before)) {
      await this.#files.write(file, body, { type, digest: entry.digest })
      if (isMissingPage(address)) await this.#writePageWithoutApplication(address, body)
    }
    if (before?.file && before.file !== file) await this.#files.remove(before.file, file)
    await this.#record(entry, before)
    if (status === 200 && type.startsWith('text/html')) this.#discover(String(body))
  }

  /** What pages name and nobody else does: images, further pages of lists, the icon. */
  #discover(html) {
    const { entries, failing } = this.#manifest
    for (const address of linksIn(html, this.#siteUrl)) {
      if (!entries.has(address) && !failing.has(address)) this.#backlog.add(address)
    }
  }

  /** For a reader who wants what only the application can give. */
  async #writePageWithoutApplication(address, missing) {
    const [, language] = address.split('/')
    const page = Buffer.from(pageWithoutApplication(`/${language}`, String(missing)))
    const type = 'text/html'
    await this.#files.write(`away/${language}.html`, page, { type, digest: digestOf(page) })
  }

  async #record(entry, before) {
    const line = lineOf(entry)
    if (before && JSON.stringify(lineOf(before)) === JSON.stringify(line)) {
      if (!this.#manifest.failing.has(entry.address)) return
    }
    await this.#manifest.append(line)
  }

  async #forget(before, address) {
    if (before?.file) await this.#files.remove(before.file)
    if (before || this.#manifest.failing.has(address)) await this.#manifest.append({ address })
  }

  async #fail(address, failure) {
    if (this.#manifest.failing.get(address) !== failure) {
      await this.#manifest.append({ address, failure })
    }
  }
}

function locationsIn(xml) {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, text = '']) =>
    text.replaceAll('&amp;', '&'),
  )
}

function isSame(entry, before) {
  return before?.digest === entry.digest && before.file === entry.file && before.type === entry.type
}
