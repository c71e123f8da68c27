/** The one road as GraphQL: `transitionRelation(id, event, …)` and `transitionFaq(id, event, …)`. */
import type { Config, PayloadRequest } from 'payload'
import { type EditionCollection, editionCollections } from '../../content/model'
import { transition } from './transition'

type Mutations = NonNullable<NonNullable<Config['graphQL']>['mutations']>

export const transitionMutations: Mutations = (GraphQL, payload) => {
  const { GraphQLBoolean, GraphQLNonNull, GraphQLString, GraphQLInt } = GraphQL
  const UnpublishInput = new GraphQL.GraphQLInputObjectType({
    name: 'Unpublish',
    fields: {
      kind: { type: new GraphQLNonNull(GraphQLString) },
      explanation: { type: GraphQLString },
      to: { type: GraphQLString },
    },
  })
  const mutation = (collection: EditionCollection) => ({
    type: payload.collections[collection]?.graphQL?.type ?? GraphQL.GraphQLString,
    args: {
      id: { type: new GraphQLNonNull(GraphQLString) },
      event: { type: new GraphQLNonNull(GraphQLString) },
      comment: { type: GraphQLString },
      updateType: { type: GraphQLString },
      changeNote: { type: GraphQLString },
      confirmMinor: { type: GraphQLBoolean },
      at: { type: GraphQLString },
      reason: { type: GraphQLString },
      revision: { type: GraphQLInt },
      unpublish: { type: UnpublishInput },
    },
    resolve: (_: unknown, { id, ...request }: { id: string }, { req }: { req: PayloadRequest }) =>
      transition({ collection, id, request }, req),
  })
  return Object.fromEntries(
    editionCollections.map((collection) => {
      const { name } = payload.collections[collection]?.graphQL?.type ?? { name: collection }
      return [`transition${name}`, mutation(collection)]
    }),
  )
}
