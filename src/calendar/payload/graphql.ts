/** The calendar in GraphQL: the same endpoints under other names. */
import type { Config } from 'payload'
import { jsonType } from '../../api-reference/payload/json-type'
import { resolveByEndpoint } from '../../api-reference/payload/resolve-by-endpoint'
import { calendarEndpoint } from './calendar-endpoint'
import { createFeedEndpoint, listFeedsEndpoint, revokeFeedEndpoint } from './feeds'

type Fields = NonNullable<NonNullable<Config['graphQL']>['queries']>

/** Reads: what is planned, and the secret addresses without their secrets. */
export const calendarQueries: Fields = ({ GraphQLString }, payload) => {
  const [text, json] = [{ type: GraphQLString }, jsonType(payload)]
  return {
    calendar: {
      ...{ type: json, args: { month: text, day: text, language: text, person: text } },
      resolve: resolveByEndpoint(calendarEndpoint),
    },
    calendarFeeds: { type: json, resolve: resolveByEndpoint(listFeedsEndpoint) },
  }
}

/** Writes: secret addresses of the calendar. */
export const calendarMutations: Fields = ({ GraphQLNonNull, GraphQLString }, payload) => {
  const [text, json] = [{ type: GraphQLString }, jsonType(payload)]
  return {
    createCalendarFeed: {
      ...{ type: json, args: { language: text, person: text } },
      resolve: resolveByEndpoint(createFeedEndpoint),
    },
    revokeCalendarFeed: {
      ...{ type: json, args: { id: { type: new GraphQLNonNull(GraphQLString) } } },
      resolve: resolveByEndpoint(revokeFeedEndpoint),
    },
  }
}
