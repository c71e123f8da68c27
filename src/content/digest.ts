/**
 * The digest of a revision: SHA-256 over its content fields in canonical form, without workflow,
 * dates or ids of rows (design, section 2). Two revisions with the same digest say the same.
 */
import { createHash } from 'node:crypto'
import { canonical } from './canonical'
import type { AnyContent } from './edition'
import { type EditionCollection, fieldNames, valueAt } from './model'

/**
 * @param edition a document or a version of one; other fields than content are ignored
 * @returns 64 hexadecimal digits
 */
export function digestOf(collection: EditionCollection, edition: AnyContent): string {
  const content = Object.fromEntries(
    fieldNames(collection).map((name) => [name, valueAt(edition, [name])]),
  )
  return createHash('sha256').update(canonical(content)).digest('hex')
}
