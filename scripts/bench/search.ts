/**
 * How long a reader waits for an answer of the search, the whole way: 10,000 pages of seven
 * questions each, beside 100 in the same run. On an SQLite file of its own. The words are made up,
 * as unevenly spread as a language's (Zipf).
 */
import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { getPayload, type Payload, type PayloadRequest, type SanitizedConfig } from 'payload'
import { fromParagraphs } from '../../src/content/rich-text'
import { searchIn } from '../../src/site/payload/search'
import { indexNow } from '../../src/site/payload/search-indexes'
import { pairsOf, searchPairs } from '../../tests/fixtures/search-pairs'
import { foundAmong, isFoundInVain } from '../../tests/support/search-met'
import { inTransactions, isOnItsOwn, onDatabaseOfItsOwn } from './database'
import { generator, textOf, word } from './made-up-words'
import { timed } from './times'

const pages = { few: 100, many: 10_000 }
const questions = 7
const wordsInAnswer = 90
const rounds = 200
const language = 'en'

export async function benchSearch(config: SanitizedConfig): Promise<void> {
  if (!isOnItsOwn) return onDatabaseOfItsOwn('search')
  printHits()
  const payload = await getPayload({ config })
  await fill(payload, 0, pages.few)
  const few = await measured(pages.few, payload)
  await fill(payload, pages.few, pages.many)
  const many = await measured(pages.many, payload)
  console.log(`ratio of p95, 10,000 pages to 100: ${(many / few).toFixed(1)}`)
}

/** What of the pairs of the tests is found, and what is found in vain. */
function printHits(): void {
  for (const tried of Object.keys(searchPairs) as (keyof typeof searchPairs)[]) {
    const [meets, not] = [pairsOf(searchPairs[tried].meets), pairsOf(searchPairs[tried].not)]
    const hits = meets.filter(foundAmong(tried, [...meets, ...not])).length
    const vain = not.filter((pair) => isFoundInVain(tried, pair)).length
    console.log(
      `${tried}: ${hits} of ${meets.length} pairs found, ${vain} of ${not.length} found in vain`,
    )
  }
}

/** @returns p95 in milliseconds */
async function measured(count: number, payload: Payload): Promise<number> {
  const random = generator(count)
  const before = megabytes()
  const stalls = monitorEventLoopDelay({ resolution: 1 })
  stalls.enable()
  const made = await timed(() => indexNow(language, payload, Number.POSITIVE_INFINITY))
  stalls.disable()
  const memory = megabytes() - before
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const asked = asksFor(round, random)
    times.push(await timed(() => searchIn({ language, asked }, payload)))
  }
  times.sort((one, other) => one - other)
  const at = (share: number) => (times[Math.floor(share * (rounds - 1))] ?? 0).toFixed(1)
  console.log(
    `${count} pages of ${questions} questions: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, ` +
      `longest ${at(1)} ms; index made in ${(made / 1000).toFixed(1)} s, ` +
      `whoever asks meanwhile waits ${stallOf(99, stalls)} ms (p99), at most ${stallOf(100, stalls)} ms, ` +
      `${memory.toFixed(0)} MB of the ${megabytes().toFixed(0)} MB that the process holds`,
  )
  return Number(at(0.95))
}

function stallOf(percentile: number, stalls: IntervalHistogram): string {
  return (stalls.percentile(percentile) / 1e6).toFixed(0)
}

/** Every page is published, and both logs say so. */
async function fill(payload: Payload, from: number, to: number): Promise<void> {
  const random = generator(from)
  const text = (length: number) => textOf(length, random)
  const answer = () => fromParagraphs([[text(wordsInAnswer / 2)], [text(wordsInAnswer / 2)]])
  await inTransactions(payload, [from, to], async (page, req) => {
    const faqs: { id: string; number: number; faq: string }[] = []
    for (let number = 1; number <= questions; number += 1) {
      const data = { contentId: `faq-${page}-${number}`, question: text(9), answer: answer() }
      faqs.push({ id: `${page}-${number}`, number, faq: await put('faqs', data, req) })
    }
    const slug = `page-${page}`
    const data = { contentId: slug, slug, title: text(7), lead: text(60), faqs }
    await put('relations', data, req)
    const at = new Date(Date.UTC(2024, 0, 1) + page * 60_000).toISOString()
    const step = { number: page + 1, at, by: 'bench', event: 'publish', contentId: slug }
    const chain = { previous: '', hash: '' }
    await payload.db.create({ collection: 'audit-log', data: { ...step, ...chain }, req })
    const change = { kind: 'note', contentId: slug, language }
    const published = { number: page + 1, at, change, keys: [], contentId: slug }
    await payload.db.create({ collection: 'publication-log', data: published, req })
  })

  async function put(collection: 'relations' | 'faqs', data: object, req: PayloadRequest) {
    const { id } = await payload.db.create({
      collection,
      data: { ...data, language, _status: 'published' },
      req,
    })
    return String(id)
  }
}

/** As readers ask: one to six words, some rare, some in every text; typos; numbers. */
function asksFor(round: number, random: () => number): string {
  const words = Array.from({ length: 1 + (round % 6) }, () => word(random))
  if (round % 10 === 3) return `FAQ ${1 + (round % questions)} ${words[0]}`
  if (round % 10 === 7) return (words[0] ?? '').replace(/.(?=.$)/, 'x')
  return words.join(' ')
}

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** What is held, without what is only waiting to be thrown away. */
function megabytes(): number {
  collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 2 ** 20
}
