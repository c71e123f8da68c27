/**
 * Serves the built site: `node scripts/serve.mjs [PORT]`. Next does the work, through its custom
 * server (https://nextjs.org/docs/app/guides/custom-server); what goes to readers is made plain on
 * the way out. LISTEN_ON chooses the address to listen on; SIGTERM lets open requests end.
 */
import http from 'node:http'
import env from '@next/env'
import next from 'next'
import { answerPlainly, keepNowhere } from './server/answer.mjs'
import {
  answersMethod,
  carriesLogin,
  isOfTheSite,
  kindOf,
  readable,
  reading,
  securityHeaders,
} from './server/policy.mjs'

process.env.NODE_ENV ||= 'production'
env.loadEnvConfig(process.cwd(), false, { info() {}, error: console.error })
const port = Number(process.argv[2] ?? process.env.PORT ?? 3000)
const hostname = process.env.LISTEN_ON || undefined
process.env.PORT = String(port)
const site = { secure: /^https:/.test(process.env.SITE_URL ?? '') }

if (process.env.DATABASE_URL && !process.env.SITE_URL) {
  console.warn(
    'SITE_URL is not set: logins are not tied to the site’s address. See docs/operators.md',
  )
}

const app = next({ dev: false, port, hostname })
await app.prepare()
const handle = app.getRequestHandler()

const server = http.createServer((request, response) => {
  request.url = readable(request.url ?? '/')
  const [path = '/'] = request.url.split('?')
  if (!answersMethod(path, request.method ?? '')) return allowReading(request, response)
  if (isOfTheSite(path)) answerPlainly(request, response, { ...site, kind: kindOf(path) })
  else {
    for (const [name, value] of Object.entries(securityHeaders('admin', site))) {
      response.setHeader(name, value)
    }
    if (carriesLogin(request.headers)) keepNowhere(response)
  }
  handle(request, response)
})

/** What may be asked instead: RFC 9110, 9.3.7 and 15.5.6. */
function allowReading({ method }, response) {
  const status = method === 'OPTIONS' ? 204 : 405
  response
    .writeHead(status, { Allow: reading.join(', '), ...securityHeaders('public', site) })
    .end()
}

server.listen(port, hostname, () => console.log(`Concord answers on port ${port}`))

for (const signal of ['SIGTERM', 'SIGINT']) {
  process.once(signal, () => {
    server.close(() => app.close().finally(() => process.exit(0)))
    server.closeIdleConnections()
  })
}
