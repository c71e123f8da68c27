/**
 * Nothing that is not published, and not that there is such a thing, is learnt by any parameter of
 * any address: every collection is asked in every way, with words that stand only in drafts.
 */
import {
  type GraphQLField,
  getIntrospectionQuery,
  type IntrospectionQuery,
  type IntrospectionTypeRef,
} from 'graphql'
import type { EditionDocument } from '@/content/edition'
import { type Concord, type PersonName, startConcord, words } from '../support/concord'

const canary = 'xylophonecanary'
let concord: Concord
/** Published, and rewritten since. */
let pages: EditionDocument[]
let hiddenIds: string[]

beforeAll(async () => {
  concord = await startConcord()
  const { given, rest } = concord
  const published = { _status: 'published' } as const
  const hiddenFaq = await given.faq({ question: `${canary}?`, answer: words(canary) })
  const hiddenPage = await given.page({ title: canary, lead: canary, slug: canary })
  const faqs = [
    await given.faq({ question: 'Public one?', ...published }),
    await given.faq({ question: 'Public two?', ...published }),
  ]
  const references = {
    faqs: [{ faq: hiddenFaq.id }, { faq: faqs[0]?.id }],
    related: [hiddenPage.id],
  }
  pages = [
    await given.page({ title: 'Alpha', ...references, ...published } as never),
    await given.page({ title: 'Beta', ...published }),
    await given.page({ title: 'Gamma', ...published }),
  ]
  // Rewritten: the newest version of each is a draft.
  for (const [collection, edition, data] of [
    ['relations', pages[0], { title: `zzz ${canary}`, lead: canary }],
    ['relations', pages[1], { title: `aaa ${canary}` }],
    ['faqs', faqs[0], { question: `zzz ${canary}?` }],
  ] as const) {
    const { status } = await rest({
      method: 'PATCH',
      path: `/${collection}/${edition?.id}?draft=true`,
      body: data,
      by: 'editor',
    })
    expect(status).toBe(200)
  }
  await rest({
    method: 'POST',
    path: '/comments',
    body: { of: 'faqs', edition: hiddenFaq.id, text: canary },
    by: 'editor',
  })
  const term = { entries: [{ language: 'en', term: canary }] }
  const made = await rest({ method: 'POST', path: '/glossary', body: term, by: 'chief' })
  expect(made.status).toBe(201)
  hiddenIds = [hiddenFaq.id, hiddenPage.id]
})
afterAll(() => concord?.stop())

/** With rights, and without a role: neither may read drafts. */
const readers: (PersonName | undefined)[] = [undefined, 'visitor']

const shapes = [
  '',
  'depth=5',
  'trash=true',
  'pagination=false&limit=100',
  'limit=100',
  'showHiddenFields=true',
  'overrideAccess=true',
  'locale=all',
  'select[workflow]=true&select[title]=true&select[question]=true',
  'populate[relations][title]=true&populate[faqs][question]=true&depth=3',
  'sort=-updatedAt',
  'sort=updatedAt',
  'sort=title,question',
  'sort=-title',
  'sort=_status',
  'sort=-workflow.state',
  'sort=publishedDigest',
  'where[_status][equals]=draft',
  'where[_status][not_equals]=published',
  'where[or][0][_status][equals]=draft&where[or][1][id][exists]=true',
  `where[title][like]=${canary}`,
  `where[title][not_like]=${canary}`,
  `where[question][like]=${canary}`,
  'where[workflow.state][equals]=draft',
  'where[workflow.lastBy][exists]=true',
  `where[or][0][lead][contains]=${canary}&where[or][1][slug][equals]=${canary}`,
]

async function askedAs(by: PersonName | undefined, path: string) {
  const { status, body } = await concord.rest({ path, by })
  return { status, text: JSON.stringify(body), body }
}
const idsOf = (body: object) =>
  ((body as { docs?: { id: string }[] }).docs ?? []).map(({ id }) => id)

