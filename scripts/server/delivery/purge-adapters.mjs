/**
 * How each kind of cache is told what to forget. All of them forget at once (hard purge): what was
 * taken back must not be shown once more.
 */

/** Milliseconds. */
const patience = 10_000

/**
 * @typedef {object} PurgeAdapter
 * @property {(tags: string[], addresses: string[]) => Promise<void>} purge throws where the cache has not
 *   done it, in words for the operator
 * @property {() => Promise<void>} purgeAll
 * @property {boolean} knowsTags whether it forgets by tag everything that carries it
 *
 * @typedef {object} PurgeSetting as `PURGE` names it
 * @property {'fastly' | 'cloudflare' | 'varnish' | 'nginx'} kind
 * @property {string} api address of its interface, without a slash at the end
 * @property {string} [account] service or zone
 * @property {string} [token]
 *
 * @param {PurgeSetting} setting
 * @returns {PurgeAdapter}
 */
export function purgeAdapter(setting) {
  return adapters[setting.kind](setting)
}

const adapters = {
  /** https://www.fastly.com/documentation/reference/api/purging/ */
  fastly({ api, account, token }) {
    const service = `${api}/service/${account}`
    const headers = { 'fastly-key': token ?? '', accept: 'application/json' }
    return {
      knowsTags: true,
      async purge(tags) {
        for (const some of batches(tags, 256)) {
          const asked = { method: 'POST', headers: { ...headers, 'surrogate-key': some.join(' ') } }
          await done(await ask(`${service}/purge`, asked), 'Fastly')
        }
      },
      async purgeAll() {
        await done(await ask(`${service}/purge_all`, { method: 'POST', headers }), 'Fastly')
      },
    }
  },

  /** https://developers.cloudflare.com/api/resources/cache/methods/purge/ */
  cloudflare({ api, account, token }) {
    const zone = `${api}/zones/${account}/purge_cache`
    const send = async (body) => {
      const answer = await ask(zone, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const { success, errors } = JSON.parse((await done(answer, 'Cloudflare')) || '{}')
      if (success !== true) {
        throw new Error(`Cloudflare has not purged: ${JSON.stringify(errors ?? 'no reason given')}`)
      }
    }
    return {
      knowsTags: true,
      async purge(tags) {
        for (const some of batches(tags, 30)) await send({ tags: some })
      },
      purgeAll: () => send({ purge_everything: true }),
    }
  },

  /** `deploy/varnish.vcl`, with the module xkey. */
  varnish({ api, token }) {
    const send = async (headers) => {
      const own = { ...headers, ...(token && { 'xkey-token': token }) }
      await done(await ask(`${api}/`, { method: 'PURGE', headers: own }), 'Varnish')
    }
    return {
      knowsTags: true,
      async purge(tags) {
        for (const some of batches(tags, 200)) await send({ 'xkey-purge': some.join(' ') })
      },
      purgeAll: () => send({ 'xkey-purge-all': 'yes' }),
    }
  },

  /**
   * `proxy_cache_purge` of nginx Plus and of the module ngx_cache_purge: by address, for nginx knows no
   * tags.
   */
  nginx({ api }) {
    const send = async (address) => {
      const answer = await ask(api + address, { method: 'PURGE' })
      // It had nothing to forget.
      if (answer.status !== 404 && answer.status !== 412) await done(answer, 'nginx')
    }
    return {
      knowsTags: false,
      async purge(_, addresses) {
        for (const some of batches(addresses, 8)) await Promise.all(some.map(send))
      },
      purgeAll: () => send('/*'),
    }
  },
}

async function ask(url, options) {
  try {
    return await fetch(url, {
      ...options,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
  } catch (error) {
    const { hostname } = new URL(url)
    throw new Error(`${hostname} does not answer (${error.cause?.code ?? error.name})`)
  }
}

/** @returns {Promise<string>} what it said */
async function done(answer, name) {
  const text = await answer.text()
  if (answer.status >= 200 && answer.status < 300) return text
  throw new Error(`${name} answers ${answer.status}: ${text.slice(0, 200)}`)
}

function batches(all, size) {
  const found = []
  for (let at = 0; at < all.length; at += size) found.push(all.slice(at, at + size))
  return found
}
