/**
 * The HTTP server: `node scripts/serve.mjs [PORT]` serves the built site, with `--dev` the sources.
 *
 * This process answers readers from its response cache (`server/cache/`), and passes everything else
 * on to the application (`application.mjs`), a process of its own that it starts. Settings:
 * docs/operators.md. SIGTERM lets open requests end.
 */

import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import env from '@next/env'
import { settings } from '../src/settings/server/settings.mjs'
import { ApplicationProcess } from './server/application-process.mjs'
import { ApplicationClient } from './server/cache/application-client.mjs'
import { temporaryDisk } from './server/cache/disk.mjs'
import { PublicationFollower } from './server/cache/publication-follower.mjs'
import { ResponseCache } from './server/cache/response-cache.mjs'
import { ResponseStore } from './server/cache/response-store.mjs'
import { tagHeaders } from './server/delivery/cache-tags.mjs'
import { LogConsumer } from './server/delivery/log-consumer.mjs'
import { purgeAdapter } from './server/delivery/purge-adapters.mjs'
import { PurgeTarget } from './server/delivery/purge-target.mjs'
import { createFrontServer } from './server/front-server.mjs'
import { drain } from './server/graceful-shutdown.mjs'
import { Mirror } from './server/mirror/mirror.mjs'
import { placeOf } from './server/mirror/mirror-place.mjs'
import { readMethods } from './server/public-path.mjs'
import { limitReaders } from './server/reader-limits.mjs'
import { staticAssets } from './server/static-assets.mjs'

const { values, positionals } = parseArgs({
  options: { dev: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const { dev } = values
if (dev) process.env.NODE_ENV = 'development'
process.env.NODE_ENV ||= 'production'
env.loadEnvConfig(process.cwd(), dev, { info() {}, error: console.error })
// The application makes addresses of the port as well.
if (positionals[0]) process.env.PORT = positionals[0]
const {
  port,
  listenOn: hostname,
  keepAliveSeconds: keepAlive,
  shutdownSeconds: shutdown,
  cacheMegabytes,
  mirror: mirrorSetting,
  purge,
  siteUrl,
  chosenSiteUrl,
  database,
  trustedProxies: proxies,
  publicCors,
} = readSettings()
const secure = siteUrl.startsWith('https:')
const languages = fs.readdirSync('messages').map((file) => path.basename(file, '.json'))

if (database && !chosenSiteUrl) {
  console.warn(
    'SITE_URL is not set: logins are not tied to the site’s address. See docs/operators.md',
  )
}

const { server, announceStop, stop: stopApplication } = await (dev ? development() : production())
server.once('error', (error) => {
  console.error(`The server cannot listen on port ${port}: ${error.message}`)
  void stopApplication().finally(() => process.exit(1))
})
server.listen(port, hostname, () => console.log(`Concord answers on port ${port}`))
for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, stop)

async function stop() {
  announceStop()
  const complete = await drain(server, { seconds: shutdown, farewell: 1 })
  if (!complete) {
    console.error(`Requests were still open after ${shutdown} seconds, and were cut off.`)
  }
  await stopApplication()
  process.exit(complete ? 0 : 1)
}

async function production() {
  const application = new ApplicationProcess({ shutdown, onChange })
  const client = new ApplicationClient(application.socketPath)
  const megabyte = 1024 * 1024
  const memory = cacheMegabytes * megabyte
  const disk = temporaryDisk()
  const store = new ResponseStore(
    { lasting: memory * 0.7, other: memory * 0.1, plain: memory * 0.2, disk: 2048 * megabyte },
    disk,
  )
  const follower = new PublicationFollower({
    ask: (after, patience, signal) =>
      client.publications(after, patience, signal, purge.length > 0),
    onPublications(keys, isLate) {
      cache.expire(keys, isLate)
      for (const each of consumers) each.wake()
    },
  })
  const adapters = purge.map((setting) => ({ ...setting, adapter: purgeAdapter(setting) }))
  const limit = limitReaders({ proxies, secure })
  const cache = new ResponseCache({
    limit,
    client,
    store,
    follower,
    isPurged: adapters.length > 0 && adapters.every(({ adapter }) => adapter.knowsTags),
    tags: tagHeaders(purge.map(({ kind }) => kind)),
  })
  const addressesOf = (keys) => store.addressesOf(keys)
  const consumers = [
    ...(mirrorSetting ? [mirrorConsumer(mirrorSetting, client)] : []),
    ...adapters.map(({ kind, account, api, adapter }) => {
      const name = `${kind} ${account ?? new URL(api).host}`
      const target = new PurgeTarget({ name, adapter, addressesOf })
      return new LogConsumer({ target, source: sourceOf(client) })
    }),
  ]

  function onChange(isThere) {
    if (!isThere) follower.lose()
  }

  // It stops what began with it, and this process ends when it does.
  process.once('exit', () => {
    application.kill()
    disk.close()
  })
  if (!(await application.start())) process.exit(1)
  await follower.first()
  void follower.follow()
  for (const each of consumers) void each.run()

  const assets = staticAssets('.next/static')
  const pass = async (request, response) => {
    if (await limit(request, response)) return true
    const writes = !readMethods.includes(request.method)
    const beforeAnswer = writes ? () => follower.lookNow(1000) : undefined
    await client.pass(request, response, { beforeAnswer })
    return true
  }
  return {
    server: createFrontServer(
      { assets, cached: cache.handle, pass },
      { secure, languages, cors: publicCors, limits: { keepAlive } },
    ),
    announceStop() {
      for (const each of consumers) each.stop()
      application.announceStop()
    },
    async stop() {
      follower.stop()
      await application.stop()
    },
  }
}

function mirrorConsumer(setting, client) {
  const mayWrite = () => {
    if (!consumer.isHeld) throw new Error('another process may write the mirror by now')
  }
  const target = new Mirror({
    place: placeOf(setting, mayWrite),
    client,
    languages,
    siteUrl,
    build: fs.readFileSync('.next/BUILD_ID', 'utf8').trim(),
    assets: '.next/static',
  })
  const consumer = new LogConsumer({ target, source: sourceOf(client) })
  return consumer
}

/** The log, as those ask it who deliver it. */
function sourceOf(client) {
  return {
    publications: (after) => client.publications(after, 0, AbortSignal.timeout(10_000)),
    claim: (name, report) => client.claim(name, report),
  }
}

/** One process, so that Next can reload what is edited. */
async function development() {
  const { applicationServer, failToStart } = await import('./server/application-server.mjs')
  const limits = { keepAlive }
  const { server, close } = await applicationServer({ dev, port, hostname, secure, limits }).catch(
    failToStart,
  )
  return { server, announceStop() {}, stop: () => close().catch(console.error) }
}

function readSettings() {
  try {
    return settings()
  } catch (error) {
    console.error(`Concord cannot start. ${error.message}`)
    process.exit(1)
  }
}
