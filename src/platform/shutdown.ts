/**
 * Work to be awaited before the process exits (graceful shutdown). The server (`scripts/serve.mjs`)
 * is loaded by Node.js and this by Next, so they meet in a global that both know by name.
 */
const name = Symbol.for('concord.shutdown')

type Shutdown = { begun: boolean; endings: (() => Promise<void>)[] }

function shutdown(): Shutdown {
  const shared = globalThis as { [name]?: Shutdown }
  shared[name] ??= { begun: false, endings: [] }
  return shared[name]
}

/** Registers work to be awaited once the server was told to stop. */
export function beforeShutdown(end: () => Promise<void>): void {
  shutdown().endings.push(end)
}

/** Whether the server was told to stop. */
export function isShuttingDown(): boolean {
  return shutdown().begun
}
