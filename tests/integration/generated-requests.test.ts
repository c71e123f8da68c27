/**
 * Requests by the thousand, made from the configuration itself, as nobody and with each role.
 *
 * Words that somebody may not see stand wherever there is a field for them: no answer has them. Then all
 * hidden words are exchanged for others and there are more hidden documents: no answer to readers differs.
 * No request is an accident of the server. And whatever is written without the power to publish, readers
 * get the same bytes as before.
 *
 * `npm test` asks the same requests each time: one that fails there fails because of a change.
 * `npm run test:requests` looks for new faults: many more, others each time. `GENERATED_REQUESTS` says how
 * many, `GENERATED_SEED` which.
 */
import { createHash, randomInt } from 'node:crypto'
import fc from 'fast-check'
import { type FlattenedField, handleEndpoints } from 'payload'
import sharp from 'sharp'
import { graphqlPost } from '@/api-security/payload/graphql-route'
import { forgetSettings } from '@/settings/server/settings.mjs'
import { type Concord, type PersonName, startConcord, words } from '../support/concord'
import { graphqlRequests } from '../support/generated-graphql'
import {
  type Generated,
  type Pool,
  readRequests,
  writeRequests,
} from '../support/generated-requests'

const { GENERATED_REQUESTS, GENERATED_SEED } = process.env
const count = Number(GENERATED_REQUESTS ?? 1200)
const seed = Number(GENERATED_SEED ?? (GENERATED_REQUESTS ? randomInt(2 ** 31) : 403384979))
const told = `GENERATED_SEED=${seed}`

/** Hidden from readers; sorts before and after what is public. */
const secrets = { before: 'aaahidden', after: 'zzzhidden' }
/** In the accounts of people, and in the audit log. */
const ofPeople = 'kanaripeople'

let concord: Concord
let pool: Pool
let logged: unknown[]
let graphql: (request: Request) => Promise<Response>

beforeAll(async () => {
  // Readers are asked by GraphQL, too.
  process.env.PUBLIC_GRAPHQL = 'yes'
  forgetSettings()
  concord = await startConcord()
  graphql = graphqlPost(Promise.resolve(concord.config))
  const { logger } = concord.payload
  for (const level of ['error', 'fatal'] as const) {
    logger[level] = ((entry: unknown) => logged.push(entry)) as typeof logger.error
  }
  logged = []
  await givenWorld()
}, 120_000)
afterAll(() => {
  delete process.env.PUBLIC_GRAPHQL
  forgetSettings()
  return concord?.stop()
})

type Doc = { id: string | number }

/** Public editions with hidden newer words, and a hidden document of every collection. */
async function givenWorld(): Promise<void> {
  const { given, payload, rest, as } = concord
  for (const by of asked) if (by) await as(by)
  const image = await sharp({ create: { width: 90, height: 60, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const media = await payload.create({
    collection: 'media',
    data: { alt: { en: secrets.before }, name: secrets.before } as never,
    file: { data: image, mimetype: 'image/png', name: 'x.png', size: image.length },
    context: { system: 'test' },
  })
  const hiddenFaq = await given.faq({ question: secrets.before, answer: words(secrets.before) })
  const hiddenPage = await given.page({ title: secrets.before, lead: secrets.before })
  const published = { _status: 'published' } as const
  const faq = await given.faq({ question: 'Public?', ...published })
  const pages: Doc[] = []
  for (const title of ['Alpha', 'Mike', 'Zulu']) {
    const references = { faqs: [{ faq: faq.id }, { faq: hiddenFaq.id }], related: [hiddenPage.id] }
    pages.push(
      await given.page({ title, slug: title.toLowerCase(), ...references, ...published } as never),
    )
  }
  for (const [path, data] of [
    [
      `/relations/${pages[0]?.id}`,
      { title: secrets.before, lead: secrets.before, image: { media: media.id } },
    ],
    [`/faqs/${faq.id}`, { question: secrets.before }],
  ] as const) {
    const { status } = await rest({
      method: 'PATCH',
      path: `${path}?draft=true`,
      body: data,
      by: 'editor',
    })
    expect(status).toBe(200)
  }
  const gone = pages[1] as Doc
  await concord.step({ ...gone, title: 'Mike' } as never, 'unpublish', 'publisher', {
    unpublish: { kind: 'withdrawn', explanation: 'It was wrong.' },
  })
  const hidden = [hiddenFaq.id, hiddenPage.id, media.id, gone.id].map(String)
  hidden.push(...(await givenHiddenDocuments()))
  const versions = await Promise.all(
    (['relations', 'faqs'] as const).map((collection) =>
      payload.findVersions({ collection, limit: 100, depth: 0, overrideAccess: true }),
    ),
  )
  pool = {
    ids: [
      ...[...pages, faq].map(({ id }) => String(id)),
      ...hidden,
      ...versions.flatMap(({ docs }) => docs.map(({ id }) => String(id))),
      'nothing',
    ],
    words: [
      'Alpha',
      'Public?',
      'draft',
      'published',
      'en',
      ...Object.values(secrets),
      'm',
      ofPeople,
    ],
  }
}

/** @returns the ids of documents with a secret in each of their fields, one of each collection that has any */
async function givenHiddenDocuments(): Promise<string[]> {
  const { payload, config } = concord
  const ids: string[] = []
  // Its rows are read as a whole, which its own rules write.
  const term = { entries: [{ language: 'en', term: secrets.before }] }
  await concord.rest({ method: 'POST', path: '/glossary', body: term, by: 'chief' })
  for (const { slug, flattenedFields, auth } of config.collections) {
    if (slug === 'glossary') continue
    // What only some of the house may see has a secret of its own.
    const secret = auth || slug === 'audit-log' ? ofPeople : `${secrets.before}-${slug}`
    const data = filled(flattenedFields, secret)
    const made = (await payload.db.create({
      collection: slug,
      data: { ...data, ...('_status' in data && { _status: 'draft' }), isPublic: false },
    })) as unknown as Doc
    const seen = await payload
      .count({
        collection: slug,
        where: { id: { equals: made.id } },
        overrideAccess: false,
        disableErrors: true,
      } as never)
      .catch(() => ({ totalDocs: 0 }))
    if (seen.totalDocs === 0) ids.push(String(made.id))
    else await payload.db.deleteOne({ collection: slug, where: { id: { equals: made.id } } })
  }
  return ids
}

function filled(fields: readonly FlattenedField[], secret: string): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      if ('virtual' in field && field.virtual) return []
      const value = madeUp(field, secret)
      return value === undefined ? [] : [[field.name, value]]
    }),
  )
}

