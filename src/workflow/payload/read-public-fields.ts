/**
 * What readers may not see is not read for them. Payload reads every field of a document and leaves out
 * afterwards what access denies: half of an edition is what the workflow knows about it.
 */
import type { CollectionBeforeOperationHook, SanitizedCollectionConfig, SelectType } from 'payload'
import { isAnswered } from '../../content/payload/searchable-text'
import { mayReadDrafts } from '../roles'
import { personOf } from './access'

const selections = new WeakMap<SanitizedCollectionConfig, SelectType>()

/** Hook that names the public fields, where whoever asks has named none. */
export const readPublicFields: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  req,
}) => {
  const { overrideAccess, select } = args as { overrideAccess?: boolean; select?: SelectType }
  if (operation !== 'read' || overrideAccess || select || mayReadDrafts(personOf(req))) return args
  const known = selections.get(collection) ?? publicFieldsOf(collection, req)
  selections.set(collection, known)
  return { ...args, select: known }
}

type Request = Parameters<CollectionBeforeOperationHook>[0]['req']

function publicFieldsOf(collection: SanitizedCollectionConfig, req: Request): SelectType {
  const isPublic = (field: SanitizedCollectionConfig['flattenedFields'][number]) => {
    if ('hidden' in field && field.hidden) return false
    const read = 'access' in field ? field.access?.read : undefined
    return isAnswered(field.name) && (!read || read({ req }) === true)
  }
  return Object.fromEntries(
    collection.flattenedFields.filter(isPublic).map(({ name }) => [name, true]),
  )
}
