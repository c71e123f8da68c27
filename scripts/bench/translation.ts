/**
 * The dashboard of a language with 10,000 contents in six languages beside 100, and publishing a
 * source with twelve translations beside one without (asked: at most twice as long).
 * Each on an SQLite file of its own; the rows are put there by SQL, the publications are real.
 */
import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-sqlite'
import {
  createLocalReq,
  getPayload,
  type Payload,
  type PayloadRequest,
  type SanitizedConfig,
  type TypedUser,
} from 'payload'
import { languages } from '../../src/i18n/languages'
import { statusListOf } from '../../src/translation-status/payload/status-list'
import { priorities, type Status } from '../../src/translation-status/status'
import { benchPart, isOnItsOwn, onDatabaseOfItsOwn, printRatios } from './database'
import { benchPublishing } from './publishing'
import { medianOf, timed } from './times'

const contents = { few: 100, many: 10_000 }
const onEachPage = 10
const rounds = 15

export async function benchTranslation(config: SanitizedConfig): Promise<void> {
  if (!isOnItsOwn) {
    await onDatabaseOfItsOwn('translation', { parts: ['dashboard'], languages: 6 })
    await onDatabaseOfItsOwn('translation', { parts: ['publishing'], languages: 13 })
    return
  }
  const payload = await getPayload({ config })
  const user = await givenPerson(payload)
  if (benchPart === 'publishing') return benchPublishing(payload, user)
  await fill(payload, 0, contents.few)
  const few = await measure(payload, user, contents.few)
  await fill(payload, contents.few, contents.many)
  const many = await measure(payload, user, contents.many)
  printRatios(few, many)
}

async function givenPerson(payload: Payload): Promise<TypedUser> {
  const user = await payload.create({
    collection: 'users',
    data: {
      email: 'bench@example.org',
      password: 'a-password-for-a-bench',
      name: 'Bench',
      roles: ['translator'],
      languages: [...languages],
    },
    overrideAccess: true,
  })
  return { ...user, collection: 'users' } as TypedUser
}

/**
 * FAQs, ten on each page, as rows: one translation in ten is missing, one in ten outdated, and so
 * on; a half is up to date.
 */
async function fill(payload: Payload, from: number, to: number): Promise<void> {
  const begun = performance.now()
  const run = (statement: string) =>
    (
      payload.db as unknown as { drizzle: { run: (query: unknown) => Promise<unknown> } }
    ).drizzle.run(sql.raw(statement))
  const numbers = `WITH RECURSIVE n(i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${to})`
  const at = `strftime('%Y-%m-%dT%H:%M:%fZ', 1704067200 + i * 60, 'unixepoch')`
  for (const language of languages) {
    const source = language === 'en'
    const there = source ? '' : 'WHERE i % 10 <> 0'
    const state = source
      ? `'published'`
      : `CASE i % 10 WHEN 1 THEN 'draft' WHEN 2 THEN 'draft' WHEN 3 THEN 'in-review' WHEN 4 THEN 'approved' ELSE 'published' END`
    const outdated = source ? 'NULL' : 'CASE WHEN i % 10 = 1 THEN 2 ELSE 0 END'
    const open = source ? 'NULL' : 'CASE WHEN i % 10 <= 2 THEN 2 ELSE 0 END'
    const from = source ? 'NULL' : `'en'`
    const values = `'Question ' || i || ' in ${language}?', ${state}, 'Somebody', ${open}, ${outdated}, ${at}, '${language}', ${from}, 'content-' || i, 2, ${at}, ${at}`
    const columns = (prefix: string) =>
      [
        ...['question', 'workflow_state', 'workflow_last_by', 'progress_open', 'progress_outdated'],
        ...['progress_since', 'language', 'source_language', 'content_id', 'revision'],
        ...['updated_at', 'created_at'],
      ]
        .map((column) => `${prefix}${column}`)
        .join(', ')
    const id = `'${language}-' || i`
    const status = `CASE WHEN ${state} = 'published' THEN 'published' ELSE 'draft' END`
    await run(
      `INSERT INTO faqs (id, ${columns('')}, _status) ${numbers} SELECT ${id}, ${values}, ${status} FROM n ${there}`,
    )
    await run(
      `INSERT INTO _faqs_v (id, parent_id, latest, created_at, updated_at, ${columns('version_')}, version__status)
       ${numbers} SELECT 'v-' || ${id}, ${id}, 1, ${at}, ${at}, ${values}, ${status} FROM n ${there}`,
    )
  }
  for (let page = from / onEachPage; page < to / onEachPage; page++) await putPage(payload, page)
  await run(overviewRows(numbers))
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`${to} contents: rows in ${seconds} s`)
}