function madeUp(field: FlattenedField, secret: string): unknown {
  if (field.type === 'array') return [filled(field.flattenedFields, secret)]
  if ('flattenedFields' in field) return filled(field.flattenedFields, secret)
  if (field.type === 'email') return `${secret}@example.org`
  if (field.type === 'number') return 900_000
  if (field.type === 'date') return '2020-02-02T02:02:02.000Z'
  if (field.type === 'checkbox') return false
  // What rules keep for themselves has a form that they know.
  if (field.type === 'json') return field.hidden ? undefined : [secret]
  if (field.type === 'richText') return words(secret)
  if (field.type === 'select' || field.type === 'radio') {
    const [first] = field.options
    const value = typeof first === 'string' ? first : first?.value
    return 'hasMany' in field && field.hasMany ? [value] : value
  }
  if (field.type === 'text') return field.hasMany ? [secret] : secret
  return field.type === 'textarea' || field.type === 'code' ? secret : undefined
}

const asked: (PersonName | undefined)[] = [
  undefined,
  'visitor',
  'frenchTranslator',
  'editor',
  'reviewer',
  'publisher',
  'admin',
]

async function answer({ method, path, body }: Generated, by?: PersonName) {
  const headers = new Headers({ 'content-type': 'application/json' })
  if (by) headers.set('authorization', `JWT ${await concord.as(by)}`)
  const url = `http://localhost:3000/api${path}`
  const request = new Request(url, { method, headers, body: body && JSON.stringify(body) })
  const response =
    path === '/graphql'
      ? await graphql(request)
      : await handleEndpoints({ config: concord.config, request })
  const text = await response.text()
  return { status: response.status, text: path === '/graphql' ? inOneOrder(text) : text }
}

/** Fields at the root are read at once, and what is wrong with each is told as it is found. */
function inOneOrder(text: string): string {
  const { data, errors = [] } = JSON.parse(text) as { data?: unknown; errors?: object[] }
  return JSON.stringify({ data, errors: errors.map((error) => JSON.stringify(error)).sort() })
}

const lastLogged = () => {
  const last = logged.at(-1) as { err?: Error } | undefined
  return last?.err?.stack?.slice(0, 400) ?? last
}

const digest = (text: string) => createHash('sha1').update(text).digest('base64url')

/** An answer may say what was asked: in a refusal, of GraphQL beside the data. */
function answered({ path }: Generated, text: string): string {
  return path === '/graphql' ? JSON.stringify(JSON.parse(text).data ?? null) : echoed(path, text)
}

const echoed = (path: string, text: string) =>
  text.replaceAll(JSON.stringify(decodeURIComponent(path)).slice(1, -1), '')

