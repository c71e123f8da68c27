/** Casts that turn the compiler off stand only where the types of a library leave no other way. */
import fs from 'node:fs'

/** How many a file has, and of what it knows better than the compiler. */
const known: Record<string, number> = {
  // Adapters, whose own types are wider or narrower than what they take.
  'src/database/mongodb-connection.ts': 1,
  'src/database/mongodb-schema.ts': 2,
  'src/database/mongodb-write-lock.ts': 1,
  'src/database/stored-documents.ts': 1,
  'src/host/drizzle-selected-rows.ts': 1,
  'src/host/next-separate-modules.ts': 1,
  // Writes to one of several collections: Payload asks for the fields of all of them.
  'src/import/payload/write-edition.ts': 1,
  'src/translation/payload/save-records.ts': 1,
  // Functions over every kind of hook, of row, of message, of a file of another package.
  'src/checks/spelled/rules.ts': 1,
  'src/i18n/message-at.ts': 1,
  'src/site/payload/published-reader.ts': 1,
  'src/trash/payload/trash-hooks.ts': 2,
}

const files = ['src', 'app', 'collections'].flatMap((folder) =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts')),
)

test('types of Payload’s documents come from payload-types.ts, not from casts', () => {
  const found = files.flatMap((file) => {
    const lines = fs.readFileSync(file, 'utf8').split('\n')
    const casts = lines.filter(
      (line) => !/^\s*(\*|\/\/)/.test(line) && /\bas unknown as\b|\bas never\b/.test(line),
    )
    return casts.length > 0 ? [[file, casts.length]] : []
  })
  expect(Object.fromEntries(found)).toEqual(known)
})
