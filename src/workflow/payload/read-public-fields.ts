/**
 * What readers may not see is not read for them. Payload reads every field of a document and leaves out
 * afterwards what access denies: half of an edition is what the workflow knows about it.
 *
 * Not with Drizzle (SQLite): where anything is selected or left out, it reads no relationship of a row to several
 * collections, and "Learn more" would lose its links to pages (tests/integration/readers.test.ts).
 */
import type { CollectionBeforeOperationHook, SanitizedCollectionConfig, SelectType } from 'payload'
import { isAnswered } from '../../content/payload/searchable-text'
import { mayReadDrafts } from '../roles'
import { personOf } from './access'

const selections = new WeakMap<SanitizedCollectionConfig, SelectType>()

/** Hook that leaves out what is not public, where whoever asks has named no fields. */
export const readPublicFields: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  req,
}) => {
  const { overrideAccess, select } = args as { overrideAccess?: boolean; select?: SelectType }
  if (operation !== 'read' || overrideAccess || select || mayReadDrafts(personOf(req))) return args
  if (req.payload.db.name !== 'mongoose') return args
  const known = selections.get(collection) ?? hiddenFieldsOf(collection, req)
  selections.set(collection, known)
  return { ...args, select: known }
}

type Request = Parameters<CollectionBeforeOperationHook>[0]['req']

function hiddenFieldsOf(collection: SanitizedCollectionConfig, req: Request): SelectType {
  const isPublic = (field: SanitizedCollectionConfig['flattenedFields'][number]) => {
    if ('hidden' in field && field.hidden) return false
    const read = 'access' in field ? field.access?.read : undefined
    return isAnswered(field.name) && (!read || read({ req }) === true)
  }
  return Object.fromEntries(
    collection.flattenedFields.filter((field) => !isPublic(field)).map(({ name }) => [name, false]),
  )
}
