/** GraphQL requests that cannot be answered, or ask for too much: 400 and words, never a 500. */
import { inspect } from 'node:util'
import { getIntrospectionQuery } from 'graphql'
import { graphqlPost } from '@/api-security/payload/graphql-route'
import { languages } from '@/i18n/languages'
import { forgetSettings } from '@/settings/server/settings.mjs'
import { type Concord, startConcord } from '../support/concord'

let concord: Concord
let post: (request: Request) => Promise<Response>
let logged: unknown[]
beforeAll(async () => {
  concord = await startConcord()
  post = graphqlPost(Promise.resolve(concord.config))
  await concord.given.faq({ question: 'Why?', _status: 'published' })
})
beforeEach(() => {
  logged = []
  const { logger } = concord.payload
  logger.error = ((entry: unknown) => logged.push(entry)) as typeof logger.error
})
afterAll(() => concord?.stop())

type Answer = {
  status: number
  body: { data?: object; errors?: { message: string; extensions?: { data?: { code: string } } }[] }
}

async function send(
  body: BodyInit | undefined,
  { type = 'application/json', language = 'en', accept = '*/*' } = {},
): Promise<Answer> {
  const headers = { 'content-type': type, 'accept-language': language, accept }
  const url = 'http://localhost:3000/api/graphql'
  const answer = await post(new Request(url, { method: 'POST', headers, body }))
  return { status: answer.status, body: await answer.json() }
}
const ask = (query: string, more: object = {}) => send(JSON.stringify({ query, ...more }))

const faqs = '{ Faqs { docs { question } } }'

describe('what cannot be answered', () => {
  const requests = {
    'broken JSON': () => send('{"query":'),
    'an empty body': () => send(''),
    'no body': () => send(undefined),
    null: () => send('null'),
    'a list of requests': () => send(JSON.stringify([{ query: faqs }, { query: faqs }])),
    'a text': () => send('"text"'),
    'another type': () => send(faqs, { type: 'application/graphql' }),
    'a form': () => send('query=x', { type: 'application/x-www-form-urlencoded' }),
    'a form of parts': () => send('x', { type: 'multipart/form-data' }),
    'another charset': () => send('{}', { type: 'application/json; charset=latin1' }),
    'no query': () => send('{}'),
    'a query that is a number': () => send('{"query":1}'),
    'a query that is a list': () => send('{"query":["{ Faqs }"]}'),
    'variables that are a text': () => ask(faqs, { variables: 'x' }),
    'variables that are a list': () => ask(faqs, { variables: [] }),
    'a name that is a number': () => ask(faqs, { operationName: 1 }),
    'extensions that are a text': () => ask(faqs, { extensions: 'x' }),
    'an empty query': () => ask(''),
    'a syntax error': () => ask('{ Faqs {'),
    'no operation': () => ask('fragment F on Faq { id }'),
    'an operation that is not there': () =>
      ask('query A { Faqs { totalDocs } }', { operationName: 'B' }),
    'a field that is not there': () => ask('{ Nothing }'),
    'a variable of another type': () =>
      ask('query ($l: Int) { Faqs(limit: $l) { totalDocs } }', { variables: { l: 'x' } }),
    'a query as deep as it is long': () => ask('{a'.repeat(50_000)),
    'a fragment that contains itself': () =>
      ask('{ Faqs { docs { ...F } } } fragment F on Faq { ...F }'),
    'more than a megabyte': () => ask(`{ Faqs(where: "${'x'.repeat(1_100_000)}") }`),
  }
  test.each(Object.entries(requests))('%s', async (name, request) => {
    const { status, body } = await request()
    expect([status, body]).toEqual([
      name === 'more than a megabyte' ? 413 : 400,
      {
        errors: expect.arrayContaining(
          [{ message: expect.any(String) }].map(expect.objectContaining),
        ),
      },
    ])
    expect(body.errors?.[0]?.message).not.toBe('')
    expect(logged).toEqual([])
  })

  test.each([...languages])('is told in %s', async (language) => {
    const { body } = await send('[]', { language })
    expect(body.errors?.[0]?.message).toContain('GraphQL')
    const english = (await send('[]')).body.errors?.[0]?.message
    expect(body.errors?.[0]?.message === english).toBe(language === 'en')
  })
})

