/**
 * Makes the page that a reader gets out of the one that Next rendered. Pure but for the words of the
 * error page, so that what it gives can be cached and sent again.
 */
import { errorPage } from './error-page.mjs'
import { securityHeaders } from './security-headers.mjs'
import { withPreviewLinks } from './site-preview.mjs'
import { cutOut, scanPage } from './strip-scripts.mjs'

/**
 * @typedef {object} Page
 * @property {string} path the address, without its query
 * @property {number} status
 * @property {Record<string, number | string | string[]>} headers their names in lower case
 * @property {string} html
 */

/** By whom a page is read, and what it may do then, if it works without its scripts. */
const policies = { reader: 'public', editor: 'admin', developer: 'development' }

/**
 * @param {Page} rendered
 * @param {{
 *   secure: boolean,
 *   audience: keyof typeof policies,
 *   preview?: import('./site-preview.mjs').Preview,
 *   nonce?: string,
 * }} site whether readers reach it over https; editors' previews and developers' pages keep their
 *   scripts, and developers the page of an error; `preview` is what its links are to stay in;
 *   `nonce`, of the inline scripts of a preview
 * @returns {Omit<Page, 'path'> & { problem?: string }} `problem` says why a reader's page had to keep
 *   its scripts
 */
export function finishPage({ path, status, headers, html }, { secure, audience, preview, nonce }) {
  const policy = policies[audience]
  if (status >= 500 && audience !== 'developer') {
    return finished(status, withoutCaching(headers), errorPage(path, html), {
      policy,
      secure,
      nonce,
    })
  }
  // Next's words in a redirect are for its scripts. Browsers show none.
  if (status >= 300 && status < 400) return finished(status, headers, '', { policy, secure, nonce })

  const { scripts, statusMeta, problem } = scanPage(html)
  const needsScripts = audience === 'reader' && problem !== undefined
  const cuts = [
    ...(statusMeta ? [statusMeta] : []),
    ...(audience === 'reader' && !needsScripts ? scripts : []),
  ].sort((one, other) => one.start - other.start)
  const page = cutOut(html, cuts)
  return {
    ...finished(
      statusMeta?.status ?? status,
      statusMeta ? withoutCaching(headers) : headers,
      preview ? withPreviewLinks(page, preview) : page,
      { policy: needsScripts ? 'scripted' : policy, secure, nonce },
    ),
    ...(needsScripts && { problem }),
  }
}

function finished(status, headers, html, { policy, secure, nonce }) {
  return {
    status,
    headers: {
      ...headers,
      ...securityHeaders(policy, { secure, nonce }),
      'content-type': 'text/html; charset=utf-8',
    },
    html,
  }
}

/** For Next it is a page that exists, to be stored for a year; tomorrow there may be one. */
function withoutCaching({ etag: _, ...headers }) {
  return { ...headers, 'cache-control': 'no-cache' }
}
