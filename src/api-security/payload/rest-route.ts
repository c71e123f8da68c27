/**
 * Route `POST /api/…`: Payload's own handler behind validation of bodies that stand for a query. All
 * others are read at their endpoint (`harden-api.ts`).
 */
import { REST_POST } from '@payloadcms/next/routes'
import type { SanitizedConfig } from 'payload'
import { type BodyFault, parsedJson, textOf } from '../../host/payload-request-bodies'
import { refusalMessage } from '../../refusals/payload/refuse'
import { largestQuery } from '../body-limits'
import { bodyRefusal } from './body-refusals'
import { requestLanguage } from './request-language'

type RestRoute = ReturnType<typeof REST_POST>

export function restPost(config: Promise<SanitizedConfig>): RestRoute {
  const handle = REST_POST(config)
  return async (request, args) => {
    const { headers } = request
    const overrides = ['x-payload-http-method-override', 'x-http-method-override']
    const isQuery = overrides.some((name) => headers.get(name) === 'GET')
    if (!isQuery) return handle(request, args)
    let fault: BodyFault | undefined
    const refuse = (found: BodyFault): never => {
      fault = found
      throw new Error(found)
    }
    try {
      const body = await textOf(request, refuse, largestQuery)
      // Payload parses this one outside of what answers errors.
      if (headers.get('content-type') === 'application/json') parsedJson(body, refuse)
      return handle(new Request(request.url, { method: 'POST', headers, body }), args)
    } catch (error) {
      if (!fault) throw error
      const reason = bodyRefusal(fault, largestQuery)
      const message = refusalMessage(reason, await requestLanguage(request, config))
      const { code, status } = reason
      return Response.json({ errors: [{ name: 'APIError', message, data: { code } }] }, { status })
    }
  }
}
