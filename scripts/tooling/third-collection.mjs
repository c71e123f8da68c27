/** A third reviewed, translatable collection, for the proof that it is one file and its words. */
import fs from 'node:fs'
import path from 'node:path'

/**
 * The whole of adding a collection: its file, with its line in the model, and its words.
 *
 * @param {string} folder of a copy of the project
 */
export function addStatements(folder) {
  const collections = path.join(folder, 'src/content/collections')
  fs.copyFileSync(
    path.join(folder, 'tests/support/statements.txt'),
    path.join(collections, 'statements.ts'),
  )
  const model = path.join(folder, 'src/content/model.ts')
  const before = fs.readFileSync(model, 'utf8')
  const after = before
    .replace(
      '\nimport type {',
      "\nimport { statements } from './collections/statements'\nimport type {",
    )
    .replace('contents = { faqs, relations }', 'contents = { faqs, relations, statements }')
  fs.writeFileSync(model, after)
  const messages = path.join(folder, 'messages')
  for (const file of fs.readdirSync(messages).filter((name) => name.endsWith('.json'))) {
    const words = JSON.parse(fs.readFileSync(path.join(messages, file), 'utf8'))
    words.collections.statements = { one: 'Statement', many: 'Statements', about: 'What was said.' }
    words.contentFields.date = 'Day'
    fs.writeFileSync(path.join(messages, file), JSON.stringify(words))
  }
}

/**
 * Takes a statement from its first draft to readers of its translation, as the demo's people.
 *
 * @param {string} site its address
 * @returns {Promise<string[]>} what is wrong
 */
export async function statementFaults(site) {
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
  const latest = (id) =>
    json(`/api/statements/${id}?draft=true&depth=0`, { by: 'editor', method: 'GET' })
  const step = async (id, by, body) => {
    const { revision } = await latest(id)
    await ask(`/api/statements/${id}/transition`, { by, body: { revision, ...body } })
  }
  const toPublish = async (id, writer) => {
    await step(id, writer, { event: 'submit' })
    await step(id, 'reviewer', { event: 'approve' })
    await step(id, 'publisher', { event: 'publish', updateType: 'major' })
  }

  const { doc } = await json('/api/statements?draft=true', {
    by: 'editor',
    body: {
      ...{ language: 'en', title: 'On the talks', date: '2024-03-05' },
      body: richText('We agreed.'),
    },
    expect: 201,
  })
  await toPublish(doc.id, 'editor')

  const translation = await json(`/api/statements/${doc.id}/translations`, {
    by: 'french',
    body: { language: 'fr' },
    expect: 201,
  })
  const french = translation.doc.id
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
  await toPublish(french, 'french')

  const { totalDocs } = await json(`/api/statements/versions?where[parent][equals]=${doc.id}`, {
    by: 'editor',
    method: 'GET',
  })
  if (totalDocs < 4) faults.push(`The history of the statement has ${totalDocs} versions`)
  const status = await ask('/api/translations/status?language=fr&state=all', {
    by: 'editor',
    method: 'GET',
  })
  requireParts('The translation status', status, ['On the talks', '"statements"'])
  // A publication reaches readers within a second; the index for search is made at the first question.
  await new Promise((resolve) => setTimeout(resolve, 1500))
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