/** What the survey would write, in one statement. */
function overviewRows(numbers: string): string {
  const cases = ['missing', 'outdated', 'in-translation', 'in-review', 'ready'] as const
  const pick = (value: (standing: Status) => string) =>
    `CASE i % 10 ${cases.map((each, index) => `WHEN ${index} THEN ${value(each)}`).join(' ')} ELSE ${value('up-to-date')} END`
  const others = languages.filter((language) => language !== 'en')
  const state = pick((standing) => `'${standing}'`)
  const urgency = `${pick((standing) => String(priorities(standing).from))} + (1704067200 + i * 60) * 1000`
  const columns = others.flatMap((language) => [`${language}_state`, `${language}_urgency`])
  const values = others.flatMap(() => [state, urgency])
  return `INSERT INTO overview (id, kind, content_id, title, source, source_language, source_state, changed_at, en_state, ${columns})
    ${numbers} SELECT 'o-' || i, 'faqs', 'content-' || i, 'Question ' || i, 'en-' || i, 'en', 'published',
    strftime('%Y-%m-%dT%H:%M:%fZ', 1704067200 + i * 60, 'unixepoch'), 'source', ${values} FROM n`
}

/** With its row, since the pages of a language are looked for there. */
async function putPage(payload: Payload, page: number): Promise<void> {
  const contentIds = Array.from({ length: onEachPage }, (_, index) => page * onEachPage + index)
  const data = {
    title: `Page ${page}`,
    slug: `page-${page}`,
    contentId: `page-${page}`,
    language: 'en',
    _status: 'published',
    revision: 1,
    workflow: { state: 'published' },
    faqs: contentIds.map((id, index) => ({
      id: randomUUID(),
      number: index + 1,
      faq: `en-${id}`,
    })),
    references: contentIds.map((id) => `content-${id}`),
    createdAt: new Date().toISOString(),
    updatedAt: new Date().toISOString(),
  }
  const { db } = payload
  const doc = await db.create({ collection: 'relations', data: { ...data } })
  const { title, contentId } = data
  const row = { kind: 'relations', contentId, title, source: String(doc.id), sourceLanguage: 'en' }
  await db.create({ collection: 'translation-status', data: row })
  await db.createVersion({
    collectionSlug: 'relations',
    parent: doc.id,
    autosave: false,
    versionData: data,
    createdAt: data.createdAt,
    updatedAt: data.updatedAt,
  } as never)
}

/** @returns medians in milliseconds */
async function measure(
  payload: Payload,
  user: TypedUser,
  count: number,
): Promise<Record<string, number>> {
  const req = () => createLocalReq({ user }, payload)
  const usual = { page: 1, limit: 25 }
  const french = { ...usual, language: 'fr' } as const
  const asked: Record<string, (req: PayloadRequest) => Promise<unknown>> = {
    'dashboard, what is open': (req) => statusListOf({ ...french, state: 'open' }, req),
    'dashboard, what is missing': (req) => statusListOf({ ...french, state: 'missing' }, req),
    'dashboard, of one page': (req) =>
      statusListOf({ ...french, state: 'open', shownOn: 'page-3' }, req),
    matrix: (req) => statusListOf({ ...usual, state: 'open' }, req),
  }
  const medians: Record<string, number> = {}
  for (const [name, ask] of Object.entries(asked)) {
    await ask(await req()) // warm
    const times: number[] = []
    while (times.length < rounds) times.push(await timed(async () => ask(await req())))
    medians[name] = medianOf(times)
    console.log(
      `${count} contents × ${languages.length} languages, ${name}: ${medians[name].toFixed(1)} ms`,
    )
  }
  return medians
}
