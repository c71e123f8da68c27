/**
 * The HTTP server of the built site: `node scripts/serve.mjs [PORT]`. Next does the work, through its
 * custom server (https://nextjs.org/docs/app/guides/custom-server); readers' pages are rewritten on
 * the way out. Settings: docs/operators.md. SIGTERM lets open requests end.
 */
import http from 'node:http'
import env from '@next/env'
import next from 'next'
import { drain } from './server/graceful-shutdown.mjs'
import { createHttpServer } from './server/http-server.mjs'
import { serverSettings } from './server/server-settings.mjs'
import { staticAssets } from './server/static-assets.mjs'

process.env.NODE_ENV ||= 'production'
env.loadEnvConfig(process.cwd(), false, { info() {}, error: console.error })
const { port, hostname, secure, keepAlive, shutdown } = readSettings()
process.env.PORT = String(port)

if (process.env.DATABASE_URL && !process.env.SITE_URL) {
  console.warn(
    'SITE_URL is not set: logins are not tied to the site’s address. See docs/operators.md',
  )
}

// Next would take every WebSocket of the server that it is given, and never close it. It is given one
// that listens nowhere, for there are no WebSockets here.
const app = next({ dev: false, port, hostname, httpServer: http.createServer() })
await app.prepare()
const handle = app.getRequestHandler()

/** Asked in this order. A health check, or a response cache, is one more, before Next. */
const handlers = [
  staticAssets('.next/static'),
  async (request, response) => {
    await handle(request, response)
    return true
  },
]

const server = createHttpServer(handlers, { secure, limits: { keepAlive } })
server.once('error', (error) => {
  console.error(`The server cannot listen on port ${port}: ${error.message}`)
  process.exit(1)
})
server.listen(port, hostname, () => console.log(`Concord answers on port ${port}`))

for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, stop)

async function stop() {
  const complete = await drain(server, { seconds: shutdown })
  if (!complete)
    console.error(`Requests were still open after ${shutdown} seconds, and were cut off.`)
  await app.close().catch(console.error)
  process.exit(complete ? 0 : 1)
}

function readSettings() {
  try {
    return serverSettings(process.env, process.argv[2])
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}