describe('what asks for too much', () => {
  const code = ({ body }: Answer) => body.errors?.[0]?.extensions?.data?.code
  const aliased = (count: number, field = 'Faqs(limit: 1) { totalDocs }') =>
    Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ')

  test('more than ten fields at the root', async () => {
    expect((await ask(`{ ${aliased(10)} }`)).status).toBe(200)
    const refused = await ask(`{ ${aliased(11)} }`)
    expect([refused.status, code(refused)]).toEqual([400, 'graphql-root-fields'])
    expect(refused.body.errors?.[0]?.message).toMatch(/11 fields.*10/)
  })

  test('more than ten aliases, wherever they are', async () => {
    const nested = (count: number) =>
      `{ Relations { docs { ${aliased(count, 'related { id }')} } } }`
    expect((await ask(nested(10))).status).toBe(200)
    expect(code(await ask(nested(11)))).toBe('graphql-aliases')
    const again = `{ Relations { docs { ...A a: related { ...A } } } }
      fragment A on Relation { ${aliased(5, 'id')} }`
    expect(code(await ask(again))).toBe('graphql-aliases')
    // Without an alias, what is asked twice is answered once, and counted twice.
    expect(code(await ask(`{ ${'Faqs { totalDocs } '.repeat(11)} }`))).toBe('graphql-root-fields')
  })

  test('more than eight levels', async () => {
    const deep = (levels: number): string =>
      levels === 0 ? 'id' : `breadcrumb { ${deep(levels - 1)} }`
    expect(code(await ask(`{ Relations { docs { ${deep(6)} } } }`))).toBe('graphql-depth')
    expect(code(await ask(`{ Relations { docs { ${deep(5)} } } }`))).not.toBe('graphql-depth')
  })

  test('a list longer than a thousand, or without an end, however its length is said', async () => {
    for (const limit of ['0', '-1', '1001', '2147483647']) {
      expect(code(await ask(`{ Faqs(limit: ${limit}) { totalDocs } }`))).toBe('page-size')
      const byDefault = `query ($l: Int = ${limit}) { Faqs(limit: $l) { totalDocs } }`
      expect(code(await ask(byDefault))).toBe('page-size')
      const byFragment = `query ($l: Int) { ...F } fragment F on Query { Faqs(limit: $l) { totalDocs } }`
      expect(code(await ask(byFragment, { variables: { l: Number(limit) } }))).toBe('page-size')
    }
  })

  test('conditions that mean nothing, or that are too many', async () => {
    const asked = (where: object) =>
      ask('query ($w: Faq_where) { Faqs(where: $w) { totalDocs } }', { variables: { w: where } })
    expect((await asked({ question: { like: 'Why' } })).status).toBe(200)
    const ofDates = await ask(
      '{ Faqs(where: { updatedAt: { like: "2026-01-01T00:00:00Z" } }) { totalDocs } }',
    )
    expect(code(ofDates)).toBe('query-operator')
    expect(code(await ask('{ Faqs(sort: "nothing") { totalDocs } }'))).toBe('query-field')
    const many = Array.from({ length: 51 }, () => ({ question: { equals: 'x' } }))
    expect(code(await asked({ OR: many }))).toBe('query-conditions')
  })

  test('also by fragments, and as mutations', async () => {
    const fragments = `query { ...A ...A ...B } fragment A on Query { ${aliased(4)} }
      fragment B on Query { ...A ...C } fragment C on Query { b: Faqs { totalDocs } }`
    expect(code(await ask(fragments))).toBe('graphql-root-fields')
    const mutations = `mutation { ${aliased(11, 'deleteFaq(id: "x") { id }')} }`
    expect(code(await ask(mutations))).toBe('graphql-root-fields')
  })

  test('references within references, however they are written', async () => {
    const deep = (levels: number): string =>
      levels === 0 ? 'id' : `related { ${deep(levels - 1)} }`
    expect((await ask(`{ Relations { docs { ${deep(2)} } } }`)).status).toBe(200)
    expect(code(await ask(`{ Relations { docs { ${deep(4)} } } }`))).toBe('graphql-cost')
    expect(code(await ask(`{ Relations(limit: 900) { docs { ${deep(2)} } } }`))).toBe(
      'graphql-cost',
    )
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G']
    const bomb = names
      .map((name, at) => {
        const next = names[at + 1]
        const inner = next ? `a: related { ...${next} } b: related { ...${next} }` : 'id'
        return `fragment ${name} on Relation { ${inner} }`
      })
      .join(' ')
    expect(code(await ask(`{ Relations { docs { ...A } } } ${bomb}`))).toBe('graphql-aliases')
    const byVariable = await ask(
      `query ($limit: Int) { Relations(limit: $limit) { docs { ${deep(2)} } } }`,
      { variables: { limit: 1000 } },
    )
    expect(code(byVariable)).toBe('graphql-cost')
  })

  test('whole lists at once, also where nothing of them is wanted', async () => {
    const whole = (count: number) => `{ ${aliased(count, 'Relations(limit: 1000) { totalDocs }')} }`
    expect((await ask(whole(4))).status).toBe(200)
    expect(code(await ask(whole(5)))).toBe('graphql-cost')
  })

  test('no field of the root asks through the requests of those before it', async () => {
    const { hooks } = concord.payload.collections.faqs.config
    const depths: number[] = []
    const before = hooks.beforeOperation
    hooks.beforeOperation = [
      ...(before ?? []),
      ({ req }) => {
        // What the system reads meanwhile, for a job say, is no field of this request.
        if (req.payloadAPI !== 'GraphQL') return
        depths.push(inspect(req, { showProxy: true, depth: 30 }).split('Proxy [').length - 1)
      },
    ]
    await ask(`{ ${aliased(10)} }`)
    hooks.beforeOperation = before
    expect(depths).toEqual(Array(10).fill(depths[0]))
  })

  test('a thousand pages with their texts, and the whole schema, are not too much', async () => {
    const list =
      '{ Relations(limit: 1000) { docs { id slug title summary lead language updatedAt } } }'
    expect((await ask(list)).status).toBe(200)
    expect((await ask(getIntrospectionQuery())).status).toBe(200)
  })

  test('fragments that multiply, before anybody counts them one by one', async () => {
    const bomb = Array.from(
      { length: 60 },
      (_, at) => `fragment F${at} on Faq { ...F${at + 1} ...F${at + 1} }`,
    ).join(' ')
    // Two to the power of sixty: one by one, no test would see the end of it.
    const refused = await ask(`{ Faqs { docs { ...F0 } } } ${bomb} fragment F60 on Faq { id }`)
    expect([refused.status, code(refused)]).toEqual([400, 'graphql-cost'])
  })

  test('a document of too many words', async () => {
    const refused = await ask(`{ Faqs { docs { ${'id '.repeat(5000)} } } }`)
    expect([refused.status, code(refused)]).toEqual([400, 'graphql-too-long'])
  })
})

