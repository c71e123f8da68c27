/**
 * Counts the fields of a GraphQL document before Payload does.
 *
 * Fault: Payload's own rule of complexity counts a fragment anew wherever it is used, and one that
 *   contains itself for ever: a document of forty lines keeps the server busy without an end, and a
 *   fragment in a circle is a 500 (`RangeError`), with its stack in the log.
 * Upstream: not reported yet: docs/host-reports/payload-graphql-fragments.md
 * Since: payload 3.0 (@payloadcms/graphql/dist/packages/graphql-query-complexity/QueryComplexity.js)
 * Remove when: each fragment is counted once, after those in circles were refused.
 * Canary: tests/canaries/payload-graphql.test.ts
 * Assertion: tests/integration/graphql-requests.test.ts sends both.
 */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
} from 'graphql'

export type FieldCount = {
  /** At the root, aliases and fragments included. */
  root: number
  /** In all; `Infinity` where a fragment contains itself. */
  all: number
}

/** @returns the counts of each operation of the document */
export function fieldCounts({ definitions }: DocumentNode): FieldCount[] {
  const fragments = new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  )
  return definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return []
    const { selectionSet } = definition
    return {
      root: countFields(selectionSet, fragments, { within: false }),
      all: countFields(selectionSet, fragments, { within: true }),
    }
  })
}

/** @param within whether fields within fields count too */
function countFields(
  { selections }: SelectionSetNode,
  fragments: Map<string, FragmentDefinitionNode>,
  { within, known = new Map() }: { within: boolean; known?: Map<string, number> },
): number {
  const count = (set: SelectionSetNode) => countFields(set, fragments, { within, known })
  const counts = selections.map((selection) => {
    if (selection.kind === Kind.FIELD) {
      return 1 + (within && selection.selectionSet ? count(selection.selectionSet) : 0)
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) return count(selection.selectionSet)
    const { value: name } = selection.name
    const fragment = fragments.get(name)
    if (!fragment) return 0
    const before = known.get(name)
    if (before !== undefined) return before
    known.set(name, Number.POSITIVE_INFINITY)
    known.set(name, count(fragment.selectionSet))
    return known.get(name) ?? 0
  })
  return counts.reduce((total, each) => total + each, 0)
}
