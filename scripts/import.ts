/** `npm run import -- FILE --language en [--translation-of SLUG] [--publish] [--dry-run]` */
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { getPayload, type SanitizedConfig } from 'payload'
import { isLanguage, languages } from '../src/i18n/languages'
import { pageMessages } from '../src/import/page-messages'
import { ImportError } from '../src/import/payload/import-error'
import { importFile } from '../src/import/payload/import-file'
import type { Step } from '../src/import/payload/write-edition'
import { settings } from '../src/settings/server/settings.mjs'

const usage = `npm run import -- FILE --language ${languages.join('|')} [options]

  --translation-of ADDRESS  the file translates the source page with this address (slug)
  --links FILE              the companion file; by default FILE with .links.json instead of .txt
  --publish                 publish what was imported; otherwise it stays a draft
  --dry-run                 only tell what would be done`

const done: Record<Step['action'], string> = {
  create: 'created',
  change: 'changed',
  unchanged: 'unchanged',
  publish: 'published',
}

/** What `payload import` runs: Payload's own way to add a command. */
export async function script(config: SanitizedConfig): Promise<void> {
  try {
    process.exit(await run(config))
  } catch (error) {
    const complaints = error instanceof ImportError ? error.complaints : [reasonOf(error)]
    for (const complaint of complaints) console.error(complaint)
    console.error('Nothing was written.')
    process.exit(1)
  }
}

async function run(config: SanitizedConfig): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      language: { type: 'string' },
      'translation-of': { type: 'string' },
      links: { type: 'string' },
      publish: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
  })
  const [, file] = positionals
  const { language } = values
  if (!file || positionals.length > 2 || !isLanguage(language)) {
    console.error(usage)
    return 2
  }
  const messages = JSON.parse(fs.readFileSync(path.resolve('messages', `${language}.json`), 'utf8'))
  const payload = await getPayload({ config })
  try {
    const steps = await importFile(
      {
        file,
        language,
        words: pageMessages(messages.site, language),
        timeZone: settings().timeZone,
        links: values.links,
        translationOf: values['translation-of'],
        publish: values.publish,
        dryRun: values['dry-run'],
      },
      payload,
    )
    for (const { action, collection, name } of steps) {
      const verb = values['dry-run'] ? `would be ${done[action]}` : done[action]
      console.log(`${verb.padEnd(values['dry-run'] ? 20 : 10)} ${collection.padEnd(10)} ${name}`)
    }
    return 0
  } finally {
    await payload.destroy()
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
