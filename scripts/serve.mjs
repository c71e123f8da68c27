/**
 * The HTTP server: `node scripts/serve.mjs [PORT]` serves the built site, with `--dev` the sources.
 * Next does the work, through its custom server
 * (https://nextjs.org/docs/app/guides/custom-server); readers' pages are rewritten on the way out.
 * Settings: docs/operators.md. SIGTERM lets open requests end.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import env from '@next/env'
import next from 'next'
import { withoutUpgrades } from '../src/host/next-closed-upgrades.mjs'
import { settings } from '../src/settings/server/settings.mjs'
import { refuseOtherMethods } from './server/allowed-methods.mjs'
import { drain } from './server/graceful-shutdown.mjs'
import { createHttpServer } from './server/http-server.mjs'
import { staticAssets } from './server/static-assets.mjs'

const { values, positionals } = parseArgs({
  options: { dev: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const { dev } = values
if (dev) process.env.NODE_ENV = 'development'
process.env.NODE_ENV ||= 'production'
env.loadEnvConfig(process.cwd(), dev, { info() {}, error: console.error })
// The application, which Next loads, makes addresses of the port as well.
if (positionals[0]) process.env.PORT = positionals[0]
const { port, listenOn: hostname, keepAliveSeconds, shutdownSeconds } = readSettings()
const { siteUrl, chosenSiteUrl, database } = settings()

if (database && !chosenSiteUrl) {
  console.warn(
    'SITE_URL is not set: logins are not tied to the site’s address. See docs/operators.md',
  )
}

const app = next({
  dev,
  port,
  hostname,
  ...(dev && { turbopack: true }),
  ...withoutUpgrades(dev),
})
await app.prepare().catch(failToStart)
const handle = app.getRequestHandler()

/** @type {import('./server/http-server.mjs').Handler} */
async function pages(request, response) {
  await handle(request, response)
  return true
}

// Asked in this order. A health check, or a response cache, is one more, before the pages.
const handlers = dev ? [pages] : [refuseOtherMethods, staticAssets('.next/static'), pages]

const server = createHttpServer(handlers, {
  secure: siteUrl.startsWith('https:'),
  development: dev,
  limits: { keepAlive: keepAliveSeconds },
})
server.once('error', (error) => {
  console.error(`The server cannot listen on port ${port}: ${error.message}`)
  process.exit(1)
})
server.listen(port, hostname, () => console.log(`Concord answers on port ${port}`))

// Next logs what nobody has caught, and the process goes on. Should it cease to, this does.
for (const event of ['uncaughtException', 'unhandledRejection']) {
  if (process.listenerCount(event) === 0) process.on(event, (error) => console.error(event, error))
}
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, stop)

/** What the scheduler, say, ends before the process does: `src/platform/shutdown.ts`, loaded by Next. */
function shutdownOfApplication() {
  const name = Symbol.for('concord.shutdown')
  globalThis[name] ??= { begun: false, endings: [] }
  return globalThis[name]
}

async function stop() {
  const application = shutdownOfApplication()
  application.begun = true
  const endings = Promise.allSettled(application.endings.map((end) => end()))
  const complete = await drain(server, { seconds: shutdownSeconds })
  if (!complete)
    console.error(`Requests were still open after ${shutdownSeconds} seconds, and were cut off.`)
  await Promise.race([endings, pause(shutdownSeconds * 1000)])
  await app.close().catch(console.error)
  process.exit(complete ? 0 : 1)
}

/** A wrong setting or an unreachable database: what is wrong, without a stack. */
function failToStart(error) {
  const reason = error.message.replace('An error occurred while loading instrumentation hook: ', '')
  console.error(`Concord cannot start. ${reason}`)
  process.exit(1)
}

function readSettings() {
  try {
    return settings()
  } catch (error) {
    console.error(`Concord cannot start. ${error.message}`)
    process.exit(1)
  }
}
