/**
 * `npm run generate`: makes anew what is generated from the configuration. With `-- --check` it also
 * fails where something was out of date, or where the newest migration is not of today's schema.
 */
import fs from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { generateImportMap, getPayload, type SanitizedConfig } from 'payload'
import { generateTypes } from 'payload/node'
import messages from '../messages/en.json'
import { describedEndpoints } from '../src/api-reference/payload/endpoint'
import { codesTable, referenceOf, withReference } from '../src/api-reference/reference'

const apiReference = 'docs/api.md'
const generated = ['payload-types.ts', 'app/(payload)/admin/importMap.js', apiReference]

export async function script(config: SanitizedConfig): Promise<void> {
  const before = generated.map(contentOf)
  await generateTypes(config, { log: false })
  await generateImportMap(config, { log: false })
  await writeApiReference(config)
  const changed = generated.filter((file, index) => contentOf(file) !== before[index])
  for (const file of changed) console.log(`${file} is made anew: commit it.`)

  if (!process.argv.includes('--check')) return
  const migrated = await isMigrationOfToday(config)
  if (!migrated) console.log('migrations/ is out of date: npm run migrate:create -- NAME')
  process.exit(changed.length > 0 || !migrated ? 1 : 0)
}

async function writeApiReference(config: SanitizedConfig): Promise<void> {
  const endpoints = referenceOf(describedEndpoints(config))
  const codes = codesTable(await refusalCodes(), messages.refusal)
  const text = withReference(
    contentOf(apiReference),
    `${endpoints}\n\n## Refusal codes\n\n${codes}`,
  )
  fs.writeFileSync(apiReference, text)
}

/** Of all chapters: each keeps its own in its `refusals.ts`. */
async function refusalCodes(): Promise<Record<string, number>> {
  const files = fs
    .readdirSync('src')
    .flatMap((chapter) =>
      ['refusals.ts', 'common-refusals.ts'].map((name) => path.join('src', chapter, name)),
    )
    .filter((file) => fs.existsSync(file))
  const found: Record<string, number> = {}
  for (const file of files) {
    const { refusal } = await import(path.resolve(file))
    Object.assign(found, refusal.codes)
  }
  return found
}

function contentOf(file: string): string {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
}

/** What Payload's SQLite adapter makes a migration with. */
type DrizzleAdapter = {
  name?: string
  schema: Record<string, unknown>
  migrationDir: string
  requireDrizzleKit: () => { generateDrizzleJson: (schema: object) => object | Promise<object> }
}

/** Compares the snapshot beside the newest migration with the schema that the collections make. */
async function isMigrationOfToday(config: SanitizedConfig): Promise<boolean> {
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
  const db = payload.db as unknown as DrizzleAdapter
  if (!db.requireDrizzleKit) throw new Error('DATABASE_URL must name SQLite: it has migrations.')
  const [newest] = fs
    .readdirSync(db.migrationDir)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .reverse()
  if (!newest) return false
  const snapshot = JSON.parse(fs.readFileSync(path.join(db.migrationDir, newest), 'utf8'))
  const today = await db.requireDrizzleKit().generateDrizzleJson(db.schema)
  return isDeepStrictEqual(withoutIds(snapshot), withoutIds(JSON.parse(JSON.stringify(today))))
}

function withoutIds({ id: _, prevId: __, ...schema }: Record<string, unknown>) {
  return schema
}
