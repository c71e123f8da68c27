/**
 * `payload load-demo`: the demo content and accounts, for an empty embedded database only. The
 * words come through the importer from `demo/*.txt`; nothing is retyped here.
 */

import fs from 'node:fs'
import path from 'node:path'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import accounts from '../demo/accounts.json'
import type { EditionDocument } from '../src/content/edition'
import { storedEdition } from '../src/content/payload/stored-edition'
import { idOf } from '../src/content/reference'
import { readGlossaryCsv } from '../src/glossary/glossary-csv'
import type { Language } from '../src/i18n/languages'
import { pageMessages } from '../src/import/page-messages'
import { importFile } from '../src/import/payload/import-file'
import { settings } from '../src/settings/server/settings.mjs'

const sourcePage = 'natos-response-to-russias-invasion-of-ukraine'
const teaserPage = 'relations-with-ukraine'

export async function script(config: SanitizedConfig): Promise<void> {
  if (settings().database) {
    console.error(
      'The demo goes only into the embedded database. DATABASE_URL is set: nothing was loaded.',
    )
    process.exit(1)
  }
  const payload = await getPayload({ config })
  try {
    await load(payload)
  } catch (error) {
    // Payload's command line would report success.
    console.error(error)
    process.exit(1)
  }
  await payload.destroy()
}

async function load(payload: Payload): Promise<void> {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  if (totalDocs > 0) {
    console.error('The database is not empty: nothing was loaded.')
    process.exit(1)
  }
  await loadAccounts(payload)
  await loadGlossary(payload)
  await importDemo('en', payload)
  await fillTeaserPage(payload)
  for (const language of ['fr', 'uk', 'ar'] as const) await importDemo(language, payload)
  fs.writeFileSync(path.join(settings().dataFolder, 'demo.json'), JSON.stringify(accounts, null, 2))
}

async function loadAccounts(payload: Payload): Promise<void> {
  for (const account of accounts.accounts) {
    await payload.create({
      collection: 'users',
      data: { ...account, password: accounts.password } as never,
      overrideAccess: true,
    })
  }
}

async function loadGlossary(payload: Payload): Promise<void> {
  const { terms = [], problems } = readGlossaryCsv(
    fs.readFileSync(path.resolve('demo/glossary.csv')),
  )
  if (problems.length > 0) throw new Error(`demo/glossary.csv: ${JSON.stringify(problems)}`)
  for (const { id, note, entries } of terms) {
    await payload.create({
      collection: 'glossary',
      data: { concept: id, note, entries } as never,
      context: { system: 'demo' },
      overrideAccess: true,
    })
  }
}

async function importDemo(language: Language, payload: Payload): Promise<void> {
  const messages = JSON.parse(fs.readFileSync(path.resolve('messages', `${language}.json`), 'utf8'))
  const steps = await importFile(
    {
      file: path.resolve('demo', `${sourcePage}.${language}.txt`),
      language,
      words: pageMessages(messages.site, language),
      timeZone: settings().timeZone,
      translationOf: language === 'en' ? undefined : sourcePage,
      publish: true,
      dryRun: false,
    },
    payload,
  )
  const published = steps.filter(({ action }) => action === 'publish').length
  console.log(`${language}: ${published} editions published`)
}

/**
 * The page behind the teaser shows two of the same FAQs, with numbers of its own: one refers to
 * a FAQ that stands on the other page only.
 */
async function fillTeaserPage(payload: Payload): Promise<void> {
  const [response, teaser] = await Promise.all([
    findPage(sourcePage, payload),
    findPage(teaserPage, payload),
  ])
  const shown = (response.faqs ?? []).filter(({ number }) => number === 4 || number === 6)
  await payload.update({
    collection: 'relations',
    id: teaser.id,
    data: {
      faqs: shown.map(({ faq }) => ({ faq: idOf(faq) })),
      image: { media: response.image?.media, alt: response.image?.alt },
      related: [response.id],
      backdatedTo: response.publicUpdatedAt,
      _status: 'published',
    } as never,
    draft: false,
    context: { system: 'demo' },
    overrideAccess: true,
  })
}

async function findPage(slug: string, payload: Payload): Promise<EditionDocument> {
  const { docs } = await payload.find({
    collection: 'relations',
    where: { slug: { equals: slug }, language: { equals: 'en' } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
  })
  const [page] = docs
  if (!page) throw new Error(`The demo page ${slug} was not imported.`)
  return storedEdition(page)
}
