/**
 * Releases in GraphQL: the same endpoints under other names, so the same rules, limits and messages.
 * Each field asks its endpoint through a request of its own, for the person of the GraphQL request.
 */
import type {
  GraphQLFieldConfigArgumentMap,
  GraphQLInputFieldConfigMap,
  GraphQLNullableType,
  GraphQLOutputType,
} from 'graphql'
import { type Config, createLocalReq, type PayloadRequest } from 'payload'
import { changeEndpoint, createEndpoint } from './change-endpoints'
import {
  addMembersEndpoint,
  changeMembersEndpoint,
  removeMembersEndpoint,
} from './member-endpoints'
import { checkEndpoint, releaseStepEndpoint } from './release-endpoints'
import { reviewEndpoint } from './review'
import { undoEndpoint, undoPreviewEndpoint } from './undo-endpoints'

type Endpoint = typeof createEndpoint
type Fields = NonNullable<NonNullable<Config['graphQL']>['mutations']>
type Library = Parameters<Fields>[0]
type Args = Record<string, unknown>

/** Reads: `checkRelease`, and `previewUndoRelease`. */
export const releaseQueries: Fields = (GraphQL, payload) => {
  const { release, json } = typesOf(GraphQL, payload)
  const list = { type: json }
  const report = new GraphQL.GraphQLObjectType({
    name: 'ReleaseReport',
    fields: {
      release: { type: release },
      ...{
        members: list,
        findings: list,
        steps: list,
        languages: list,
        guests: list,
        undoes: list,
        undoneBy: list,
      },
    },
  })
  const undo = new GraphQL.GraphQLObjectType({
    name: 'UndoPreview',
    fields: { members: list, findings: list, mayInEmergency: { type: GraphQL.GraphQLBoolean } },
  })
  const id = idOf(GraphQL)
  return {
    checkRelease: { type: report, args: { id }, resolve: asking(checkEndpoint) },
    previewUndoRelease: { type: undo, args: { id }, resolve: asking(undoPreviewEndpoint) },
  }
}

/** Writes: each step that the REST API has. */
export const releaseMutations: Fields = (GraphQL, payload) => {
  const { release, json } = typesOf(GraphQL, payload)
  const { GraphQLBoolean, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLString } = GraphQL
  const [text, flag] = [{ type: GraphQLString }, { type: GraphQLBoolean }]
  const input = (name: string, fields: GraphQLInputFieldConfigMap) =>
    new GraphQL.GraphQLInputObjectType({ name, fields })
  const publish = { type: input('ReleasePublish', { updateType: text, changeNote: text }) }
  const unpublish = {
    type: input('ReleaseUnpublish', { kind: text, explanation: text, to: text }),
  }
  const listOf = (type: GraphQLNullableType) => ({
    type: new GraphQLList(new GraphQLNonNull(type)),
  })
  const members = listOf(
    input('ReleaseMemberAsked', {
      ...{ collection: text, id: text, contentId: text, language: text },
      ...{ revision: { type: GraphQLInt }, publish, unpublish },
    }),
  )
  const looked = listOf(input('ReleaseMemberLooked', { id: text, revision: { type: GraphQLInt } }))
  const changed = listOf(input('ReleaseMemberChanged', { id: text, publish, unpublish }))
  const said = { notes: { type: json }, updateType: text }
  const revision = { type: GraphQLInt }
  const id = idOf(GraphQL)
  const mutation = (endpoint: Endpoint, args: unknown) => ({
    type: release,
    args: args as GraphQLFieldConfigArgumentMap,
    resolve: asking(endpoint),
  })
  return {
    createRelease: mutation(createEndpoint, { name: text, members, ...said }),
    changeRelease: mutation(changeEndpoint, { id, name: text, ...said }),
    addReleaseMembers: mutation(addMembersEndpoint, { id, members }),
    changeReleaseMembers: mutation(changeMembersEndpoint, { id, members: changed }),
    removeReleaseMembers: mutation(removeMembersEndpoint, { id, members: listOf(GraphQLString) }),
    reviewRelease: mutation(reviewEndpoint, { id, event: text, members: looked, comment: text }),
    transitionRelease: mutation(releaseStepEndpoint, {
      ...{ id, event: text, revision, at: text, timeZone: text, confirmMinor: flag, ...said },
    }),
    undoRelease: mutation(undoEndpoint, {
      ...{ id, revision, name: text, partial: flag, emergency: flag, reason: text },
      ...{ explanations: { type: json }, ...said },
    }),
  }
}

function idOf({ GraphQLNonNull, GraphQLString }: Library) {
  return { type: new GraphQLNonNull(GraphQLString) }
}

/** The types that Payload made for the collection; its notes have the scalar for JSON. */
function typesOf(
  { GraphQLString }: Library,
  payload: Parameters<Fields>[1],
): { release: GraphQLOutputType; json: typeof GraphQLString } {
  const release = payload.collections.releases?.graphQL?.type
  const json = release?.getFields().notes?.type
  if (!release || !json) throw new Error('Payload made no GraphQL type for releases.')
  return { release, json: json as typeof GraphQLString }
}

/** Answers with what the endpoint answers: its document, or all of it where it has none. */
function asking({ handler }: Endpoint) {
  return async (_: unknown, { id, ...data }: Args, { req }: { req: PayloadRequest }) => {
    const { i18n, headers, user, payload } = req
    const routeParams = id === undefined ? {} : { id }
    const own = await createLocalReq(
      {
        user: user ?? undefined,
        req: { i18n, headers, routeParams, data: withoutNulls(data) },
        context: {},
      },
      payload,
    )
    const answer = await (await handler(own)).json()
    return answer.doc ?? answer
  }
}

/** What a client leaves empty is not said, as in JSON that leaves it out. */
function withoutNulls(data: Args): Args {
  return JSON.parse(JSON.stringify(data, (_, value) => value ?? undefined)) as Args
}
