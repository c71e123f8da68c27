/** Content Security Policy and other headers that tell browsers what a page may do. */

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

/** Payload's admin is a Next application with inline scripts and styles; logins guard it. */
const adminPolicy = {
  'default-src': "'self'",
  'script-src': "'self' 'unsafe-inline'",
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
 * @param {{ secure: boolean }} site whether readers reach it over https
 * @returns {Record<string, string>} names in lower case
 */
export function securityHeaders(policy, { secure }) {
  return {
    'content-security-policy': [
      ...Object.entries(policies[policy]).map(([directive, sources]) => `${directive} ${sources}`),
      ...(secure ? ['upgrade-insecure-requests'] : []),
    ].join('; '),
    'cross-origin-opener-policy': 'same-origin',
    ...(secure && { 'strict-transport-security': 'max-age=31536000' }),
  }
}
