/** Content Security Policy and other headers that tell browsers what a page may do. */

import { randomBytes } from 'node:crypto'

/** `'none'` and `'self'` only: readers are sent nowhere else. CSP level 3. */
const publicPolicy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  // The focal point of an image is a style attribute.
  'style-src-attr': "'unsafe-inline'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'manifest-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'self'",
  'base-uri': "'none'",
}

/** Payload's admin is a Next application: its inline scripts have a nonce, its inline styles none. */
const adminPolicy = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'worker-src': "'self' blob:",
  'object-src': "'none'",
  'form-action': "'self'",
  'frame-ancestors': "'self'",
  'base-uri': "'self'",
}

const policies = {
  public: publicPolicy,
  /** For a page of the public site that does not work without the framework's inline scripts. */
  scripted: { ...publicPolicy, 'script-src': "'self' 'unsafe-inline'" },
  admin: adminPolicy,
  /** React names what failed by `eval`, and changes arrive by WebSocket. */
  development: {
    ...adminPolicy,
    'script-src': "'self' 'unsafe-inline' 'unsafe-eval'",
    'connect-src': "'self' ws:",
  },
}

/**
 * @param {keyof typeof policies} policy
 * @param {{ secure: boolean, nonce?: string }} site whether readers reach it over https; of which
 *   inline scripts an admin's page may run
 * @returns {Record<string, string>} names in lower case
 */
export function securityHeaders(policy, { secure, nonce }) {
  const directives = { ...policies[policy] }
  if (policy === 'admin' && nonce) directives['script-src'] += ` 'nonce-${nonce}'`
  return {
    'content-security-policy': [
      ...Object.entries(directives).map(([directive, sources]) => `${directive} ${sources}`),
      ...(secure ? ['upgrade-insecure-requests'] : []),
    ].join('; '),
    'cross-origin-opener-policy': 'same-origin',
    ...(secure && { 'strict-transport-security': 'max-age=31536000' }),
  }
}

/**
 * Has Next mark the inline scripts of a page with a nonce. It takes it from this header of the
 * request, so a client's own is dropped, whatever is asked for: nobody else chooses a nonce, and none
 * gets into a page that is kept for others.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {boolean} isScripted
 * @returns {string | undefined}
 */
export function nonceFor({ headers }, isScripted) {
  for (const name of ['content-security-policy', 'content-security-policy-report-only']) {
    delete headers[name]
  }
  if (!isScripted) return undefined
  const nonce = randomBytes(16).toString('base64')
  headers['content-security-policy'] = `script-src 'nonce-${nonce}'`
  return nonce
}
