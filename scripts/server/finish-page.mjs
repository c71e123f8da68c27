/**
 * Makes the page that a reader gets out of the one that Next rendered. Pure but for the words of the
 * error page, so that what it gives can be cached and sent again.
 */
import { errorPage } from './error-page.mjs'
import { securityHeaders } from './security-headers.mjs'
import { cutOut, scanPage } from './strip-scripts.mjs'

/**
 * @typedef {object} Page
 * @property {string} path the address, without its query
 * @property {number} status
 * @property {Record<string, number | string | string[]>} headers their names in lower case
 * @property {string} html
 */

/**
 * @param {Page} rendered
 * @param {{ secure: boolean, keepScripts?: boolean }} site whether readers reach it over https;
 *   whether this is a preview, which works by its scripts
 * @returns {Omit<Page, 'path'> & { problem?: string }} `problem` says why the scripts had to stay
 */
export function finishPage({ path, status, headers, html }, { secure, keepScripts = false }) {
  if (status >= 500) {
    const page = errorPage(path, html)
    return finished(status, withoutCaching(headers), page, { policy: 'public', secure })
  }
  // Next's words in a redirect are for its scripts. Browsers show none.
  if (status >= 300 && status < 400) {
    return finished(status, headers, '', { policy: 'public', secure })
  }
  const { scripts, statusMeta, problem } = scanPage(html)
  const cuts = [
    ...(statusMeta ? [statusMeta] : []),
    ...(keepScripts || problem ? [] : scripts),
  ].sort((one, other) => one.start - other.start)
  const policy = keepScripts ? 'admin' : problem ? 'scripted' : 'public'
  return {
    ...finished(
      statusMeta?.status ?? status,
      statusMeta ? withoutCaching(headers) : headers,
      cutOut(html, cuts),
      { policy, secure },
    ),
    ...(problem && !keepScripts && { problem }),
  }
}

function finished(status, headers, html, { policy, secure }) {
  return {
    status,
    headers: {
      ...headers,
      ...securityHeaders(policy, { secure }),
      'content-type': 'text/html; charset=utf-8',
    },
    html,
  }
}

/** For Next it is a page that exists, to be stored for a year; tomorrow there may be one. */
function withoutCaching({ etag: _, ...headers }) {
  return { ...headers, 'cache-control': 'no-cache' }
}
