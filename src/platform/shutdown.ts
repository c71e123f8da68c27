/**
 * What has to be ended before the process exits. The server (`scripts/serve.mjs`) is loaded by
 * Node.js and this by Next, so they meet in a global that both know by name.
 */
const name = Symbol.for('concord.shutdown')

type Ending = () => Promise<void>

/** Adds something to be awaited when the server was told to stop. */
export function beforeShutdown(end: Ending): void {
  const all = globalThis as { [name]?: Ending[] }
  all[name] = [...(all[name] ?? []), end]
}
