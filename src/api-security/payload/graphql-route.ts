/**
 * Route `POST /api/graphql`: Payload's own handler behind validation of the request. Every request
 * that cannot be answered gets 400 in GraphQL's form, `{ errors: [{ message }] }`, in the language of
 * the request. Readers are answered where a setting says so: what they ask can be dear, and nothing
 * that Concord shows them needs it.
 */
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { type DocumentNode, type GraphQLError, parse } from 'graphql'
import { getPayload, type SanitizedConfig } from 'payload'
import { refusal as accountRefusal } from '../../accounts/refusals'
import { type BodyFault, parsedJson, textOf } from '../../host/payload-request-bodies'
import type { Language } from '../../i18n/languages'
import { refusalMessage } from '../../refusals/payload/refuse'
import { isRefusal, type Refusal } from '../../refusals/refusal'
import { settings } from '../../settings/server/settings.mjs'
import { factorMarkOf } from '../../workflow/payload/fresh-factor'
import { documentObjection, limits } from '../graphql-limits'
import { refusal } from '../refusals'
import { requestLanguage } from './request-language'

/** Bytes; a mutation carries the text of a page. */
const largestRequest = 1_000_000

type GraphQLAnswer = { data?: unknown; errors?: AnsweredError[] }
type AnsweredError = { message: string; extensions?: unknown }

export function graphqlPost(config: Promise<SanitizedConfig>) {
  const handle = GRAPHQL_POST(config)
  return async (request: Request): Promise<Response> => {
    const language = await requestLanguage(request, config)
    try {
      await checkAsker(request, config)
      const body = await bodyOf(request)
      const { url, method, headers } = request
      return await answered(await handle(new Request(url, { method, headers, body })), language)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return error.answer(language)
    }
  }
}

async function checkAsker({ headers }: Request, config: Promise<SanitizedConfig>): Promise<void> {
  const { publicGraphql, secondFactor } = settings()
  // Whoever has no role yet, for want of a second factor, is told so.
  if (publicGraphql && secondFactor.roles.length === 0) return
  const mayBeKnown = headers.has('authorization') || headers.has('cookie')
  const payload = mayBeKnown ? await getPayload({ config }) : undefined
  const { user } = (await payload?.auth({ headers, canSetHeaders: false })) ?? {}
  if (factorMarkOf({ user: user ?? null })?.missing) {
    throw new Refused(accountRefusal('second-factor-enrol'))
  }
  if (!user && !publicGraphql) throw new Refused(refusal('graphql-logged-in'))
}

/** What is wrong with a request, on its way to the answer. */
class Refused extends Error {
  readonly #reason: Refusal | GraphQLError

  constructor(reason: Refusal | GraphQLError) {
    super('GraphQL request refused')
    this.#reason = reason
  }

  answer(language: Language): Response {
    const reason = this.#reason
    if (!isRefusal(reason)) return Response.json({ errors: [reason] }, { status: 400 })
    return Response.json({ errors: [inWords(reason, language)] }, { status: reason.status })
  }
}

/** @returns the body as it was sent, once it is known to be a request that can be asked */
async function bodyOf(request: Request): Promise<string> {
  const refuse = (fault: BodyFault): never => {
    const facts = { limit: largestRequest / 1_000_000 }
    if (fault === 'too-large') throw new Refused(refusal('body-too-large', { facts }))
    if (fault === 'too-deep') throw new Refused(refusal('body-too-deep'))
    throw new Refused(refusal(fault === 'not-json' ? 'body-not-json' : 'graphql-body'))
  }
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) refuse('not-object')
  const text = await textOf(request, refuse, largestRequest)
  const { query, variables, operationName, extensions } = parsedJson(text, refuse)
  const isWellFormed =
    typeof query === 'string' &&
    isObjectOrNothing(variables) &&
    isObjectOrNothing(extensions) &&
    (operationName ?? '').constructor === String
  if (!isWellFormed) throw new Refused(refusal('graphql-query-missing'))
  checkDocument(query)
  return text
}

function checkDocument(query: string): void {
  let document: DocumentNode
  try {
    document = parse(query, { maxTokens: limits.tokens, noLocation: true })
  } catch (error) {
    // GraphQL has no code for it.
    const isTooLong = /more tha[tn] \d+ tokens/.test((error as GraphQLError).message)
    const facts = { limit: limits.tokens }
    throw new Refused(isTooLong ? refusal('graphql-too-long', { facts }) : (error as GraphQLError))
  }
  const objection = documentObjection(document)
  if (objection) throw new Refused(objection)
}

/** Validation that failed is the client's fault, and not the 200 that GraphQL once had for it. */
async function answered(response: Response, language: Language): Promise<Response> {
  const text = await response.text()
  const { status, headers } = response
  const { data, errors }: GraphQLAnswer = text.startsWith('{') ? JSON.parse(text) : {}
  if (data !== undefined || !errors) return new Response(text || null, { status, headers })
  const told = errors.map((error) =>
    isRefusal(error.extensions) ? inWords(error.extensions, language) : error,
  )
  headers.delete('content-length')
  return Response.json({ errors: told }, { status: Math.max(status, 400), headers })
}

function inWords(reason: Refusal, language: Language): AnsweredError {
  const { code, status: statusCode, facts } = reason
  return {
    message: refusalMessage(reason, language),
    extensions: { name: 'APIError', statusCode, data: { code, ...facts } },
  }
}

function isObjectOrNothing(value: unknown): boolean {
  return (value ?? undefined) === undefined || (typeof value === 'object' && !Array.isArray(value))
}