describe('REST', () => {
  test.each(readers)('lists, counts and versions, asked by %s', async (by) => {
    const found: string[] = []
    for (const { slug, versions } of concord.config.collections) {
      // Where there are no drafts, some ways of asking are enough.
      const ways = versions?.drafts ? shapes : shapes.filter((_, index) => index % 6 === 0)
      for (const shape of ways) {
        const asked = `/${slug}?${shape}`
        const plain = await askedAs(by, asked)
        const draft = await askedAs(by, `${asked}&draft=true`)
        // What is not there says which address was asked.
        if (plain.status === 404 || plain.status === 501) continue
        if (plain.text.includes(canary)) found.push(asked)
        // Neither a document more, nor one less, nor another order.
        if (draft.text !== plain.text) found.push(`${asked}&draft=true`)
        const count = await askedAs(by, `/${slug}/count?${shape}`)
        const countOfDrafts = await askedAs(by, `/${slug}/count?${shape}&draft=true`)
        if (count.text !== countOfDrafts.text) found.push(`/${slug}/count?${shape}&draft=true`)
        for (const address of [`/${slug}/versions?${shape}`, `/${slug}/versions/count?${shape}`]) {
          const { status, text, body } = await askedAs(by, address)
          if (text.includes(canary) || (status === 200 && body.docs)) found.push(address)
        }
      }
    }
    expect(found).toEqual([])
  })

  test.each(readers)('single documents, asked by %s', async (by) => {
    for (const { id } of pages) {
      const plain = await askedAs(by, `/relations/${id}?depth=4`)
      const draft = await askedAs(by, `/relations/${id}?depth=4&draft=true`)
      expect([plain.status, plain.text.includes(canary)]).toEqual([200, false])
      expect(draft.text).toBe(plain.text)
    }
    for (const id of hiddenIds) {
      for (const slug of ['relations', 'faqs']) {
        for (const query of ['', '?draft=true', '?draft=true&depth=3']) {
          const { status, text } = await askedAs(by, `/${slug}/${id}${query}`)
          expect([status, text.includes(canary)]).toEqual([404, false])
        }
      }
    }
  })

  test('while those who may read drafts get them', async () => {
    const { body } = await askedAs('editor', '/relations?draft=true&sort=title')
    expect(JSON.stringify(body)).toContain(canary)
    expect(idsOf(body)).toEqual(expect.arrayContaining([hiddenIds[1]]))
  })
})

describe('GraphQL', () => {
  type Root = { name: string; args: readonly { name: string }[]; type: IntrospectionTypeRef }

  async function rootFields(): Promise<{ fields: Root[]; schema: IntrospectionQuery['__schema'] }> {
    const { body } = await concord.graphql(getIntrospectionQuery())
    const schema = (body.data as unknown as IntrospectionQuery).__schema
    const query = schema.types.find(({ name }) => name === 'Query')
    return { fields: (query as unknown as { fields: Root[] }).fields, schema }
  }
  const named = (type: IntrospectionTypeRef): string =>
    'ofType' in type && type.ofType ? named(type.ofType) : (type as { name: string }).name

  /** Everything that can be asked without arguments, so many levels down. */
  function selectionOf(name: string, schema: IntrospectionQuery['__schema'], levels = 4): string {
    const type = schema.types.find((each) => each.name === name) as {
      kind: string
      fields?: (GraphQLField<unknown, unknown> & { type: IntrospectionTypeRef })[]
      possibleTypes?: { name: string }[]
    }
    if (type.possibleTypes?.length && !type.fields?.length) {
      const parts = type.possibleTypes.map(
        (each) => `... on ${each.name} ${selectionOf(each.name, schema, levels)}`,
      )
      return `{ __typename ${levels > 1 ? parts.join(' ') : ''} }`
    }
    const asked = (type.fields ?? []).flatMap((field) => {
      const inner = named(field.type as never)
      const { kind } = schema.types.find((each) => each.name === inner) ?? {}
      if (kind !== 'OBJECT' && kind !== 'UNION') return [field.name]
      return levels > 1 ? [`${field.name} ${selectionOf(inner, schema, levels - 1)}`] : []
    })
    return `{ __typename ${asked.join(' ')} }`
  }

  test.each(readers)(
    'every field of the root, asked by %s',
    async (by) => {
      const { fields, schema } = await rootFields()
      const found: string[] = []
      let answered = 0
      for (const { name, args, type } of fields) {
        const takes = args.map((arg) => arg.name)
        const given = takes.includes('id')
          ? [...hiddenIds, ...pages.map(({ id }) => id)].map((id) => `id: "${id}"`)
          : ['']
        for (const id of given) {
          const levels = name.startsWith('doc') || name === 'Access' ? 2 : 3
          const ask = async (draft: string) => {
            const all = [id, takes.includes('draft') ? draft : ''].filter(Boolean).join(', ')
            const selection = selectionOf(named(type), schema, levels)
            const query = `{ ${name}${all && `(${all})`} ${selection} }`
            return JSON.stringify((await concord.graphql(query, by)).body)
          }
          const plain = await ask('')
          const draft = await ask('draft: true')
          answered += plain.includes('"data":{') ? 1 : 0
          if (plain.includes(canary)) found.push(`${name} ${id}`)
          if (draft !== plain) found.push(`${name} ${id} draft`)
        }
      }
      expect(found).toEqual([])
      expect(answered).toBeGreaterThan(fields.length / 2)
    },
    120_000,
  )

  test('a draft asked for by one field is none for those after it', async () => {
    const { body } = await concord.graphql(`{
      one: Relations(draft: true, sort: "title") { docs { title related(draft: true) { title } } }
      other: Relations(sort: "title") { docs { title related(draft: true) { title } } }
      faqs: Faqs(where: { question: { like: "${canary}" } }, draft: true) { totalDocs }
      count: countRelations(draft: true, where: { _status: { equals: draft } }) { totalDocs }
    }`)
    const { one, other, faqs, count } = body.data as unknown as Record<string, object>
    expect(one).toEqual(other)
    expect([faqs, count]).toEqual([{ totalDocs: 0 }, { totalDocs: 0 }])
    expect(JSON.stringify(body)).not.toContain(canary)
  })
})
