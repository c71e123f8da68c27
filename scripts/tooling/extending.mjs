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

/** What is wrong with a statement on its way from its first draft to readers of its translation. */
async function statementFaults(site) {
  const faults = []
  const people = await demoPeople(site)
  const ask = async (path, { by, method = 'POST', body, expect = 200 } = {}) => {
    const response = await fetch(site + path, {
      method,
      headers: {
        ...(by && { authorization: `JWT ${people[by]}` }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (response.status !== expect) {
      throw new Error(`${method} ${path} answers ${response.status}: ${text.slice(0, 400)}`)
    }
    return text
  }
  const json = async (...asked) => JSON.parse(await ask(...asked))
  const requireParts = (of, text, parts) => {
    for (const part of parts) if (!text.includes(part)) faults.push(`${of} lacks ${part}`)
  }
  const step = (id, by, body) => ask(`/api/statements/${id}/transition`, { by, body })

  const { doc } = await json('/api/statements?draft=true', {
    by: 'editor',
    body: {
      language: 'en',
      title: 'On the talks',
      date: '2024-03-05',
      body: richText('We agreed.'),
    },
    expect: 201,
  })
  await step(doc.id, 'editor', { event: 'submit', revision: doc.revision })
  const { revision } = await latest(doc.id)
  await step(doc.id, 'reviewer', { event: 'approve', revision })
  await step(doc.id, 'publisher', { event: 'publish', updateType: 'major', revision })

  const begun = await json(`/api/statements/${doc.id}/translation`, {
    by: 'french',
    body: { language: 'fr' },
    expect: 201,
  })
  const french = begun.doc?.id ?? begun.id
  const view = await json(`/api/statements/${french}/segments`, { by: 'french', method: 'GET' })
  const said = { 'On the talks': 'Sur les négociations', 'We agreed.': 'Nous sommes d’accord.' }
  await ask(`/api/statements/${french}/segments`, {
    by: 'french',
    method: 'PATCH',
    body: {
      revision: view.revision,
      segments: view.segments.map(({ id, source }) => ({
        id,
        target: [said[source.join('')]],
        state: 'done',
      })),
    },
  })
  const exported = `/api/statements/${french}/export?format=xliff-2.1`
  requireParts('XLIFF', await ask(exported, { by: 'french', method: 'GET' }), [
    'On the talks',
    'd’accord',
  ])
  await step(french, 'french', { event: 'submit', revision: (await latest(french)).revision })
  const submitted = await latest(french)
  await step(french, 'reviewer', { event: 'approve', revision: submitted.revision })
  await step(french, 'publisher', {
    event: 'publish',
    updateType: 'major',
    revision: submitted.revision,
  })

  const { totalDocs } = await json(`/api/statements/versions?where[parent][equals]=${doc.id}`, {
    by: 'editor',
    method: 'GET',
  })
  if (totalDocs < 4) faults.push(`The history of the statement has ${totalDocs} versions`)
  const status = await ask('/api/translations/status?q=talks', { by: 'editor', method: 'GET' })
  requireParts('The translation status', status, ['On the talks', '"statements"'])
  // A publication reaches readers within a second; the index for search is made at the first question.
  await pause(1500)
  for (const [address, parts] of [
    ['/en/on-the-talks', ['<h1>On the talks</h1>', '5 March 2024', 'We agreed.', 'hrefLang="fr"']],
    ['/en/on-the-talks.md', ['# On the talks', '5 March 2024', 'We agreed.']],
    ['/fr/sur-les-negociations', ['<h1>Sur les négociations</h1>', '5 mars 2024']],
    ['/en', ['On the talks']],
    ['/en/search?q=agreed', ['On the talks']],
    ['/en/feed.atom', ['On the talks']],
    ['/sitemaps/1.xml', ['/en/on-the-talks', '/fr/sur-les-negociations']],
    ['/en/on-the-talks/card.png', []],
  ]) {
    requireParts(address, await ask(address, { method: 'GET' }), parts)
  }
  return faults

  async function latest(id) {
    const path = `/api/statements/${id}?draft=true&depth=0`
    return json(path, { by: 'editor', method: 'GET' })
  }
}

/** The tokens of people of the demo. */
async function demoPeople(site) {
  const people = {}
  for (const [name, account] of [
    ['editor', 'editor'],
    ['reviewer', 'reviewer'],
    ['publisher', 'publisher'],
    ['french', 'translator.fr'],
  ]) {
    const response = await fetch(`${site}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: `${account}@example.org`, password: 'concord-demo' }),
    })
    people[name] = (await response.json()).token
  }
  return people
}

function richText(words) {
  const node = { version: 1, direction: null, format: '', indent: 0 }
  const text = {
    type: 'text',
    version: 1,
    text: words,
    format: 0,
    style: '',
    mode: 'normal',
    detail: 0,
  }
  const children = [{ ...node, type: 'paragraph', textFormat: 0, children: [text] }]
  return { root: { ...node, type: 'root', children } }
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

/** The whole of adding a collection: its file, with its line in the index, and its words. */
function addStatements(folder) {
  const collections = path.join(folder, 'src/content/collections')
  fs.copyFileSync(
    path.join(folder, 'tests/support/statements.txt'),
    path.join(collections, 'statements.ts'),
  )
  fs.appendFileSync(
    path.join(collections, 'index.ts'),
    "export { statements } from './statements'\n",
  )
  const messages = path.join(folder, 'messages')
  for (const file of fs.readdirSync(messages).filter((name) => name.endsWith('.json'))) {
    const words = JSON.parse(fs.readFileSync(path.join(messages, file), 'utf8'))
    words.collections.statements = { one: 'Statement', many: 'Statements', about: 'What was said.' }
    words.contentFields.date = 'Day'
    fs.writeFileSync(path.join(messages, file), JSON.stringify(words))
  }
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
