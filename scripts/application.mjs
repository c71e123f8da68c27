/**
 * The application, Next and Payload, as `scripts/serve.mjs` starts it: `node scripts/application.mjs
 * SOCKET`. It ends when the process that started it says so, or is gone.
 */
import fs from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { settings } from '../src/settings/server/settings.mjs'
import { applicationServer, failToStart } from './server/application-server.mjs'
import { drain } from './server/graceful-shutdown.mjs'

const [socketPath] = process.argv.slice(2)
const { siteUrl, shutdownSeconds: shutdown } = settings()

// Signals go to the whole group. The process in front says when: readers come to the end there.
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => {})
process.on('disconnect', () => void end())
process.on('message', (message) => {
  if (message === 'ending') void endWork()
  if (message === 'end') void end()
})

const { server, close } = await applicationServer({
  secure: siteUrl.startsWith('https:'),
  // Longer than the process in front keeps a connection that it does not use.
  limits: { keepAlive: 600 },
}).catch(failToStart)

// Next logs what nobody has caught, and the process goes on. Should it cease to, this does.
for (const event of ['uncaughtException', 'unhandledRejection']) {
  if (process.listenerCount(event) === 0) process.on(event, (error) => console.error(event, error))
}
server.listen(socketPath, () => process.send?.('ready'))

let work

/** What the scheduler, say, ends before the process does: `src/platform/shutdown.ts`, loaded by Next. */
function endWork() {
  const name = Symbol.for('concord.shutdown')
  globalThis[name] ??= { begun: false, endings: [] }
  globalThis[name].begun = true
  work ??= Promise.allSettled(globalThis[name].endings.map((each) => each()))
  return work
}

async function end() {
  const ended = endWork()
  if (server) await drain(server, { seconds: shutdown })
  await Promise.race([ended, pause(shutdown * 1000)])
  await close?.().catch(console.error)
  fs.rmSync(socketPath, { force: true })
  process.exit(0)
}
