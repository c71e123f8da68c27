/** At the door of every question by somebody who may not read drafts: it stays with its documents. */
import {
  type CollectionBeforeOperationHook,
  type FlattenedField,
  QueryError,
  type SanitizedCollectionConfig,
} from 'payload'
import { personOf } from '../../workflow/payload/access'
import { mayReadDrafts } from '../../workflow/roles'
import { firstRelationPath, type QueryArguments } from '../query-paths'

/** @throws QueryError 400, as Payload answers for a path that may not be asked by */
export const restrictRelationQueries: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  req,
}) => {
  const asks = operation === 'read' || operation === 'count' || operation === 'readDistinct'
  const question = args as QueryArguments & { overrideAccess?: boolean; field?: string }
  if (!asks || question.overrideAccess || mayReadDrafts(personOf(req))) return args
  const path = firstRelationPath(question, referencesOf(collection))
  if (path) throw new QueryError([{ path }])
  return args
}

const known = new WeakMap<SanitizedCollectionConfig, string[]>()

function referencesOf(collection: SanitizedCollectionConfig): string[] {
  const references = known.get(collection) ?? referencesIn(collection.flattenedFields)
  known.set(collection, references)
  return references
}

function referencesIn(fields: readonly FlattenedField[], above = ''): string[] {
  return fields.flatMap((field) => {
    const path = `${above}${field.name}`
    if (field.type === 'relationship' || field.type === 'upload') return [path]
    return 'flattenedFields' in field ? referencesIn(field.flattenedFields, `${path}.`) : []
  })
}
