/** Checks what is asked of a collection, by REST and by GraphQL, before Payload asks the database. */
import {
  buildVersionCollectionFields,
  type CollectionBeforeOperationHook,
  type Endpoint,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type SanitizedConfig,
} from 'payload'
import { refuse } from '../../refusals/payload/refuse'
import { personOf } from '../../workflow/payload/access'
import { mayReadDrafts } from '../../workflow/roles'
import type { Asked } from '../query-fields'
import {
  type Asker,
  limits,
  type Question,
  questionObjection,
  whereObjection,
} from '../query-limits'
import { refusal } from '../refusals'

/** Of Payload, at every collection, as far as they read a question. */
const ofPayload = new Set(['/', '/:id', '/count', '/versions', '/versions/:id', '/:id/duplicate'])

const askerOf = (req: PayloadRequest): Asker => (mayReadDrafts(personOf(req)) ? 'member' : 'reader')

/** @returns the same endpoint, which is not asked what it could not answer */
export function withCheckedQuestion(
  endpoint: Endpoint,
  collection: SanitizedCollectionConfig,
  config: SanitizedConfig,
): Endpoint {
  const { path, method, handler } = endpoint
  if (!ofPayload.has(path)) return endpoint
  const asked = askedOf(collection, config, path.startsWith('/versions'))
  return {
    ...endpoint,
    handler: (req) => {
      const isOverridden = ['x-payload-http-method-override', 'x-http-method-override'].some(
        (name) => req.headers.has(name),
      )
      if (isOverridden && !req.user) refuse(refusal('query-as-body'), req)
      const question = questionIn(req)
      // A list of documents to write is chosen by conditions, and written one by one.
      if (method !== 'get') question.limit = undefined
      if (method === 'get' && question.limit === undefined && isUnlimited(req.query.pagination)) {
        question.limit = 'all'
      }
      const objection = questionObjection(question, asked, askerOf(req))
      return objection ? refuse(objection, req) : handler(req)
    },
  }
}

const isUnlimited = (pagination: unknown) => pagination === 'false' || pagination === false

const parameters = [
  'where',
  'sort',
  'select',
  'populate',
  'joins',
  'limit',
  'page',
  'depth',
] as const

function questionIn(req: PayloadRequest): Question {
  const question: Question = {}
  for (const parameter of parameters) {
    const value = req.query[parameter]
    if (value !== '') question[parameter] = value
  }
  for (const parameter of ['where', 'data'] as const) {
    const value = req.query[parameter]
    if (typeof value !== 'string' || value === '') continue
    try {
      req.query[parameter] = JSON.parse(value)
    } catch {
      refuse(refusal('query-malformed', { facts: { parameter, example: '{"a": …}' } }), req)
    }
    if (parameter === 'where') question.where = req.query.where
  }
  return question
}

/** For questions by GraphQL, whose lists are limited where a document is validated. */
export function checkConditions(config: SanitizedConfig): CollectionBeforeOperationHook {
  return ({ args, collection, req }) => {
    const { where, sort, overrideAccess, currentDepth } = args as Record<string, unknown>
    // What a reference leads to is asked for by Payload itself.
    if (req.payloadAPI !== 'GraphQL' || overrideAccess || currentDepth) return args
    const asked = askedOf(collection, config)
    const objection =
      whereObjection(where, asked, askerOf(req)) ?? questionObjection({ sort }, asked, 'member')
    return objection ? refuse(objection, req) : args
  }
}

function askedOf(
  collection: SanitizedCollectionConfig,
  config: SanitizedConfig,
  ofVersions = false,
): Asked {
  const { collections } = config
  return {
    fields: ofVersions
      ? buildVersionCollectionFields(config, collection, true)
      : collection.flattenedFields,
    fieldsOf: (slug) => collections.find((each) => each.slug === slug)?.flattenedFields,
  }
}

/**
 * A request by GraphQL ends where it takes too long: each list and each reference within it is asked
 * for by an operation, and none is begun any more.
 *
 * @param seconds that one request may take
 * @param now milliseconds of any clock
 */
export function endLongRequests(
  seconds = limits.seconds,
  now: () => number = () => performance.now(),
): CollectionBeforeOperationHook {
  // Payload puts proxies around a request; its headers stay the same.
  const began = new WeakMap<Headers, number>()
  return ({ args, req }) => {
    if (req.payloadAPI !== 'GraphQL') return args
    const since = began.get(req.headers) ?? now()
    began.set(req.headers, since)
    if (now() - since <= seconds * 1000) return args
    return refuse(refusal('graphql-slow', { facts: { seconds } }), req)
  }
}
