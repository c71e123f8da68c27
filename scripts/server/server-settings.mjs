/** The server's settings, read once at start. */

/**
 * @param {Record<string, string | undefined>} env
 * @param {string} [port] from the command line
 * @returns {{ port: number, hostname?: string, secure: boolean, keepAlive: number, shutdown: number, cacheMegabytes: number }}
 *   times in seconds
 * @throws {Error} which names every mistake
 */
export function serverSettings(env, port = env.PORT) {
  const mistakes = []
  const number = (name, value, { fallback, most }) => {
    if (value === undefined || value === '') return fallback
    const read = Number(value)
    if (Number.isInteger(read) && read >= 0 && read <= most) return read
    mistakes.push(`${name} must be a whole number from 0 to ${most}, not "${value}".`)
    return fallback
  }
  const settings = {
    port: number('PORT', port, { fallback: 3000, most: 65_535 }),
    hostname: env.LISTEN_ON || undefined,
    secure: /^https:/.test(env.SITE_URL ?? ''),
    keepAlive: number('KEEP_ALIVE_SECONDS', env.KEEP_ALIVE_SECONDS, { fallback: 72, most: 3600 }),
    cacheMegabytes: number('CACHE_MEGABYTES', env.CACHE_MEGABYTES, { fallback: 256, most: 65_536 }),
    shutdown: number('SHUTDOWN_SECONDS', env.SHUTDOWN_SECONDS, { fallback: 25, most: 3600 }),
  }
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'))
  return settings
}

/**
 * The same, or the end of the process with what is wrong.
 *
 * @param {string} [port] from the command line
 */
export function readSettings(port) {
  try {
    return serverSettings(process.env, port)
  } catch (error) {
    console.error(error.message)
    process.exit(1)
  }
}
