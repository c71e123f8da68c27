/**
 * Next and Payload as an HTTP server, through Next's custom server
 * (https://nextjs.org/docs/app/guides/custom-server). Readers' pages are rewritten on the way out.
 */
import next from 'next'
import { withoutUpgrades } from '../../src/host/next-closed-upgrades.mjs'
import { refuseOtherMethods } from './allowed-methods.mjs'
import { createHttpServer } from './http-server.mjs'

/**
 * @param {object} options
 * @param {boolean} options.secure whether readers reach the site over https
 * @param {boolean} [options.dev] from the sources, with reloading
 * @param {number} [options.port] for reloading
 * @param {string} [options.hostname]
 * @param {Partial<import('./limited-server.mjs').Limits>} [options.limits]
 * @returns {Promise<{ server: import('node:http').Server, close: () => Promise<void> }>} not listening yet
 */
export async function applicationServer({ secure, dev = false, port, hostname, limits }) {
  const app = next({
    dev,
    port,
    hostname,
    ...(dev && { turbopack: true }),
    ...withoutUpgrades(dev),
  })
  await app.prepare()
  const handle = app.getRequestHandler()
  /** @type {import('./http-server.mjs').Handler} */
  const pages = async (request, response) => {
    await handle(request, response)
    return true
  }
  const handlers = dev ? [pages] : [refuseOtherMethods, pages]
  const server = createHttpServer(handlers, { secure, development: dev, limits })
  return { server, close: () => app.close() }
}

/**
 * A wrong setting or an unreachable database: what is wrong, without a stack.
 *
 * @param {Error} error
 * @returns {never}
 */
export function failToStart(error) {
  const reason = error.message.replace('An error occurred while loading instrumentation hook: ', '')
  console.error(`Concord cannot start. ${reason}`)
  process.exit(1)
}
