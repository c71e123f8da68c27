/**
 * How long a reader waits for the index: 10,000 pages of seven questions each, beside 100 pages in
 * the same run. The words are made up, as unevenly spread as a language's (Zipf).
 */
import type { EditionDocument } from '../../src/content/edition'
import { fromParagraphs } from '../../src/content/rich-text'
import { entriesOf } from '../../src/site/search/entries'
import { queryFrom } from '../../src/site/search/query'
import { type SearchIndex, searchIndex } from '../../src/site/search/search-index'

const questions = 7
const wordsInAnswer = 90
const vocabulary = 30_000
const rounds = 200
const reference = 'FAQ #{number}'

export function benchSearch(): void {
  const few = measured(100)
  const many = measured(10_000)
  console.log(`ratio of p95, 10,000 pages to 100: ${(many / few).toFixed(1)}`)
}

/** @returns p95 in milliseconds */
function measured(pages: number): number {
  const random = generator(pages)
  const begun = performance.now()
  const index = searchIndex('en')
  for (let page = 0; page < pages; page += 1) put(page, index, random)
  const built = performance.now() - begun
  const changed = time(() => put(0, index, random))
  const times = Array.from({ length: rounds }, (_, round) => {
    const asked = asksFor(round, random)
    return time(() => index.search(queryFrom(asked, 'en', reference)))
  }).sort((one, other) => one - other)
  const at = (share: number) => times[Math.floor(share * (rounds - 1))] ?? 0
  const memory = Math.round(process.memoryUsage().heapUsed / 2 ** 20)
  console.log(
    `${pages} pages (${index.size()} entries): p50 ${at(0.5).toFixed(1)} ms, ` +
      `p95 ${at(0.95).toFixed(1)} ms, longest ${at(1).toFixed(1)} ms; ` +
      `made in ${(built / 1000).toFixed(1)} s, one page anew ${changed.toFixed(1)} ms, heap ${memory} MB`,
  )
  return at(0.95)
}

/** As readers ask: one to six words, some rare, some in every text; typos; numbers. */
function asksFor(round: number, random: () => number): string {
  const words = Array.from({ length: 1 + (round % 6) }, () => word(random))
  if (round % 10 === 3) return `FAQ ${1 + (round % questions)} ${words[0]}`
  if (round % 10 === 7) return (words[0] ?? '').replace(/.(?=.$)/, 'x')
  return words.join(' ')
}

function put(number: number, index: SearchIndex, random: () => number): void {
  const text = (length: number) => Array.from({ length }, () => word(random)).join(' ')
  const edition = (id: string): EditionDocument => ({ id, contentId: id, language: 'en' })
  const page: EditionDocument = {
    ...edition(`page-${number}`),
    slug: `page-${number}`,
    title: text(7),
    lead: text(60),
  }
  const faqs = Array.from({ length: questions }, (_, at) => ({
    number: at + 1,
    edition: {
      ...edition(`faq-${number}-${at}`),
      question: text(9),
      answer: fromParagraphs([[text(wordsInAnswer / 2)], [text(wordsInAnswer / 2)]]),
    },
  }))
  index.replace(page.contentId, entriesOf(page, faqs, reference))
}

/** The n-th word is n times rarer than the first. */
function word(random: () => number): string {
  const rank = Math.floor(vocabulary ** random()) - 1
  const syllables = ['ba', 'ke', 'di', 'fo', 'gu', 'ha', 'le', 'mi', 'no', 'pu', 'ra', 'se', 'ti']
  let left = rank + 170
  let text = ''
  while (left > 0) {
    text += syllables[left % syllables.length]
    left = Math.floor(left / syllables.length)
  }
  return text
}

function time(work: () => unknown): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

/** Numbers from 0 to 1, the same in each run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
