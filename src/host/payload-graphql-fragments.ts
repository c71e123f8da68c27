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
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
} from 'graphql'

export type FieldCount = {
  /** At the root, aliases and fragments included. */
  root: number
  /** In all; `Infinity` where a fragment contains itself. */
  all: number
  /** Of all, those with a name that the request gave them. */
  aliases: number
  /** Levels of fields within fields, but of questions about the schema itself. */
  depth: number
}

/** @returns the counts of each operation of the document */
export function fieldCounts({ definitions }: DocumentNode): FieldCount[] {
  const fragments = new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  )
  return definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? [countFields(definition.selectionSet, fragments)]
      : [],
  )
}

const endless = Number.POSITIVE_INFINITY
const inCircles: FieldCount = { root: endless, all: endless, aliases: endless, depth: endless }

function countFields(
  { selections }: SelectionSetNode,
  fragments: Map<string, FragmentDefinitionNode>,
  known: Map<string, FieldCount> = new Map(),
): FieldCount {
  const counts = selections.map((selection) => {
    if (selection.kind === Kind.FIELD) return countField(selection, fragments, known)
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return countFields(selection.selectionSet, fragments, known)
    }
    const { value: name } = selection.name
    const before = known.get(name)
    if (before) return before
    const fragment = fragments.get(name)
    known.set(name, inCircles)
    const counted = fragment ? countFields(fragment.selectionSet, fragments, known) : nothing
    known.set(name, counted)
    return counted
  })
  return counts.reduce(added, nothing)
}

function countField(
  { name, alias, selectionSet }: FieldNode,
  fragments: Map<string, FragmentDefinitionNode>,
  known: Map<string, FieldCount>,
): FieldCount {
  const within = selectionSet ? countFields(selectionSet, fragments, known) : nothing
  return {
    root: 1,
    all: 1 + within.all,
    aliases: within.aliases + (alias ? 1 : 0),
    depth: name.value.startsWith('__') ? 1 : 1 + within.depth,
  }
}

const nothing: FieldCount = { root: 0, all: 0, aliases: 0, depth: 0 }

function added(one: FieldCount, other: FieldCount): FieldCount {
  return {
    root: one.root + other.root,
    all: one.all + other.all,
    aliases: one.aliases + other.aliases,
    depth: Math.max(one.depth, other.depth),
  }
}