describe('questions', () => {
  const mayNotSee = (by: PersonName | undefined) => {
    if (!by || by === 'visitor') return [...Object.values(secrets), ofPeople]
    return by === 'publisher' || by === 'admin' ? [] : [ofPeople]
  }

  test(`nobody reads, guesses or orders by what is not for them (${told})`, async () => {
    const share = Math.ceil(count / asked.length)
    const answers: { by?: PersonName; request: Generated; digest: string }[] = []
    const wrong: unknown[] = []
    const statuses: Record<number, number> = {}
    for (const [at, by] of asked.entries()) {
      const isReader = !by || by === 'visitor'
      const many = isReader ? share * 2 : share
      const byGraphql = fc.sample(graphqlRequests(concord.config, pool), {
        numRuns: Math.ceil(many / 4),
        seed: seed + at,
      })
      const byRest = readRequests(concord.config, pool, many, seed + at)
      for (const request of [...byRest, ...byGraphql]) {
        const { status, text } = await answer(request, by)
        statuses[status] = (statuses[status] ?? 0) + 1
        if (status >= 500) wrong.push([status, by, request, lastLogged()])
        // A refusal names what was asked.
        const found =
          status < 400 && mayNotSee(by).filter((secret) => answered(request, text).includes(secret))
        if (found && found.length > 0) wrong.push([found, by, request])
        if (isReader)
          answers.push({ ...(by && { by }), request, digest: digest(`${status} ${text}`) })
      }
    }
    expect(wrong).toEqual([])
    expect(logged).toEqual([])
    // They are no nonsense: many are answered.
    expect(statuses[200]).toBeGreaterThan(count / 20)
    await exchangeSecrets()
    for (const { by, request, digest: before } of answers) {
      const { status, text } = await answer(request, by)
      if (digest(`${status} ${text}`) !== before) wrong.push(['differs', by, request])
    }
    expect(wrong).toEqual([])
  }, 1_800_000)
})

/** All that is hidden from readers gets other words, and more of it comes. */
async function exchangeSecrets(): Promise<void> {
  const { payload, config, given } = concord
  const exchanged = (value: object) =>
    JSON.parse(JSON.stringify(value).replaceAll(secrets.before, secrets.after))
  for (const { slug: collection, versions } of config.collections) {
    const { docs } = await payload.db.find({ collection, limit: 0, pagination: false })
    for (const doc of docs as unknown as Doc[]) {
      if (!JSON.stringify(doc).includes(secrets.before)) continue
      const { id, ...data } = exchanged(doc)
      await payload.db.updateOne({ collection, id, data })
    }
    if (!versions) continue
    const { docs: kept } = await payload.db.findVersions({
      collection,
      limit: 0,
      pagination: false,
    })
    for (const { id, version, parent, createdAt, updatedAt } of kept) {
      if (!JSON.stringify(version).includes(secrets.before)) continue
      const versionData = { version: exchanged(version as object), parent, createdAt, updatedAt }
      await payload.db.updateVersion({ collection, id, versionData: versionData as never })
    }
  }
  await given.faq({ question: secrets.after })
  await given.page({ title: secrets.after, lead: secrets.after })
}

describe('writes', () => {
  const lists = ['relations', 'faqs', 'media', 'change-notes', 'redirects', 'unpublishings']
  async function publicBytes(): Promise<string[]> {
    const answers = await Promise.all(
      lists.map((slug) => answer({ method: 'GET', path: `/${slug}?limit=100&sort=id&depth=1` })),
    )
    return answers.map(({ text }) => text)
  }
  const writers = [undefined, 'visitor', 'frenchTranslator', 'editor', 'reviewer'] as const

  test(`without the power to publish change nothing that readers get (${told})`, async () => {
    const before = await publicBytes()
    const wrong: unknown[] = []
    logged = []
    const share = Math.ceil(count / 3 / writers.length)
    const statuses: Record<number, number> = {}
    for (const [at, by] of writers.entries()) {
      for (const request of writeRequests(concord.config, pool, share, seed + 100 + at)) {
        const { status } = await answer(request, by)
        statuses[status] = (statuses[status] ?? 0) + 1
        if (status >= 500) wrong.push([status, by, request, lastLogged()])
        if (status >= 400) continue
        const after = await publicBytes()
        if (after.join() !== before.join()) wrong.push(['public bytes', by, request])
        if (wrong.length > 0) break
      }
    }
    expect(wrong).toEqual([])
    expect(logged).toEqual([])
    expect(await publicBytes()).toEqual(before)
    expect(statuses[200] ?? 0).toBeGreaterThan(0)
  }, 1_800_000)
})
