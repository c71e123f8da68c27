/**
 * A large site for the benches: the built site with the demo, made-up pages more in each language, and a past
 * of the model page. On an SQLite file of its own.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createClient } from '@libsql/client'
import { request } from 'playwright/test'
import { type Language, languages } from '../../src/i18n/languages'
import { freePort } from '../../tests/support/nginx'
import { logins } from '../../tests/support/publishing'
import { getRaw } from '../../tests/support/raw-response'
import { type ServerProcess, startServer } from '../../tests/support/server-process'
import { buildSite } from '../tooling/build.mjs'
import { loadDemo } from './load-demo'
import { generator, word } from './made-up-words'
import { share, timed } from './times'

export const model = 'natos-response-to-russias-invasion-of-ukraine'

/** @param pages in each language, beside those of the demo */
export async function onLargeSite(
  pages: number,
  work: (server: ServerProcess) => Promise<void>,
): Promise<void> {
  await buildSite()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-bench-site-'))
  process.env.E2E_FOLDER = path.join(folder, 'data')
  let server: ServerProcess | undefined
  try {
    await loadDemo(process.env.E2E_FOLDER)
    const file = path.join(process.env.E2E_FOLDER, 'concord.db')
    console.log(`filled in ${seconds(await timed(() => fill(file, pages)))}`)
    const begun = performance.now()
    // Its own address: pages name their images by it.
    const port = await freePort()
    server = await startServer({ SITE_URL: `http://localhost:${port}` }, port)
    const { url } = server
    console.log(`answers after ${seconds(performance.now() - begun)}`)
    await publishTwice(server)
    console.log(`the first list after ${seconds(await timed(() => asked(url, '/en')))}`)
    const waits = readersOf(url, 0)
    console.log(`the first search after ${seconds(await timed(() => complete(url)))}`)
    await waits.print('while the search gets ready')
    // For comparison: the machine may have other work.
    const later = readersOf(url, pages / 2)
    await pause(20_000)
    await later.print('afterwards')
    await work(server)
  } finally {
    await server?.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

export async function asked(url: string, address: string): Promise<string> {
  const { status, body } = await getRaw(url + address)
  if (status !== 200) throw new Error(`${address} was answered with ${status}.`)
  return String(body)
}

/** Until the index of each language has every page. */
async function complete(url: string): Promise<void> {
  for (const language of languages)
    while (/results__incomplete/.test(await asked(url, `/${language}/search?q=nato`)))
      await new Promise((resolve) => setTimeout(resolve, 500))
}

/** A reader of a page that is kept, and one of pages that nobody has asked for before, from a number on. */
function readersOf(url: string, first: number) {
  let isOver = false
  const reader = async (milliseconds: number, address: (round: number) => string) => {
    const times: number[] = []
    while (!isOver) {
      times.push(await timed(() => asked(url, address(times.length))))
      await pause(milliseconds)
    }
    return times
  }
  const readers = {
    'a page that is kept': reader(10, () => `/en/${model}`),
    'a page that is not': reader(100, (round) => `/en/page-en-${first + round}`),
  }
  return {
    async print(when: string) {
      isOver = true
      for (const [what, times] of Object.entries(readers)) {
        const own = await times
        const cells = [0.5, 0.99, 1].map((part) => share(own, part).toFixed(0))
        console.log(`${when}, ${what}: ${cells.join(', ')} ms (p50, p99, longest of ${own.length})`)
      }
    },
  }
}

const alphabets: Partial<Record<Language, string>> = {
  uk: 'абвгдеєжзиіїклмнопрстуфхцчшщюя',
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
}

/** A made-up word in the letters of a language. */
export function wordIn(language: Language, random: () => number): string {
  const alphabet = alphabets[language]
  const latin = word(random)
  if (!alphabet) return latin
  const letterOf = (letter: string) => alphabet[(letter.charCodeAt(0) * 7) % alphabet.length]
  return [...latin].map(letterOf).join('')
}

/** Copies of a page of the demo without its questions, each with a title and a day of its own. */
async function fill(file: string, pages: number): Promise<void> {
  const client = createClient({ url: `file:${file}` })
  const { rows: columns } = await client.execute("PRAGMA table_info('relations_pages')")
  const names = columns.map(({ name }) => String(name))
  const random = generator(7)
  for (const language of languages) {
    const { rows } = await client.execute({
      sql: "select * from relations_pages where language = ? and _status = 'published' limit 1",
      args: [language],
    })
    const page = rows[0]
    if (!page) throw new Error(`The demo has no page in ${language}.`)
    for (let from = 0; from < pages; from += 500) {
      const batch = Array.from({ length: Math.min(500, pages - from) }, (_, index) => {
        const number = from + index
        const title = Array.from({ length: 5 }, () => wordIn(language, random)).join(' ')
        const day = new Date(Date.UTC(2015, 0, 1) + Math.floor(random() * 11 * 365) * 86_400_000)
        const own: Record<string, unknown> = {
          ...{ id: `${language}-${number}`, content_id: `content-${number}`, title },
          slug: `page-${language}-${number}`,
          public_updated_at: day.toISOString(),
        }
        const values = names.map((name) => (name in own ? own[name] : page[name]) as never)
        return {
          sql: `insert into relations_pages (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map(() => '?').join(', ')})`,
          args: values,
        }
      })
      await client.batch(batch, 'write')
    }
  }
  client.close()
}

/** Two updates of the model page in each language, so that it has a past and something to compare. */
async function publishTwice({ url }: ServerProcess): Promise<void> {
  const api = await request.newContext({ baseURL: url })
  const { editor, publisher } = await logins(api)
  const found = await api.get(`/api/relations?where[slug][equals]=${model}&depth=0`)
  const { contentId } = (await found.json()).docs[0]
  const where = `where[contentId][equals]=${contentId}&depth=0`
  const { docs } = await (await api.get(`/api/relations?${where}`)).json()
  for (const { id, language, lead } of docs) {
    const headers = language === 'en' ? editor : ((await personOf(api, language)) ?? editor)
    for (const turn of ['first', 'second']) {
      const data = { lead: `${lead} (${turn})` }
      const saved = await api.patch(`/api/relations/${id}?draft=true`, { headers, data })
      if (!saved.ok()) throw new Error(await saved.text())
      const step = {
        event: 'emergency-publish',
        reason: 'A bench.',
        updateType: 'major',
        changeNote: `The ${turn} change.`,
      }
      const taken = await api.post(`/api/relations/${id}/transition`, {
        headers: publisher,
        data: step,
      })
      if (!taken.ok()) throw new Error(await taken.text())
    }
  }
  await api.dispose()
}

async function personOf(api: Awaited<ReturnType<typeof request.newContext>>, language: string) {
  const data = { email: `translator.${language}@example.org`, password: 'concord-demo' }
  const { token } = await (await api.post('/api/users/login', { data })).json()
  return token ? { authorization: `JWT ${token}` } : undefined
}
