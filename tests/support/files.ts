/** Files over the API: what Payload answers, as it is, and requests whose body is no JSON. */
import { handleEndpoints } from 'payload'
import type { Concord, PersonName } from './concord'

export async function askForFile(
  concord: Concord,
  path: string,
  { by, body, headers }: { by?: PersonName; body?: BodyInit; headers?: HeadersInit } = {},
): Promise<Response> {
  const all = new Headers(headers)
  if (by) all.set('authorization', `JWT ${await concord.as(by)}`)
  const request = new Request(`http://localhost:3000/api${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: all,
    ...(body !== undefined && { body, duplex: 'half' }),
  })
  return handleEndpoints({ config: concord.config, request })
}
