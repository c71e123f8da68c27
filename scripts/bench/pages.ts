/**
 * What readers ask of the database: 600 pages in two languages with three FAQs each, and 20,000 in the
 * same run, without statistics for SQLite's planner and with them. On an SQLite file of its own. A page
 * is put there by the adapter, the others are copies of its rows.
 */
import { type Client, createClient, type Row } from '@libsql/client'
import { type BaseDatabaseAdapter, getPayload, type Payload, type SanitizedConfig } from 'payload'
import { fromParagraphs } from '../../src/content/rich-text'
import { keepStatistics } from '../../src/database/sqlite-statistics'
import { newestPublication } from '../../src/delivery/payload/publication-log'
import { everyPage } from '../../src/site/payload/listed-pages'
import { pageFacts } from '../../src/site/payload/published'
import { isOnItsOwn, onDatabaseOfItsOwn } from './database'
import { generator, textOf } from './made-up-words'
import { medianOf, timed } from './times'

const counts = { few: 600, many: 20_000 }
const languages = ['en', 'fr'] as const
const rounds = 30
const copied = ['relations', 'faqs']

export async function benchPages(config: SanitizedConfig): Promise<void> {
  if (!isOnItsOwn) return onDatabaseOfItsOwn('pages')
  const payload = await getPayload({ config })
  const client = createClient({ url: process.env.DATABASE_URL ?? '' })
  const own = await givenPage(payload)
  await copy(client, own, [1, counts.few])
  const few = await measured(payload, counts.few)
  await copy(client, own, [counts.few, counts.many])
  const without = await measured(payload, counts.many)
  await keepStatistics(payload.db as unknown as BaseDatabaseAdapter)
  const many = await measured(payload, counts.many)
  const row = (...cells: (string | number)[]) => console.log(`| ${cells.join(' | ')} |`)
  row('median, ms', `${counts.few} pages`, `${counts.many}, no statistics`, counts.many, 'ratio')
  row('---', '---', '---', '---', '---')
  for (const [name, time = 0] of Object.entries(many)) {
    const [one = 0, other = 0] = [few[name], without[name]]
    row(name, one.toFixed(1), other.toFixed(1), time.toFixed(1), (time / one).toFixed(1))
  }
  client.close()
}

async function measured(payload: Payload, count: number): Promise<Record<string, number>> {
  const random = generator(count)
  const some = () => 1 + Math.floor(random() * (count - 1))
  const repeated = async (work: () => Promise<unknown>) => {
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) times.push(await timed(work))
    return medianOf(times)
  }
  const list = (collection: 'relations' | 'faqs') => () =>
    payload.find({ collection, limit: 10, depth: 0, draft: false, overrideAccess: false })
  const afresh = () => everyPage(Object.create(payload))
  return {
    'facts of a page': await repeated(() =>
      pageFacts({ language: 'en', slug: `page-en-${some()}` }, payload),
    ),
    'ten FAQs, as the API lists them': await repeated(list('faqs')),
    'ten pages': await repeated(list('relations')),
    'directory, at start': await timed(afresh),
    'directory, after a publication': await afterPublications(payload, some),
    'directory, nothing new': await repeated(() => everyPage(payload)),
  }
}

async function afterPublications(payload: Payload, some: () => number): Promise<number> {
  await everyPage(payload)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const number = (await newestPublication(payload)) + 1
    const at = new Date().toISOString()
    const contentId = `content-${some()}`
    await payload.db.create({
      collection: 'publication-log',
      data: { number, at, change: {}, keys: [], contentId },
    })
    times.push(await timed(() => everyPage(payload)))
  }
  return medianOf(times)
}

/** @returns what of its rows names it: ids, content ids, addresses */
async function givenPage(payload: Payload): Promise<string[]> {
  const random = generator(1)
  const answer = () => fromParagraphs([[textOf(60, random)], [textOf(60, random)]])
  const put = async (collection: 'relations' | 'faqs', data: object) => {
    const published = { _status: 'published', publicUpdatedAt: '2024-07-02T12:08:00.000Z' }
    const { id } = await payload.db.create({ collection, data: { ...published, ...data } })
    return String(id)
  }
  const names = ['content', ...[1, 2, 3].map((number) => `faq-${number}`)]
  const faqs: { number: number; faq: string }[] = []
  for (const language of languages) {
    const isSource = language === 'en'
    const common = { language, ...(!isSource && { sourceLanguage: 'en' }) }
    for (const number of [1, 2, 3]) {
      const question = textOf(9, random)
      const data = { ...common, contentId: `faq-${number}`, question, answer: answer() }
      const faq = await put('faqs', data)
      names.push(faq)
      if (isSource) faqs.push({ number, faq })
    }
    const slug = `page-${language}`
    const placed = faqs.map((each) => ({ ...each, id: `place-${language}-${each.number}` }))
    const words = { title: textOf(7, random), lead: textOf(60, random) }
    const data = { ...common, ...words, contentId: 'content', slug, faqs: placed }
    names.push(slug, await put('relations', data))
  }
  return names
}

/** Copies every row of the page, under other names. */
async function copy(client: Client, own: string[], [from, to]: [number, number]): Promise<void> {
  const { rows } = await client.execute("select name from sqlite_master where type = 'table'")
  const tables = rows
    .map(({ name }) => String(name))
    .filter((name) => copied.some((each) => name === each || name.startsWith(`${each}_`)))
  const list = own.map((name) => `'${name}'`).join(', ')
  await client.execute('PRAGMA foreign_keys = off')
  for (const table of tables) {
    const columns = (await client.execute(`PRAGMA table_info("${table}")`)).rows
    const kept = columns.filter(
      ({ name, type }) => name !== 'id' || String(type).toLowerCase() !== 'integer',
    )
    const names = kept.map(({ name }) => `"${name}"`).join(', ')
    // The first page has no number: all others end with one.
    const isFirst = columns.some(({ name }) => name === 'content_id')
      ? `content_id in (${list})`
      : `${parentOf(columns)} in (${list})`
    await client.execute(`
      with recursive numbers(n) as (select ${from} union all select n + 1 from numbers where n < ${to - 1})
      insert into "${table}" (${names})
      select ${kept.map((column) => copyOf(column, list)).join(', ')} from numbers, "${table}" as t
      where ${isFirst}`)
  }
}

function parentOf(columns: Row[]): string {
  const found = columns.find(({ name }) => name === '_parent_id' || name === 'parent_id')
  return found ? `"${found.name}"` : "''"
}

function copyOf({ name, type }: Row, list: string): string {
  const column = `t."${name}"`
  if (!String(type).toLowerCase().startsWith('text')) return column
  if (name === 'id') return `${column} || '-' || n`
  return `case when ${column} in (${list}) then ${column} || '-' || n else ${column} end`
}
