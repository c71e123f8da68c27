#!/usr/bin/env node
/**
 * Example of a translation management system as a client of Concord: lists the open jobs of a language, takes
 * their files, has them translated, brings them back and submits them for review. Node alone is needed.
 *
 *   CONCORD_URL=https://example.org CONCORD_KEY=concord_… node scripts/examples/tms.mjs fr
 *
 * Where this says `translate`, a real system calls its own translation; here it marks the source’s words, so
 * that the way of the files can be seen. docs/tms.md explains each step.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import process from 'node:process'
import { pathToFileURL } from 'node:url'

/**
 * @param {{ url: string, key: string, fetch?: typeof fetch }} where
 * @returns asks one endpoint; throws with the server's own words where it refuses
 */
export function client({ url, key, fetch: send = fetch }) {
  return async function ask(path, { method = 'GET', body, type = 'application/json' } = {}) {
    const response = await send(`${url}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': type }) },
      ...(body && { body: type === 'application/json' ? JSON.stringify(body) : body }),
    })
    const text = await response.text()
    const answer = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text
    // A file that was refused says why for each segment: that is an answer.
    if (response.ok || answer.files) return answer
    throw new Error(`${method} ${path}: ${response.status} ${answer.errors?.[0]?.message ?? text}`)
  }
}

/** All that is open in a language, the most urgent first. */
export async function openJobs(ask, language) {
  const jobs = []
  for (let page = 1; ; page++) {
    const query = `language=${language}&state=open&limit=100&page=${page}`
    const { rows, total } = await ask(`/translations/status?${query}`)
    jobs.push(...rows.map((row) => ({ ...row, ...row[language], collection: row.kind })))
    if (page * 100 >= total) return jobs
  }
}

/** One job: begin the translation where nobody has, take its file, translate, bring it back, submit. */
export async function work(ask, job, { language, translate }) {
  const { collection } = job
  const begun =
    job.edition ??
    (await ask(`/${collection}/${job.source}/translations`, { method: 'POST', body: { language } }))
      .doc.id
  const file = await ask(`/${collection}/${begun}/export?format=xliff-2.1`)
  const [report] = (
    await ask(`/translations/import?name=${begun}.xlf&partial=1`, {
      method: 'POST',
      body: translated(file, translate),
      type: 'application/xml',
    })
  ).files
  const { progress, revision } = await ask(`/${collection}/${begun}/segments`)
  if (progress.open > 0) return { edition: begun, report, open: progress.open, state: 'draft' }
  // Nothing is open: it goes to the reviewers, or the server says what its checks have against it.
  const step = { event: 'submit', revision }
  const submitted = await ask(`/${collection}/${begun}/transition`, { method: 'POST', body: step })
  return { edition: begun, report, open: 0, state: submitted.doc.workflow.state }
}

/** Fills each segment of an XLIFF 2.1 file that is not final yet, and says that it is translated. */
export function translated(file, translate) {
  return file.replace(
    /<segment\b([^>]*)>([\s\S]*?)<source>([\s\S]*?)<\/source>(?:\s*<target>[\s\S]*?<\/target>)?/g,
    (all, attributes, before, source) => {
      if (/state="final"/.test(attributes)) return all
      const state = attributes.replace(/\s(state|subState)="[^"]*"/g, '')
      // Tags stay as they are; only the words between them are translated.
      const target = source.replace(/[^<>]+(?=<|$)/g, translate)
      return `<segment${state} state="final">${before}<source>${source}</source><target>${target}</target>`
    },
  )
}

/** Whether a webhook is from Concord (Standard Webhooks): over the bytes as they came. */
export function isSigned(headers, body, secret, now = Date.now()) {
  const [id, time] = [headers['webhook-id'], headers['webhook-timestamp']]
  if (Math.abs(now / 1000 - Number(time)) > 300) return false
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const mine = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest()
  return String(headers['webhook-signature'])
    .split(' ')
    .map((each) => Buffer.from(each.replace(/^v1,/, ''), 'base64'))
    .some((theirs) => theirs.length === mine.length && timingSafeEqual(theirs, mine))
}

async function main() {
  const { CONCORD_URL: url, CONCORD_KEY: key } = process.env
  const [language] = process.argv.slice(2)
  if (!url || !key || !language)
    throw new Error('Set CONCORD_URL and CONCORD_KEY, name a language.')
  const ask = client({ url, key })
  for (const job of await openJobs(ask, language)) {
    // Whatever stands in review or is approved waits for somebody else.
    if (!['missing', 'in-translation', 'outdated', 'changes-requested'].includes(job.state))
      continue
    const translate = (words) => words.replace(/\p{L}{2,}/gu, '$&é')
    try {
      const { report, open, state } = await work(ask, job, { language, translate })
      console.log(`${job.title}: ${report.outcome}, ${open} open, ${state}`)
    } catch (refused) {
      console.error(`${job.title}: ${refused.message}`)
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main()
