/**
 * Many editions at once: one FAQ is saved as people do, with two versions, and SQLite copies its
 * rows under other names and in other states. Saving 80,000 times would take an hour.
 *
 * One content in ten is at work, in each of the states in turn; all others are published. Fifty
 * people take turns, each with one content in fifty.
 */
import { sql } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { fromParagraphs } from '../../src/content/rich-text'
import { languages } from '../../src/i18n/languages'
import { states } from '../../src/revision/revision'
import type { Person as PersonWithRoles } from '../../src/workflow/roles'

export type Person = PersonWithRoles & { name: string; email: string }

/** One of the fifty: whose desk is measured. */
export const person = {
  name: 'Person 20',
  email: 'bench@example.org',
  roles: ['editor', 'reviewer', 'publisher'],
  languages: [...languages],
} satisfies Person

/** What differs from the copied row, by column. */
const ofEdition = {
  question: "'Question ' || bench.n || ' in ' || bench.language || '?'",
  content_id: "'content-' || bench.n",
  language: 'bench.language',
  source_language: "CASE bench.language WHEN 'en' THEN NULL ELSE 'en' END",
  _status: "CASE bench.state WHEN 'published' THEN 'published' ELSE 'draft' END",
  workflow_state: 'bench.state',
  workflow_scheduled_for: "CASE bench.state WHEN 'scheduled' THEN bench.at END",
  workflow_emergency_open: 'bench.n % 1000 = 0',
  workflow_last_by: 'bench.name',
  created_at: 'bench.at',
  updated_at: 'bench.at',
}
const ofVersion = Object.fromEntries(
  Object.entries(ofEdition).map(([column, value]) => [`version_${column}`, value]),
)

/** Adds the contents with these numbers, in every language. */
export async function fill(payload: Payload, from: number, to: number): Promise<void> {
  const { drizzle } = payload.db as unknown as { drizzle: Drizzle }
  const run = (query: string) => drizzle.run(sql.raw(query))
  const template = await givenTemplate(payload)
  const { docs: users } = await payload.find({ collection: 'users', overrideAccess: true })

  await run('BEGIN')
  await run('DROP TABLE IF EXISTS bench')
  await run(`
    CREATE TABLE bench AS
    WITH RECURSIVE
      number (n) AS (SELECT ${from} UNION ALL SELECT n + 1 FROM number WHERE n < ${to - 1}),
      language (code) AS (VALUES ${languages.map((code) => `('${code}')`).join(', ')}),
      state (at, name) AS (VALUES ${states.map((name, at) => `(${at}, '${name}')`).join(', ')})
    SELECT n, code AS language, n || '-' || code AS id, 'Person ' || (n % 50) AS name,
      CASE WHEN n % 50 = 20 THEN '${users[0]?.id}' ELSE 'person-' || (n % 50) END AS author,
      CASE WHEN n % 10 = 0 THEN name ELSE 'published' END AS state,
      strftime('%Y-%m-%dT%H:%M:%fZ', '2024-01-01', '+' || n || ' minutes') AS at
    FROM number, language JOIN state ON state.at = (n / 10) % ${states.length}`)

  const copies = `FROM bench, _faqs_v one WHERE one.parent_id = '${template}'`
  await copy('faqs', `one.id = '${template}'`, { ...ofEdition, id: 'bench.id' })
  await copy('_faqs_v', `one.parent_id = '${template}'`, {
    ...ofVersion,
    id: 'one.id || bench.id',
    parent_id: 'bench.id',
    created_at: 'bench.at',
    updated_at: 'bench.at',
  })
  await copy('faqs_learn_more', `one._parent_id = '${template}'`, {
    id: 'one.id || bench.id',
    _parent_id: 'bench.id',
  })
  await copy(
    '_faqs_v_version_learn_more',
    `one._parent_id IN (SELECT id FROM _faqs_v WHERE parent_id = '${template}')`,
    { id: 'one.id || bench.id', _parent_id: 'one._parent_id || bench.id' },
  )
  await run(`
    INSERT INTO faqs_texts ("order", parent_id, path, text)
    SELECT 1, id, 'workflow.authors', author FROM bench`)
  await run(`
    INSERT INTO _faqs_v_texts ("order", parent_id, path, text)
    SELECT 1, one.id || bench.id, 'version.workflow.authors', author ${copies}`)
  await run('COMMIT')

  async function copy(table: string, owner: string, changed: Record<string, string>) {
    const columns = await drizzle.all(sql.raw(`SELECT name FROM pragma_table_info('${table}')`))
    const names = columns.map(({ name }) => `"${name}"`)
    const values = columns.map(({ name }) => changed[name] ?? `one."${name}"`)
    await run(`
      INSERT INTO "${table}" (${names}) SELECT ${values} FROM bench, "${table}" one WHERE ${owner}`)
  }
}

type Drizzle = {
  run: (query: unknown) => Promise<unknown>
  all: (query: unknown) => Promise<{ name: string }[]>
}

/** @returns the id of the FAQ whose rows are copied; it is made once */
async function givenTemplate(payload: Payload): Promise<string> {
  const common = { collection: 'faqs', overrideAccess: true, context: { system: 'bench' } } as const
  const { docs } = await payload.find({
    collection: 'faqs',
    where: { contentId: { equals: 'template' } },
    overrideAccess: true,
  })
  if (docs[0]) return String(docs[0].id)
  const data = {
    contentId: 'template',
    language: 'en',
    question: 'What is the question?',
    answer: fromParagraphs([['An answer.'], ['With two paragraphs.']]),
    learnMore: [{ label: 'More', kind: 'address', address: 'https://example.org' }],
    _status: 'published',
  }
  const { id } = await payload.create({ ...common, data: data as never, draft: false })
  await payload.update({
    ...common,
    id,
    data: { question: 'What was the question?', _status: 'published' } as never,
    draft: false,
  })
  return String(id)
}
