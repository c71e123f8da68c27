/**
 * Questions by GraphQL that are made from the schema itself: every field at its root, with every argument and
 * every field of what it gives, that there is and will be. The same seed gives the same questions.
 */
import { configToSchema } from '@payloadcms/graphql'
import fc from 'fast-check'
import {
  type GraphQLArgument,
  GraphQLEnumType,
  type GraphQLField,
  GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'
import type { SanitizedConfig } from 'payload'
import type { Generated, Pool } from './generated-requests'

/** Levels of fields within fields, below the root. */
const deepest = 4

export function graphqlRequests(config: SanitizedConfig, pool: Pool): fc.Arbitrary<Generated> {
  const { schema } = configToSchema(config)
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {})
  return fc
    .array(
      fc.constantFrom(...fields).chain((field) => asked(field, pool, deepest)),
      { minLength: 1, maxLength: 2 },
    )
    .map((chosen) => {
      const query = `{ ${chosen.map((each, at) => `a${at}: ${each}`).join(' ')} }`
      return { method: 'POST', path: '/graphql', body: { query } }
    })
}

type Field = GraphQLField<unknown, unknown>

/** A field with some of its arguments, and some fields of what it gives. */
function asked(field: Field, pool: Pool, levels: number): fc.Arbitrary<string> {
  return fc
    .tuple(givenArguments(field.args, pool), selection(field.type, pool, levels))
    .map(([given, selected]) => `${field.name}${given}${selected}`)
}

function givenArguments(args: readonly GraphQLArgument[], pool: Pool): fc.Arbitrary<string> {
  const each = args.map((argument) => {
    const isNeeded = isNonNullType(argument.type)
    const value = literal(argument.type, pool, 4).map((text) => `${argument.name}: ${text}`)
    return isNeeded ? value : fc.option(value, { nil: '', freq: 2 })
  })
  return fc.tuple(...each).map((given) => {
    const some = given.filter(Boolean)
    return some.length > 0 ? `(${some.join(', ')})` : ''
  })
}

function literal(type: GraphQLInputType, pool: Pool, levels: number): fc.Arbitrary<string> {
  if (type instanceof GraphQLNonNull) return literal(type.ofType, pool, levels)
  if (type instanceof GraphQLList)
    return literal(type.ofType, pool, levels).map((one) => `[${one}]`)
  if (type instanceof GraphQLEnumType) {
    return fc.constantFrom(...type.getValues().map(({ name }) => name))
  }
  if (type instanceof GraphQLInputObjectType) {
    const fields = Object.values(type.getFields())
    if (levels === 0 || fields.length === 0) return fc.constant('{}')
    return fc
      .constantFrom(...fields)
      .chain((field) =>
        literal(field.type, pool, levels - 1).map((text) => `{ ${field.name}: ${text} }`),
      )
  }
  const quoted = fc.constantFrom(...pool.words, ...pool.ids).map((text) => JSON.stringify(text))
  switch (type.name) {
    case 'Boolean':
      return fc.constantFrom('true', 'false')
    case 'Int':
      return fc.constantFrom('0', '1', '5', '100', '-1')
    case 'Float':
      return fc.constantFrom('0', '0.5', '1')
    case 'DateTime':
      return fc.constantFrom('"2020-02-02T02:02:02.000Z"', '"2040-01-01T00:00:00.000Z"')
    default:
      return quoted
  }
}

/** Some fields of what is given; nothing of what has none. */
function selection(type: GraphQLOutputType, pool: Pool, levels: number): fc.Arbitrary<string> {
  const named = getNamedType(type)
  if (isUnionType(named)) {
    const parts = named
      .getTypes()
      .map((each) => selection(each, pool, levels).map((text) => `... on ${each.name}${text}`))
    return levels > 0
      ? fc.tuple(...parts).map((all) => ` { __typename ${all.join(' ')} }`)
      : fc.constant(' { __typename }')
  }
  if (!isObjectType(named) && !isInterfaceType(named)) return fc.constant('')
  // Of nobody, Payload gives nothing where its own schema promises a yes or no.
  const fields = Object.values(named.getFields()).filter(({ name }) => name !== 'canAccessAdmin')
  const isLeaf = (field: Field) => {
    const inner = getNamedType(field.type)
    return !isObjectType(inner) && !isInterfaceType(inner) && !isUnionType(inner)
  }
  const leaves = fields.filter(isLeaf)
  const nested = levels > 0 ? fields.filter((field) => !isLeaf(field)) : []
  // A list without its documents says nothing but their number.
  const documents = nested.filter(({ name, type: of }) => name === 'docs' || isListType(of))
  const some = fc.tuple(
    upTo(8, leaves),
    upTo(2, documents, Math.min(1, documents.length)),
    upTo(1, nested),
  )
  return some.chain(([plain, lists, more]) => {
    const chosen = [
      ...new Map([...plain, ...lists, ...more].map((each) => [each.name, each])).values(),
    ]
    if (chosen.length === 0) return fc.constant(' { __typename }')
    return fc
      .tuple(...chosen.map((field) => asked(field, pool, levels - 1)))
      .map((texts) => ` { ${texts.join(' ')} }`)
  })
}

const upTo = (most: number, fields: Field[], least = 0) =>
  fc.subarray(fields, { minLength: least, maxLength: Math.min(most, fields.length) })
