/**
 * The memory of translations with 100,000 entries into one language: how long a segment at hand
 * waits for what is similar, and what sending out and taking in a file of 50,000 takes. On an
 * SQLite file of its own.
 */
import { createHash } from 'node:crypto'
import { createLocalReq, getPayload, type Payload, type SanitizedConfig } from 'payload'
import { fieldsOf, findFuzzyMatches } from '../../src/translation-memory/payload/translation-memory'
import { writeTmx } from '../../src/translation-memory/tmx'
import { askedOf } from './asking'
import { benchPart, inTransactions, isOnItsOwn, onDatabaseOfItsOwn } from './database'
import { generator, textOf, word } from './made-up-words'
import { medianOf, share, timed } from './times'

const entries = 100_000
const inFile = 50_000
const segments = 300
const wordsInSegment = 22

const credentials = { email: 'bench@example.org', password: 'a-password-for-a-bench' }
const pair = { from: 'en', to: 'fr' } as const

export async function benchMemory(config: SanitizedConfig): Promise<void> {
  const parts = ['fill', 'recall', 'sent out', 'taken in', 'taken in again']
  if (!isOnItsOwn) return onDatabaseOfItsOwn('memory', { parts })
  const payload = await getPayload({ config })
  if (benchPart === 'fill') return fill(payload)
  if (benchPart === 'recall') return recall(payload)
  const { token } = await payload.login({ collection: 'users', data: credentials })
  const ask = (path: string, body?: Blob) => askedOf(config, { path, token: token ?? '', body })
  const isExport = benchPart === 'sent out'
  const file = isExport ? undefined : await newMemory()
  const { answer, said } = await ask(`memory/${isExport ? 'export' : 'import'}`, file)
  const { size } = file ?? answer
  const count = isExport ? entries : inFile
  console.log(`TMX of ${count} entries, ${(size / 1e6).toFixed(1)} MB, ${benchPart}: ${said}`)
  if (file) console.log(`  ${(await answer.text()).slice(0, 100)}`)
}

async function fill(payload: Payload): Promise<void> {
  const data = { ...credentials, name: 'Bench', roles: ['admin'], languages: ['fr'] }
  await payload.create({ collection: 'users', data: data as never, overrideAccess: true })
  const at = new Date(0).toISOString()
  await inTransactions(payload, [0, entries], async (number, req) => {
    const fields = fieldsOf({ source: [sourceOf(number)], target: [`Texte ${number}`] }, pair)
    const data = { ...fields, changedAt: at, origin: 'publication', createdAt: at, updatedAt: at }
    await payload.db.create({ collection: 'translation-memory', data, returning: false, req })
  })
}

function sourceOf(number: number): string {
  const random = generator(number)
  return `${spelled(textOf(3 + Math.floor(random() * 2 * wordsInSegment), random))} ${number}`
}

/** The words in as many combinations of letters as a language has: those alike are found by them. */
function spelled(text: string): string {
  return text.replace(/[a-z]+/g, (each) =>
    createHash('md5').update(each).digest('base64url').slice(0, 7),
  )
}

/** A half of the segments are texts of the memory with some words changed, the others are new. */
async function recall(payload: Payload): Promise<void> {
  const req = await createLocalReq({}, payload)
  const times: number[] = []
  let found = 0
  for (let number = 0; number < segments; number++) {
    const random = generator(-1 - number)
    const known = number % 2 === 0
    const origin = Math.floor(random() * entries)
    const text = known ? changed(sourceOf(origin), random) : spelled(textOf(wordsInSegment, random))
    const source = [text]
    let matches: { target: unknown }[] = []
    times.push(
      await timed(async () => {
        matches = await findFuzzyMatches({ source, codes: {} }, pair, req)
      }),
    )
    if (known && matches.some(({ target }) => String(target) === `Texte ${origin}`)) found++
  }
  const at = (part: number) => `${share(times, part).toFixed(1)} ms`
  const memory = Math.round(process.memoryUsage.rss() / 2 ** 20)
  console.log(
    `similar among ${entries}: median ${medianOf(times).toFixed(1)} ms, p95 ${at(0.95)}, ` +
      `longest ${at(1)}; process ${memory} MB`,
  )
  console.log(`  the text that ${segments / 2} segments were made from was found for ${found}`)
}

/** One word in fifteen is another one: similar to 0.85 or more. */
function changed(text: string, random: () => number): string {
  const words = text.split(' ')
  return words.map((each, at) => (at % 15 === 7 ? spelled(word(random)) : each)).join(' ')
}

/** Texts that the memory does not have yet. */
async function newMemory(): Promise<Blob> {
  const numbers = Array.from({ length: inFile }, (_, number) => entries + number)
  const pieces: string[] = []
  const made = numbers.map((number) => ({
    sourceLanguage: pair.from,
    targetLanguage: pair.to,
    source: [sourceOf(number)],
    target: [`Texte ${number}`],
  }))
  for await (const piece of writeTmx(made)) pieces.push(piece)
  return new Blob(pieces)
}
