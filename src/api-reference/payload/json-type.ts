import type { GraphQLOutputType } from 'graphql'
import type { Config } from 'payload'

type Made = Parameters<NonNullable<NonNullable<Config['graphQL']>['queries']>>[1]

/** The scalar for JSON, of which a schema can have one only: Payload’s, as the notes of releases have it. */
export function jsonType({ collections }: Made): GraphQLOutputType {
  const json = collections.releases?.graphQL?.type.getFields().notes?.type
  if (!json) throw new Error('Payload made no GraphQL type for JSON.')
  return json
}
