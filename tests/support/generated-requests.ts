/**
 * Requests that are made from the configuration itself: every collection, field, operator, parameter and
 * endpoint that there is, and will be. The same seed gives the same requests.
 */
import fc from 'fast-check'
import type { Endpoint, FlattenedField, SanitizedConfig } from 'payload'

export type Generated = {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT'
  path: string
  body?: object
}

/** What stands in an address or in a value: ids of documents, public and hidden, and words. */
export type Pool = { ids: string[]; words: string[] }

const operators = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'exists',
  'like',
  'not_like',
  'contains',
  'all',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'near',
  'within',
  'intersects',
  '$where',
]
const oddValues = [
  '',
  'true',
  'false',
  'null',
  '0',
  '-1',
  '1e999',
  '2026-01-01T00:00:00Z',
  'yesterday',
  '%',
  "'",
  '\\',
  '\u0000',
  '[object Object]',
  '(',
  '2030-13-45',
  'x'.repeat(1100),
]

/** @returns so many questions, with a field of each collection in each, by whoever may ask */
export function readRequests(
  config: SanitizedConfig,
  pool: Pool,
  count: number,
  seed: number,
): Generated[] {
  const path = fc.oneof(
    {
      weight: 12,
      arbitrary: fc
        .constantFrom(...answering(config))
        .chain((each) => question(each, config, pool)),
    },
    { weight: 2, arbitrary: otherEndpoint(config, pool, ['get']) },
  )
  return fc.sample(path, { numRuns: count, seed }).map((each) => ({ method: 'GET', path: each }))
}

/** A collection can have no addresses at all. */
const answering = ({ collections }: SanitizedConfig) =>
  collections.filter(({ endpoints }) => endpoints !== false && endpoints.length > 0)

function question(
  { slug, flattenedFields, versions }: SanitizedConfig['collections'][number],
  config: SanitizedConfig,
  pool: Pool,
): fc.Arbitrary<string> {
  const id = fc.constantFrom(...pool.ids)
  const addresses = [
    fc.constant(''),
    fc.constant(''),
    fc.constant('/count'),
    id.map((each) => `/${each}`),
    ...(versions ? [fc.constant('/versions'), id.map((each) => `/versions/${each}`)] : []),
  ]
  const fields = pathsOf(flattenedFields, config)
  return fc
    .tuple(fc.oneof(...addresses), fc.array(parameter(fields, config, pool), { maxLength: 4 }))
    .map(([address, parameters]) => {
      const prefix = address.startsWith('/versions') ? 'version.' : ''
      const query = parameters.map((each) => each(prefix)).join('&')
      return `/${slug}${address}?${query}`
    })
}

/** What may stand behind a field in a path, whether the field has it or not. */
const behind = ['.id', '.id.id', '._id', '__id', '.0', '.0.id', '.value', '.relationTo', '.length']

type Parameter = (prefix: string) => string

