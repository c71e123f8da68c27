/** SQLite's planner knows how large the tables are, and so takes the index that finds few rows. */
import { createClient } from '@libsql/client'
import type { BaseDatabaseAdapter } from 'payload'
import { keepStatistics } from '@/database/sqlite-statistics'
import { type Concord, startConcord } from '../../support/concord'

let concord: Concord
const client = () => createClient({ url: process.env.DATABASE_URL ?? '' })
beforeAll(async () => {
  concord = await startConcord()
})
afterAll(() => concord?.stop())

async function ask(question: string): Promise<string> {
  const own = client()
  const { rows } = await own.execute(question)
  own.close()
  return JSON.stringify(rows)
}
const analyzed = () => ask("select name from sqlite_master where name = 'sqlite_stat1'")

/** Rows as they are of a large site: of one language, published, each another content. */
async function fill(count: number) {
  const own = client()
  await own.execute(`
    with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${count})
    insert into faqs (id, content_id, language, question, _status, updated_at, created_at)
    select 'bulk-' || n, 'bulk-' || n, 'en', 'Question ' || n, 'published',
      strftime('%Y-%m-%dT%H:%M:%fZ', 1700000000 + n, 'unixepoch'), '2024-01-01T00:00:00.000Z'
    from numbers`)
  own.close()
}

const plan = (question: string) => ask(`explain query plan ${question}`)

test('a small database has none, a large one gets them', async () => {
  expect(await analyzed()).toBe('[]')
  await fill(5000)
  await keepStatistics(concord.payload.db as unknown as BaseDatabaseAdapter)
  expect(await analyzed()).toContain('sqlite_stat1')
  expect(await ask("select stat from sqlite_stat1 where tbl = 'faqs'")).toMatch(
    /"stat":"[45]\d{3} /,
  )
})

test.each([
  [
    'a list as readers ask for it',
    "select id from faqs where _status = 'published' order by updated_at desc limit 10",
    /_status/,
  ],
  [
    'a content',
    "select id from faqs where content_id = 'bulk-7' and _status = 'published'",
    /content_id/i,
  ],
])('%s is found by an index, and sorted by it', async (_, question, index) => {
  const found = await plan(question)
  expect(found).toMatch(index)
  expect(found).toMatch(/SEARCH/)
  expect(found).not.toMatch(/TEMP B-TREE/)
})
