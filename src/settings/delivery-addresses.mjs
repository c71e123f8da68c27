// @ts-check
/** The addresses of `MIRROR` and `PURGE`: where the static mirror lies, and which caches are told of publications. */
import { z } from 'zod'

/** @typedef {import('../../scripts/server/mirror/bucket.mjs').BucketSetting} Bucket */
/** @typedef {{ kind: 'fastly' | 'cloudflare' | 'varnish' | 'nginx', api: string, account?: string, token?: string }} Purge */

/** @param {string | undefined} value */
export function isBucket(value) {
  return /^s3:/i.test(value ?? '')
}

/**
 * @param {string} text `s3://BUCKET/PREFIX?region=eu-central-1&endpoint=https://…`
 * @returns {Omit<Bucket, 'accessKeyId' | 'secretAccessKey'> | undefined}
 */
export function bucketFrom(text) {
  if (!URL.canParse(text)) return undefined
  const { host: bucket, pathname, searchParams, username, password } = new URL(text)
  const region = searchParams.get('region') ?? 'us-east-1'
  const endpoint = searchParams.get('endpoint') ?? `https://s3.${region}.amazonaws.com`
  const prefix = pathname.replace(/^\/+|\/+$/g, '')
  const isName = /^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/.test(bucket) && /^[\w./-]*$/.test(prefix)
  const isReached = /^https?:\/\//.test(endpoint) && URL.canParse(endpoint)
  // Keys have variables of their own: an address is shown in messages.
  if (!isName || !isReached || username || password) return undefined
  return {
    ...{ bucket, region, endpoint: endpoint.replace(/\/+$/, '') },
    prefix: prefix && `${prefix}/`,
  }
}

/**
 * @param {string | undefined} value
 * @param {Record<string, string | undefined>} keys
 */
export function mirrorFrom(value, keys) {
  const bucket = isBucket(value) && value ? bucketFrom(value) : undefined
  if (!bucket) return value
  return {
    ...bucket,
    accessKeyId: keys.AWS_ACCESS_KEY_ID ?? '',
    secretAccessKey: keys.AWS_SECRET_ACCESS_KEY ?? '',
    ...(keys.AWS_SESSION_TOKEN && { sessionToken: keys.AWS_SESSION_TOKEN }),
  }
}

export const purges = z
  .string()
  .default('')
  .transform((value) => value.split(/\s+/).filter(Boolean).map(purgeFrom))
  .refine((found) => found.every((each) => each !== undefined))
  .transform((found) => found.flatMap((each) => (each ? [each] : [])))

/**
 * @param {string} text
 * @returns {Purge | undefined}
 */
function purgeFrom(text) {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const { hostname: account, username, searchParams } = url
  const token = decodeURIComponent(username)
  const [kind, transport] = url.protocol.slice(0, -1).split('+')
  if (kind === 'fastly' || kind === 'cloudflare') {
    const own =
      kind === 'fastly' ? 'https://api.fastly.com' : 'https://api.cloudflare.com/client/v4'
    const api = (searchParams.get('api') ?? own).replace(/\/+$/, '')
    // A name of a host is in lower case, that of a service is not.
    const [, named = account] = text.match(/@([^/?#]+)/) ?? []
    return transport || !token || !named || !URL.canParse(api)
      ? undefined
      : { kind, api, account: named, token }
  }
  if ((kind !== 'varnish' && kind !== 'nginx') || !/^https?$/.test(transport ?? ''))
    return undefined
  if (!account) return undefined
  return { kind, api: `${transport}://${url.host}`, ...(token && { token }) }
}