describe('readers', () => {
  const { env } = process
  beforeAll(() => {
    env.PUBLIC_GRAPHQL = 'no'
    forgetSettings()
  })
  afterAll(() => {
    env.PUBLIC_GRAPHQL = 'yes'
    forgetSettings()
  })

  test('are not answered where no setting says so, and people who are logged in are', async () => {
    for (const query of [faqs, '{ __typename }', getIntrospectionQuery(), '{', 'mutation { x }']) {
      const { status, body } = await ask(query)
      expect([status, body.data]).toEqual([403, undefined])
      expect(body.errors?.[0]?.extensions?.data?.code).toBe('graphql-logged-in')
    }
    const asked = async (authorization: string) => {
      const headers = { 'content-type': 'application/json', authorization }
      const body = JSON.stringify({ query: faqs })
      const url = 'http://localhost:3000/api/graphql'
      return (await post(new Request(url, { method: 'POST', headers, body }))).status
    }
    expect(await asked('JWT nonsense')).toBe(403)
    expect(await asked(`JWT ${await concord.as('frenchTranslator')}`)).toBe(200)
  })
})

test('by either kind of answer that GraphQL has', async () => {
  for (const accept of ['application/json', 'application/graphql-response+json', '*/*']) {
    expect((await send('{ Nothing }', { accept })).status).toBe(400)
    expect((await send(JSON.stringify({ query: '{ Nothing }' }), { accept })).status).toBe(400)
    expect((await send(JSON.stringify({ query: faqs }), { accept })).body.data).toBeTruthy()
  }
})
