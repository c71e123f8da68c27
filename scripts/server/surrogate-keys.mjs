/**
 * Sends the cache keys of a response with it, in the header `Surrogate-Key`
 * (`src/delivery/cache-keys.ts`): what the code that made it has named of what it shows
 * (`src/delivery/server/dependencies.ts`). The response cache in front keeps nothing without.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import onHeaders from 'on-headers'
import { cacheAddress } from './cache/cache-address.mjs'
import { previewIn } from './site-preview.mjs'

/** Next loads the code that names keys, Node.js this: they meet in a global that both know by name. */
const scopes = new AsyncLocalStorage()
globalThis[Symbol.for('concord.surrogate-keys')] = scopes

const mediaFile = /^\/api\/media\/file\//
const api = /^\/api\//

/**
 * @template Result
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {() => Result} respond
 * @returns {Result}
 */
export function withSurrogateKeys(request, response, respond) {
  const preview = previewIn(request.url)
  // Nothing of it is kept, so it names no keys.
  if (preview) return scopes.run({ keys: new Set(), headers: new Map(), preview }, respond)
  const { address } = cacheAddress(request) ?? {}
  if (address === undefined) return respond()
  /** @type {{ keys: Set<string>, headers: Map<string, string>, never?: true }} */
  const scope = { keys: new Set(), headers: new Map() }
  const { keys } = scope
  onHeaders(response, () => {
    for (const [name, value] of scope.headers) addHeader(response, name, value)
    // Payload's own answers to readers are from what is published, and name nothing.
    if (response.statusCode === 200) {
      if (mediaFile.test(address)) keys.add('media-files')
      else if (api.test(address)) keys.add('api')
    }
    if (keys.size > 0 && !scope.never && !response.hasHeader('Set-Cookie')) {
      response.setHeader('Surrogate-Key', [...keys].join(' '))
    }
  })
  return scopes.run(scope, respond)
}

/** What `sendHeader` asked for (`src/delivery/server/dependencies.ts`). */
function addHeader(response, name, value) {
  const members = [response.getHeader(name) ?? []].flat()
  response.setHeader(name, [...members, value].join(', '))
}
