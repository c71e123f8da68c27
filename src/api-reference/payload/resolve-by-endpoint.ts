/**
 * Resolves a field of GraphQL by an endpoint of REST: the same rules, limits and messages under another
 * name. The endpoint is asked through a request of its own, for the person of the GraphQL request.
 */
import { createLocalReq, type Endpoint, type PayloadRequest } from 'payload'

type Args = Record<string, unknown>

/**
 * A resolver that answers with the document of the endpoint, or with its whole answer where that has none.
 * Arguments named in `inPath` go where the path has parameters, all others into body and query.
 */
export function resolveByEndpoint(
  { handler }: Pick<Endpoint, 'handler'>,
  inPath: readonly string[] = ['id'],
) {
  return async (_: unknown, args: Args, { req }: { req: PayloadRequest }): Promise<unknown> => {
    const { i18n, headers, user, payload } = req
    const said = Object.entries(withoutNulls(args))
    const routeParams = Object.fromEntries(said.filter(([name]) => inPath.includes(name)))
    const data = Object.fromEntries(said.filter(([name]) => !inPath.includes(name)))
    const own = await createLocalReq(
      {
        user: user ?? undefined,
        req: { i18n, headers, routeParams, data, query: data },
        context: {},
      },
      payload,
    )
    const answer = await (await handler(own)).json()
    return answer.doc ?? answer
  }
}

/** What a client leaves empty is not said, as in JSON that leaves it out. */
function withoutNulls(args: Args): Args {
  return JSON.parse(JSON.stringify(args, (_, value) => value ?? undefined)) as Args
}
