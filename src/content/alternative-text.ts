/** Images that a text shows, and what it says to those who do not see them. */
import type { AnyContent } from './edition'
import { type EditionCollection, leavesOf, leavesOfKind, valueAt } from './model'

/** Whether an image stands in a group whose alternative text is empty. */
export function hasImageWithoutAlt(collection: EditionCollection, content: AnyContent): boolean {
  return leavesOfKind(collection, 'upload').some(({ path: [group, member] }) => {
    if (member === undefined || !valueAt(content, [group, member])) return false
    const hasAlt = leavesOf(collection).some(({ path }) => path.join() === `${group},alt`)
    return hasAlt && !String(valueAt(content, [group, 'alt']) ?? '').trim()
  })
}
