/**
 * Releases in GraphQL: the same endpoints under other names, so the same rules, limits and messages.
 */
import type {
  GraphQLFieldConfigArgumentMap,
  GraphQLInputFieldConfigMap,
  GraphQLNullableType,
  GraphQLOutputType,
} from 'graphql'
import type { Config } from 'payload'
import { jsonType } from '../../api-reference/payload/json-type'
import { resolveByEndpoint } from '../../api-reference/payload/resolve-by-endpoint'
import { changeEndpoint, createEndpoint } from './change-endpoints'
import {
  createMomentLinkEndpoint,
  createReleaseLinkEndpoint,
  listMomentLinksEndpoint,
  listReleaseLinksEndpoint,
  revokePreviewLinkEndpoint,
} from './guest-links'
import {
  addMembersEndpoint,
  changeMembersEndpoint,
  removeMembersEndpoint,
} from './member-endpoints'
import { checkEndpoint, releaseStepEndpoint } from './release-endpoints'
import { reviewEndpoint } from './review'
import { submitTogetherEndpoint, togetherEndpoint } from './together-endpoints'
import { askTranslatorsEndpoint } from './translation-requests'
import { undoEndpoint, undoPreviewEndpoint } from './undo-endpoints'

type Endpoint = typeof createEndpoint
type Fields = NonNullable<NonNullable<Config['graphQL']>['mutations']>
type Library = Parameters<Fields>[0]

/** Reads: how a release stands, what goes with a page, who may look at what will be. */
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
  const id = required(GraphQL)
  const edition = { collection: id, id }
  return {
    checkRelease: { type: report, args: { id }, resolve: resolveByEndpoint(checkEndpoint) },
    previewUndoRelease: {
      type: undo,
      args: { id },
      resolve: resolveByEndpoint(undoPreviewEndpoint),
    },
    offeredTogether: {
      ...{ type: json, args: edition },
      resolve: resolveByEndpoint(togetherEndpoint, ['collection', 'id']),
    },
    releasePreviewLinks: {
      ...{ type: json, args: { id } },
      resolve: resolveByEndpoint(listReleaseLinksEndpoint),
    },
    momentPreviewLinks: { type: json, resolve: resolveByEndpoint(listMomentLinksEndpoint) },
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
  const whole = { type: GraphQLInt }
  const revision = whole
  const id = required(GraphQL)
  const companions = listOf(
    input('EditionLooked', { collection: text, id: text, revision: { type: GraphQLInt } }),
  )
  const link = { days: whole, language: text, guest: text }
  const mutation = (endpoint: Endpoint, args: unknown) => ({
    type: release,
    args: args as GraphQLFieldConfigArgumentMap,
    resolve: resolveByEndpoint(endpoint),
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
    submitTogether: {
      type: release,
      args: { collection: id, id, revision, with: companions, comment: text },
      resolve: resolveByEndpoint(submitTogetherEndpoint, ['collection', 'id']),
    },
    requestTranslations: {
      ...{ type: json, args: { id, language: text, assignee: text, due: text, note: text } },
      resolve: resolveByEndpoint(askTranslatorsEndpoint),
    },
    createReleasePreviewLink: {
      ...{ type: json, args: { id, ...link, answers: flag } },
      resolve: resolveByEndpoint(createReleaseLinkEndpoint),
    },
    createMomentPreviewLink: {
      ...{ type: json, args: { at: text, ...link } },
      resolve: resolveByEndpoint(createMomentLinkEndpoint),
    },
    revokePreviewLink: {
      ...{ type: json, args: { id } },
      resolve: resolveByEndpoint(revokePreviewLinkEndpoint),
    },
  }
}

function required({ GraphQLNonNull, GraphQLString }: Library) {
  return { type: new GraphQLNonNull(GraphQLString) }
}

/** The types that Payload made for the collection; its notes have the scalar for JSON. */
function typesOf(
  { GraphQLString }: Library,
  payload: Parameters<Fields>[1],
): { release: GraphQLOutputType; json: typeof GraphQLString } {
  const release = payload.collections.releases?.graphQL?.type
  if (!release) throw new Error('Payload made no GraphQL type for releases.')
  return { release, json: jsonType(payload) as typeof GraphQLString }
}
