/** Payload alone: versions, restoring them, and what its hooks get of a write. */
import fs from 'node:fs'
import { createLocalReq, type PayloadRequest } from 'payload'
import { canary, type HostAlone, startOnSqlite } from '../support/host-alone'

type Note = { id: string; title?: string; _status?: string }

let host: HostAlone
let written: Record<string, unknown> = {}
beforeAll(async () => {
  host = await startOnSqlite({
    collections: [
      {
        slug: 'notes',
        versions: { drafts: true },
        hooks: {
          afterChange: [
            ({ doc }) => {
              written = doc
            },
          ],
        },
        fields: [
          { name: 'title', type: 'text' },
          { name: 'text', type: 'text' },
        ],
      },
    ],
  })
})
afterAll(() => host?.stop())

const notes = { collection: 'notes' as never }
const published = { _status: 'published' }
const make = async (data: object, draft = false): Promise<Note> =>
  (await host.payload.create({ ...notes, data: data as never, draft })) as Note
const versionsOf = async ({ id }: Note) =>
  (await host.payload.findVersions({ ...notes, where: { parent: { equals: id } } })).docs as Note[]

const order = 'src/host/payload-version-order.ts'
canary(order, 'what was saved last is not the newest, after the clock was set back', async () => {
  const note = await make({ title: 'First' }, true)
  const now = Date.now
  const RealDate = Date
  class EarlierDate extends RealDate {
    constructor(...given: [number?]) {
      super(given[0] ?? now() - 3_600_000)
    }
    static override now = () => now() - 3_600_000
  }
  globalThis.Date = EarlierDate as DateConstructor
  try {
    const data = { title: 'Second' } as never
    await host.payload.update({ ...notes, id: note.id as never, data, draft: true })
  } finally {
    globalThis.Date = RealDate
  }
  const newest = (await host.payload.findByID({
    ...notes,
    id: note.id as never,
    draft: true,
  })) as Note
  return newest.title === 'First'
})

const restored = 'src/host/payload-restored-drafts.ts'
canary(restored, 'the Local API restores a version that was published as published', async () => {
  const note = await make({ title: 'Old', ...published })
  const data = { title: 'New', ...published } as never
  await host.payload.update({ ...notes, id: note.id as never, data })
  const old = (await versionsOf(note)).at(-1)
  const asked = { ...notes, id: old?.id as never, draft: true }
  await host.payload.restoreVersion(asked as never)
  return ((await host.payload.findByID({ ...notes, id: note.id as never })) as Note).title === 'Old'
})

const writes = 'src/host/payload-write-arguments.ts'
canary(
  writes,
  'a write after a restoration, in the same request, is told that it is one',
  async () => {
    const note = await make({ title: 'Old' }, true)
    const [version] = await versionsOf(note)
    const req = (await createLocalReq({}, host.payload)) as PayloadRequest
    await host.payload.restoreVersion({ ...notes, id: version?.id as never, req } as never)
    await host.payload.update({
      ...notes,
      id: note.id as never,
      data: {} as never,
      draft: true,
      req,
    })
    return req.context.isRestoringVersion === true
  },
)
test(`${writes}: knows every argument of an update`, () => {
  const known =
    'autosave collection data depth disableTransaction disableVerificationEmail draft id limit ' +
    'overrideAccess overrideLock overwriteExistingFiles pagination populate publishAllLocales ' +
    'publishSpecificLocale req returning select showHiddenFields sort trash unpublishAllLocales where'
  const operations = ['update', 'updateByID'].flatMap((name) => {
    const file = `node_modules/payload/dist/collections/operations/${name}.js`
    const lines = fs.readFileSync(file, 'utf8').split('\n')
    const destructured = lines
      .flatMap((line) => /^\s*(?:const|let) \{ (.*) \} = args;$/.exec(line)?.[1] ?? [])
      .join()
    const plain = destructured.replace(/\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '')
    return plain.split(',').map((part) => part.trim().split(/[ :=]/)[0] ?? '')
  })
  const unknown = operations.filter((name) => name && !known.split(' ').includes(name))
  expect(operations.length).toBeGreaterThan(15)
  expect(unknown).toEqual([])
})

canary(
  'src/host/payload-select-on-writes.ts',
  'hooks get only what the caller selects',
  async () => {
    const note = await make({ title: 'Title', text: 'Text' })
    const data = { text: 'Other' } as never
    await host.payload.update({
      ...notes,
      id: note.id as never,
      data,
      select: { title: true } as never,
    })
    return !('text' in written)
  },
)
