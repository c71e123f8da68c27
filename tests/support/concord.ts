/**
 * A whole Concord on a database of its own, without a web server: Payload answers REST and
 * GraphQL requests directly. `given` makes editions, `as` says who asks.
 */
import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import type { EditionDocument } from '@/content/edition'
import type { EditionCollection } from '@/content/model'
import { fromParagraphs, type Inline } from '@/content/rich-text'
import type { Language } from '@/i18n/languages'
import type { Role } from '@/workflow/roles'
import { takeFreshDatabase } from './database'

export type Answer = { status: number; body: Record<string, never> & { [key: string]: unknown } }

export type Concord = {
  payload: Payload
  config: SanitizedConfig
  /** The token of a person with these roles, made on first use. Nobody is anonymous. */
  as: (person: PersonName) => Promise<string>
  rest: (request: RestRequest) => Promise<Answer>
  graphql: (query: string, by?: PersonName) => Promise<Answer>
  /** One step of the workflow, about the revision that stands, on the road that the admin's buttons take. */
  step: (
    edition: Pick<EditionDocument, 'id'>,
    event: string,
    by: PersonName,
    more?: object,
  ) => Promise<Answer>
  given: {
    faq: (fields?: Partial<EditionDocument>) => Promise<EditionDocument>
    page: (fields?: Partial<EditionDocument>) => Promise<EditionDocument>
  }
  stop: () => Promise<void>
}

export type PersonName = keyof typeof people

type RestRequest = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: string
  body?: unknown
  by?: PersonName
  /** Of an account that the test made for itself, where the people of the house will not do. */
  token?: string
  language?: Language
}

const people = {
  admin: { roles: ['admin'] },
  editor: { roles: ['editor'] },
  publisher: { roles: ['publisher'] },
  chief: { roles: ['editor', 'publisher'] },
  reviewer: { roles: ['reviewer'], languages: ['en', 'fr'] },
  everything: { roles: ['editor', 'reviewer', 'publisher', 'admin'], languages: ['en', 'fr'] },
  frenchTranslator: { roles: ['translator'], languages: ['fr'] },
  ukrainianTranslator: { roles: ['translator'], languages: ['uk'] },
  visitor: { roles: [] },
} satisfies Record<string, { roles: Role[]; languages?: Language[] }>

const password = 'a-password-for-tests'

/** @param url of a database that the test has made; else it gets a fresh one */
export async function startConcord(url?: string): Promise<Concord> {
  const database = takeFreshDatabase(url)
  const config = await (await import('../../payload.config')).default
  const payload = await getPayload({ config })
  const tokens = new Map<PersonName, Promise<string>>()

  const as = (name: PersonName): Promise<string> => {
    const known = tokens.get(name) ?? login(name, payload)
    tokens.set(name, known)
    return known
  }
  // The first account becomes an admin whatever it asks for, so the admin is made first.
  await as('admin')

  const ask = async (url: string, init: RequestInit, by?: PersonName): Promise<Answer> => {
    const headers = new Headers(init.headers)
    headers.set('content-type', 'application/json')
    if (by) headers.set('authorization', `JWT ${await as(by)}`)
    const request = new Request(url, { ...init, headers })
    const response = url.endsWith('/api/graphql')
      ? await (await graphqlHandler(config))(request)
      : await handleEndpoints({ config, request })
    return { status: response.status, body: (await response.json()) as Answer['body'] }
  }

  const rest: Concord['rest'] = ({ method = 'GET', path, body, by, token, language }) =>
    ask(
      `http://localhost:3000/api${path}`,
      {
        method,
        body: body === undefined ? undefined : JSON.stringify(body),
        headers: {
          ...(language && { 'accept-language': language }),
          ...(token && { authorization: `JWT ${token}` }),
        },
      },
      by,
    )
  return {
    payload,
    config,
    as,
    rest,
    step: async ({ id, ...edition }, event, by, more) => {
      const path = `/${'question' in edition ? 'faqs' : 'relations'}/${id}`
      const { body } = await rest({ path: `${path}/workflow`, by })
      return rest({
        method: 'POST',
        path: `${path}/transition`,
        body: { event, revision: body.revision, ...more },
        by,
      })
    },
    graphql: (query, by) =>
      ask(
        'http://localhost:3000/api/graphql',
        { method: 'POST', body: JSON.stringify({ query }) },
        by,
      ),
    given: {
      faq: (fields) =>
        create(payload, 'faqs', { question: 'Why?', answer: words('Because.'), ...fields }),
      page: (fields) =>
        create(payload, 'relations', { title: 'A page', lead: 'It leads.', ...fields }),
    },
    stop: async () => {
      const dropped = payload.db as unknown as { connection?: { dropDatabase(): Promise<unknown> } }
      await dropped.connection?.dropDatabase()
      await payload.destroy()
      database.remove()
    },
  }
}

/** A rich text of one paragraph. */
export function words(...inlines: Inline[]) {
  return fromParagraphs([inlines])
}

/** A system write, as an import makes one: published if the fields say so, a draft otherwise. */
async function create(
  payload: Payload,
  collection: EditionCollection,
  fields: Partial<EditionDocument>,
): Promise<EditionDocument> {
  const published = fields._status === 'published'
  const document = await payload.create({
    collection,
    data: { language: 'en', _status: 'draft', ...fields } as never,
    draft: !published,
    depth: 0,
    context: { system: 'test' },
    overrideAccess: true,
    showHiddenFields: true,
  })
  return document as unknown as EditionDocument
}

async function login(name: PersonName, payload: Payload): Promise<string> {
  const email = `${name.toLowerCase()}@example.org`
  await payload.create({
    collection: 'users',
    data: { email, password, name, ...people[name] } as never,
    overrideAccess: true,
  })
  const { token } = await payload.login({ collection: 'users', data: { email, password } })
  if (!token) throw new Error(`${name} cannot log in.`)
  return token
}

async function graphqlHandler(config: SanitizedConfig) {
  const { graphqlPost } = await import('@/api-security/payload/graphql-route')
  return graphqlPost(Promise.resolve(config))
}
