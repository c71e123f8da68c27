/**
 * Dependency tracking: while a response is made, whatever reads content for it names the cache keys
 * of what it read, here. The HTTP server opens the scope around each request
 * (`scripts/server/surrogate-keys.mjs`) and sends the keys with the response. It is loaded by Node.js
 * and this by Next, so they meet in a global that both know by name.
 */
import type { AsyncLocalStorage } from 'node:async_hooks'

type Scope = {
  keys: Set<string>
  headers: Map<string, string>
  never?: true
  preview?: { key: string; path: string }
}

const shared = globalThis as { [scopes]?: AsyncLocalStorage<Scope> }
const scopes: unique symbol = Symbol.for('concord.surrogate-keys')

/**
 * Names what the response that is being made shows, or would show if it were there. A response that
 * names nothing is never cached.
 */
export function dependsOn(keys: Iterable<string>): void {
  const scope = shared[scopes]?.getStore()
  if (scope) for (const key of keys) scope.keys.add(key)
}

/** Has the response that is being made cached by nobody: it depends on what no publication changes. */
export function neverCache(): void {
  const scope = shared[scopes]?.getStore()
  if (scope) scope.never = true
}

/**
 * Sends a header with the response that is being made: a page of Next has no way of its own. `Vary` and
 * `Link` are added to what is there.
 */
export function sendHeader(name: 'Link' | 'Memento-Datetime' | 'Vary', value: string): void {
  shared[scopes]?.getStore()?.headers.set(name, value)
}

/**
 * The preview of what will be that this request asks for: its key, and the path of the page that is previewed.
 * The HTTP server takes it out of the address (`scripts/server/site-preview.mjs`); no header can ask for one.
 */
export function previewAsked(): { key: string; path: string } | undefined {
  return shared[scopes]?.getStore()?.preview
}
