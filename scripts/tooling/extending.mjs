/**
 * Proves that a language is one entry in a list and one file, and a reviewed, translatable collection
 * one file and its words: a copy of the project gets German and statements, compiles, builds, migrates,
 * answers in German, and a statement goes all the way. The copy is thrown away.
 */
import fs from 'node:fs'
import path from 'node:path'
import { withMoreLanguages } from './more-languages.mjs'
import { anyFreePort } from './port.mjs'
import { command, launch, payload, run } from './program.mjs'
import { addStatements, statementFaults } from './third-collection.mjs'

/** @returns {Promise<{ passed: number, failed: number, output: string }>} */
export function extended() {
  return withMoreLanguages(['de'], (folder) => {
    addStatements(folder)
    sayInGerman(folder)
    return checkedIn(folder)
  })
}

async function checkedIn(folder) {
  const port = String(await anyFreePort())
  const env = {
    ...{ DATA_DIR: path.join(folder, 'data'), DATABASE_URL: '', PORT: port },
    ...{ NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '' },
  }
  const steps = [
    [...payload, 'generate'], // types, and where the admin finds its components
    [...payload, 'migrate:create', 'extended'],
    [...command('next'), 'build'], // checks the types as well
    [...payload, 'migrate'],
    [...payload, 'load-demo'],
  ]
  let passed = 0
  for (const words of steps) {
    const { ok, output, reason } = await run(words, { env, limit: 900 })
    if (!ok) return { passed, failed: 1, output: `${output}\n${words.at(-1)}: ${reason}` }
    passed += 1
  }
  const server = launch([process.execPath, 'scripts/serve.mjs', port], { env })
  try {
    const site = `http://localhost:${port}`
    const faults = [...(await faultsOf(site, server)), ...(await statementFaults(site))]
    return {
      passed: passed + 1 - Math.min(1, faults.length),
      failed: faults.length,
      output: faults.join('\n'),
    }
  } finally {
    await server.stop()
  }
}

/** What is wrong with the answers of a site that has German. */
async function faultsOf(site, server) {
  const expected = [
    ['/de', 200, ['<html lang="de" dir="ltr">', 'Es gibt noch keine Seiten auf Deutsch.']],
    ['/de/search?q=Haubitzen', 200, ['Zu „Haubitzen“ wurde nichts gefunden.']],
    ['/de/feed.atom', 200, ['xml:lang="de"', 'Seiten']],
    ['/en', 200, ['hrefLang="de"', 'Deutsch']],
    // A label, a word that goes along to the browser, and one of Payload’s.
    ['/admin/collections/faqs', 200, ['Fragen', 'Wird angelegt …', 'Neu erstellen']],
  ]
  const faults = []
  const cookie = await editorsCookie(site, server)
  for (const [address, status, parts] of expected) {
    const response = await answered(`${site}${address}`, server, { headers: { cookie } })
    const text = await response.text()
    if (response.status !== status) faults.push(`${address} answers ${response.status}`)
    for (const part of parts) if (!text.includes(part)) faults.push(`${address} lacks ${part}`)
  }
  return faults
}

/** Of an editor of the demo who has chosen German for the admin. */
async function editorsCookie(site, server) {
  const response = await answered(`${site}/api/users/login`, server, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'editor@example.org', password: 'concord-demo' }),
  })
  const { token } = await response.json()
  return `payload-token=${token}; payload-lng=de`
}

/** The first answer of a server that is starting; each try waits for the one before. */
async function answered(address, server, request) {
  const until = Date.now() + 60_000
  for (;;) {
    try {
      return await fetch(address, request)
    } catch (error) {
      const ended = await Promise.race([server.ended, pause(200)])
      if (ended || Date.now() > until) throw new Error(`${address}: ${error}\n${server.output()}`)
    }
  }
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** What has no German words is English. */
function sayInGerman(folder) {
  const read = (file) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'))
  const words = read('messages/en.json')
  for (const [part, german] of Object.entries(read('tests/support/fifth-language.de.json'))) {
    words[part] = { ...words[part], ...german }
  }
  fs.writeFileSync(path.join(folder, 'messages/de.json'), JSON.stringify(words))
}