function parameter(
  fields: string[],
  { collections }: SanitizedConfig,
  pool: Pool,
): fc.Arbitrary<Parameter> {
  const field = fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...fields) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom(...fields), fc.constantFrom(...behind))
        .map(([name, more]) => name + more),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('nothing', '__proto__', '_id', 'constructor.name', 'id.id', ''),
    },
  )
  const value = fc
    .constantFrom(...pool.words, ...pool.ids, ...pool.words, ...oddValues)
    .map(encodeURIComponent)
  const condition = fc.record({ field, operator: fc.constantFrom(...operators), value })
  const within = fc.constantFrom('', '[or][0]', '[and][0]', '[or][0][and][0]', '[AND][1]')
  const slug = fc.constantFrom(...collections.map((each) => each.slug))
  const choice = fc.constantFrom('true', 'false', 'all')
  return fc.oneof(
    {
      weight: 8,
      arbitrary: fc.tuple(condition, within).map(
        ([{ field: name, operator, value: given }, group]): Parameter =>
          (prefix) =>
            `where${group}[${prefix}${name}][${operator}]=${given}`,
      ),
    },
    {
      weight: 4,
      arbitrary: fc.tuple(field, fc.constantFrom('', '-')).map(
        ([name, minus]): Parameter =>
          (prefix) =>
            `sort=${minus}${prefix}${name}`,
      ),
    },
    {
      weight: 2,
      arbitrary: field.map(
        (name): Parameter =>
          (prefix) => {
            const [head = '', ...rest] = `${prefix}${name}`.split('.')
            return `select[${head}]${rest.map((part) => `[${part}]`).join('')}=true`
          },
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(slug, field).map(
        ([of, name]): Parameter =>
          () =>
            `populate[${of}][${name.split('.')[0]}]=true`,
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom('0', '1', '2', '5', '10', '11', '-1', 'x').map(
        (each): Parameter =>
          () =>
            `depth=${each}`,
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom('0', '1', '3', '100', '101', '-5', 'x', '1e9').map(
        (each): Parameter =>
          () =>
            `limit=${each}`,
      ),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('1', '2', '0', '-1', 'x', '99999999').map(
        (each): Parameter =>
          () =>
            `page=${each}`,
      ),
    },
    {
      weight: 6,
      arbitrary: fc
        .tuple(
          fc.constantFrom(
            'draft',
            'trash',
            'pagination',
            'locale',
            'fallback-locale',
            'showHiddenFields',
            'overrideAccess',
            'autosave',
            'joins',
            'flattenLocales',
            'disableErrors',
            'user',
            'context[system]',
            'where',
            'data',
            'sort',
            'select',
          ),
          choice,
        )
        .map(
          ([name, each]): Parameter =>
            () =>
              `${name}=${each}`,
        ),
    },
  )
}

/** Every field by its path, also those behind a reference. */
function pathsOf(fields: readonly FlattenedField[], config: SanitizedConfig, hops = 1): string[] {
  const paths = fields.flatMap((field): string[] => {
    const own = [field.name]
    if ((field.type === 'relationship' || field.type === 'upload') && hops > 0) {
      const behind = [field.relationTo]
        .flat()
        .flatMap((slug) => config.collections.find((each) => each.slug === slug) ?? [])
        .flatMap((each) => pathsOf(each.flattenedFields, config, hops - 1))
      return [...own, ...behind.map((each) => `${field.name}.${each}`), `${field.name}.value`]
    }
    if (!('flattenedFields' in field)) return own
    return [
      ...own,
      ...pathsOf(field.flattenedFields, config, hops).map((each) => `${field.name}.${each}`),
    ]
  })
  return [...paths, 'id']
}

/** Endpoints that are not Payload's usual ones, with ids in their addresses. */
function otherEndpoint(
  config: SanitizedConfig,
  pool: Pool,
  methods: string[],
): fc.Arbitrary<string> {
  const of = (endpoints: Endpoint[] | false, base: string) =>
    (endpoints || [])
      .filter(({ method }) => methods.includes(method))
      .map(({ path }) => `${base}${path}`)
  const addresses = [
    ...of(config.endpoints, ''),
    ...config.collections.flatMap(({ slug, endpoints }) =>
      of(endpoints as Endpoint[] | false, `/${slug}`),
    ),
  ]
  const query = fc.constantFrom(
    '',
    '?draft=true',
    '?format=csv',
    '?language=en',
    '?language=fr&state=all',
    '?path=x',
    '?prefix=x',
  )
  return fc
    .tuple(fc.constantFrom(...addresses), fc.constantFrom(...pool.ids), query)
    .map(([address, id, asked]) => `${address.replace(/\/:\w+\??/g, `/${id}`)}${asked}`)
}

/** Of sessions: whoever is asked as would be somebody else afterwards. */
const ofSessions =
  /\/(logout|refresh-token|reset-password|forgot-password|first-register|login|unlock)$/

/** @returns writes of every kind at every endpoint, with every field that says what is public */
export function writeRequests(
  config: SanitizedConfig,
  pool: Pool,
  count: number,
  seed: number,
): Generated[] {
  const collection = fc.constantFrom(...answering(config).map(({ slug }) => slug))
  const id = fc.constantFrom(...pool.ids)
  const usual = fc
    .tuple(
      collection,
      id,
      fc.constantFrom('POST', 'PATCH', 'DELETE', 'PUT', 'all', 'restore', 'duplicate'),
    )
    .map(([slug, which, how]): Generated => {
      if (how === 'all') return { method: 'PATCH', path: `/${slug}?where[id][exists]=true` }
      if (how === 'restore') return { method: 'POST', path: `/${slug}/versions/${which}` }
      if (how === 'duplicate') return { method: 'POST', path: `/${slug}/${which}/duplicate` }
      if (how === 'POST') return { method: 'POST', path: `/${slug}` }
      return { method: how as 'PATCH', path: `/${slug}/${which}` }
    })
  const other = fc
    .tuple(fc.constantFrom('post', 'patch', 'delete'), id)
    .chain(([method]) =>
      otherEndpoint(config, pool, [method]).map(
        (path): Generated => ({ method: method.toUpperCase() as 'POST', path }),
      ),
    )
  const query = fc.subarray(
    [
      'draft=true',
      'draft=false',
      'autosave=true',
      'publishSpecificLocale=en',
      'unpublishAllLocales=true',
      'publishAllLocales=true',
      'overrideAccess=true',
      'overrideLock=true',
      'trash=true',
      'context[system]=import',
      'context[write][kind]=step',
      'context[write][publicity]=publish',
      'depth=0',
      'duplicateFromID=x',
      'locale=en',
      'select[id]=true',
    ],
    { maxLength: 4 },
  )
  return fc.sample(
    fc
      .tuple(fc.oneof({ weight: 3, arbitrary: usual }, other), query, writtenBody(pool))
      .filter(([{ path }]) => !ofSessions.test(path.split('?')[0] ?? ''))
      .map(([{ method, path }, more, body]) => ({
        method,
        path: `${path}${path.includes('?') ? '&' : '?'}${more.join('&')}`,
        ...(method !== 'DELETE' && { body }),
      })),
    { numRuns: count, seed },
  )
}

function writtenBody({ words, ids }: Pool): fc.Arbitrary<object> {
  const text = fc.constantFrom(...words)
  const moment = fc.constantFrom('2020-01-01T00:00:00.000Z', '2040-01-01T00:00:00.000Z')
  return fc.record(
    {
      title: text,
      lead: text,
      question: text,
      name: text,
      note: text,
      reason: text,
      text,
      slug: fc.constantFrom('forged', 'one'),
      language: fc.constantFrom('en', 'fr'),
      _status: fc.constantFrom('published', 'draft'),
      event: fc.constantFrom(
        'submit',
        'approve',
        'publish',
        'emergency-publish',
        'schedule',
        'unpublish',
        'approve-afterwards',
        'withdraw',
      ),
      step: fc.constant({ event: 'publish', updateType: 'major' }),
      updateType: fc.constantFrom('major', 'minor'),
      changeNote: text,
      revision: fc.constantFrom(1, 2, 3, '1'),
      at: moment,
      unpublish: fc.constant({ kind: 'gone' }),
      workflow: fc.constantFrom(
        { state: 'approved', approvedDigest: 'x' },
        { authors: [] },
        { schedule: { at: '2020-01-01T00:00:00.000Z' } },
      ),
      isPublic: fc.boolean(),
      firstPublishedAt: moment,
      publicUpdatedAt: moment,
      publishedDigest: fc.constant('x'),
      faqs: fc.constant([{ faq: ids[0], number: 9 }]),
      related: fc.constant([ids[0]]),
      edition: fc.constant({ relationTo: 'relations', value: ids[0] }),
      updatedAt: moment,
      deletedAt: moment,
      id: fc.constantFrom(...ids),
    },
    { requiredKeys: [] },
  )
}
