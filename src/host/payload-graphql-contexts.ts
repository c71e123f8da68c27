/**
 * Each field at the root of a GraphQL request gets a context of its own.
 *
 * Fault: Payload's resolvers put a proxy around the request and leave it in the context that all fields
 *   share, so the twentieth field has twenty proxies around each other, and each of its documents asks
 *   through all of them: N fields cost N² times what one costs. (Measured: 330 aliases of a list of
 *   47 pages stopped the server for 17 seconds.) The language of one field also becomes that of the others.
 * Upstream: not reported yet: docs/host-reports/payload-graphql-contexts.md
 * Since: payload 3.0 (@payloadcms/graphql/dist/resolvers/collections/find.js)
 * Remove when: a resolver leaves `context.req` as it is.
 * Canary: tests/canaries/payload-graphql.test.ts
 * Assertion: when the schema is made, Payload must hand over its root fields with their resolvers.
 */
import type { GraphQLFieldConfig } from 'graphql'

type Context = { req: unknown }
type Fields = Record<string, GraphQLFieldConfig<unknown, Context>>

/**
 * To be called where Payload asks for further fields, which is after it has made its own.
 *
 * @param made what it hands over then
 */
export function separateContexts(made: object): void {
  const { Query, Mutation } = made as { Query?: { fields: Fields }; Mutation?: { fields: Fields } }
  for (const fields of [Query?.fields, Mutation?.fields]) {
    const [first] = Object.values(fields ?? {})
    if (!fields || !first?.resolve) {
      throw new Error('Payload does not hand over the root fields of its GraphQL schema any more.')
    }
    for (const field of Object.values(fields)) {
      const { resolve } = field
      field.resolve &&= (source, args, context, info) =>
        resolve?.(source, args, { ...context }, info)
    }
  }
}
