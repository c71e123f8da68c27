/**
 * What one GraphQL request may ask for: so many fields at its root, so many in all, and so many values
 * in the answer, as far as they can be estimated.
 *
 * A small request can ask for very much: by aliases at its root, by lists without a limit, whose
 * documents are read whatever is asked of them, and by references within references, each of which
 * multiplies by the length of a list.
 */
import {
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValueNode,
} from 'graphql'
import { fieldCounts } from '../host/payload-graphql-fragments'
import type { Refusal } from '../refusals/refusal'
import { refusal } from './refusals'

export const limits = {
  /** Words and signs of the document, as GraphQL counts tokens. */
  tokens: 4000,
  /** Fields at the root, aliases and fragments included. */
  rootFields: 10,
  /** Fields that the request names itself, at all levels: the same asked several times. */
  aliases: 10,
  /** Levels of fields within fields. */
  depth: 8,
  /** Fields of an operation, those of each fragment wherever it is used. */
  fields: 1000,
  /** Estimated values of the answer. */
  cost: 50_000,
  /** Documents of one list. */
  pageSize: 1000,
}

/** Documents of a list whose length the request does not say, which is Payload's own page. */
const usualLength = 10
/** What reading a document costs, beside the values that are asked of it. */
const documentCost = 10
/**
 * Looks at a document before anything else does.
 *
 * @returns why it is not asked; nothing where it may be
 */
export function documentObjection(document: DocumentNode): Refusal | undefined {
  for (const { root, all, aliases, depth } of fieldCounts(document)) {
    if (root > limits.rootFields) {
      const facts = { count: safe(root), limit: limits.rootFields }
      return refusal('graphql-root-fields', { facts })
    }
    if (aliases > limits.aliases) {
      const facts = { count: safe(aliases), limit: limits.aliases }
      return refusal('graphql-aliases', { facts })
    }
    if (depth > limits.depth) return refusal('graphql-depth', { facts: { limit: limits.depth } })
    if (all > limits.fields) {
      return refusal('graphql-cost', { facts: { cost: safe(all), limit: limits.fields } })
    }
  }
  return undefined
}

/**
 * @param variables of the request: `limit` may be one of them
 * @returns a rule that reports a `GraphQLError` whose `extensions` are a refusal
 */
export function limitCost(variables: Record<string, unknown> | null | undefined) {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation) {
      const root = context.getSchema().getRootType(operation.operation)
      if (!root) return
      const estimate = new Estimate(context, { ...defaultsOf(operation), ...variables })
      const cost = estimate.of(operation.selectionSet, root)
      const facts = { cost: safe(cost), limit: limits.cost }
      if (estimate.asksForTooLongLists) {
        report(refusal('page-size', { facts: { limit: limits.pageSize } }), context)
      } else if (cost > limits.cost) report(refusal('graphql-cost', { facts }), context)
    },
  })
}

function report(reason: Refusal, context: ValidationContext): void {
  context.reportError(new GraphQLError(reason.code, { extensions: { ...reason } }))
}

/** What variables are where the request does not say. */
function defaultsOf({ variableDefinitions }: OperationDefinitionNode): Record<string, unknown> {
  const defaults = (variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, numberIn(defaultValue, {})]] : [],
  )
  return Object.fromEntries(defaults)
}

/** @returns nothing where no number is given, which GraphQL says itself where one is wanted */
function numberIn(value: ValueNode, variables: Record<string, unknown>): number | undefined {
  if (value.kind === Kind.INT) return Number(value.value)
  const given = value.kind === Kind.VARIABLE ? variables[value.name.value] : undefined
  return typeof given === 'number' ? given : undefined
}

function safe(count: number): number {
  return Math.min(count, Number.MAX_SAFE_INTEGER)
}

class Estimate {
  asksForTooLongLists = false
  readonly #fragments = new Map<string, number>()
  readonly #context: ValidationContext
  readonly #variables: Record<string, unknown>

  constructor(context: ValidationContext, variables: Record<string, unknown>) {
    this.#context = context
    this.#variables = variables
  }

  /** @param length of a list in this selection, where the field above said it (`limit`) */
  of({ selections }: SelectionSetNode, type: GraphQLNamedType, length?: number): number {
    return sum(
      selections.map((selection) => {
        if (selection.kind === Kind.FIELD) return this.#field(selection, type, length)
        if (selection.kind === Kind.FRAGMENT_SPREAD) {
          const fragment = this.#context.getFragment(selection.name.value)
          return fragment ? this.#fragment(fragment, length) : 0
        }
        const condition = selection.typeCondition?.name.value
        const within = condition ? this.#context.getSchema().getType(condition) : type
        return within ? this.of(selection.selectionSet, within, length) : 0
      }),
    )
  }

  #fragment(
    { name, typeCondition, selectionSet }: FragmentDefinitionNode,
    length?: number,
  ): number {
    const key = `${name.value} ${length ?? ''}`
    const before = this.#fragments.get(key)
    if (before !== undefined) return before
    this.#fragments.set(key, 0)
    const type = this.#context.getSchema().getType(typeCondition.name.value)
    const cost = type ? this.of(selectionSet, type, length) : 0
    this.#fragments.set(key, cost)
    return cost
  }

  #field(field: FieldNode, parent: GraphQLNamedType, length?: number): number {
    const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {}
    // `__schema` and `__type` are fields of every root, and defined by none.
    const meta = this.#context
      .getSchema()
      .getType({ __schema: '__Schema', __type: '__Type' }[field.name.value] ?? '')
    const defined = fields[field.name.value]?.type ?? meta
    if (!defined || !field.selectionSet) return 1
    const type = getNamedType(defined)
    if (!isCompositeType(type)) return 1
    const limit = this.#limitOf(field)
    const within = this.of(field.selectionSet, type, limit)
    // A page of a list is read also where only its total is asked for.
    if (hasField(type, 'docs')) return 1 + (limit ?? usualLength) * documentCost + within
    const times = isListType(getNullableType(defined)) ? (length ?? usualLength) : 1
    const isRead = this.#isDocument(type) && field.name.value !== 'docs'
    return 1 + times * (within + (isRead ? documentCost : 0))
  }

  /** A reference may lead to documents of several collections: then its type is a union. */
  #isDocument(type: GraphQLNamedType): boolean {
    const types = isAbstractType(type) ? this.#context.getSchema().getPossibleTypes(type) : [type]
    return types.some((each) => hasField(each, 'createdAt'))
  }

  #limitOf({ arguments: given }: FieldNode): number | undefined {
    const value = given?.find(({ name }) => name.value === 'limit')?.value
    const limit = value && numberIn(value, this.#variables)
    if (limit !== undefined && (limit < 1 || limit > limits.pageSize)) {
      this.asksForTooLongLists = true
    }
    return limit
  }
}

function hasField(type: GraphQLNamedType, name: string): boolean {
  return isObjectType(type) && name in type.getFields()
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
