/**
 * A page as a reader gets it: what Next adds for its own JavaScript is taken out again. The public
 * pages are whole without it; it would be 175 KB of scripts, and twice the HTML (docs/decisions/0003).
 */
const element = /<script\b([^>]*)>[\s\S]*?<\/script\s*>/gi
const scriptHint = /<link\b(?=[^>]*\brel="(?:preload|modulepreload)")(?=[^>]*\bas="script")[^>]*>/gi
const statusMeta = /<meta name="answer-status" content="([45]\d\d)"\/?>/

/**
 * Data for machines (JSON-LD) and scripts of our own stay; inline scripts and those of Next go.
 *
 * @param {string} html
 * @returns {string}
 */
export function withoutFrameworkScripts(html) {
  return html
    .replace(element, (whole, attributes) => (stays(attributes) ? whole : ''))
    .replace(scriptHint, '')
    .replaceAll('<link rel="preconnect" href="/" crossorigin=""/>', '')
    .replaceAll('<meta name="next-size-adjust" content=""/>', '')
}

/**
 * The status that a page asks for in its head, where Next itself cannot answer it with a page
 * (`src/site/components/AnswerStatus.tsx`), and the page without that request.
 *
 * @param {string} html
 * @returns {{ html: string, status?: number }}
 */
export function statusAsked(html) {
  const status = statusMeta.exec(html.split('</head>', 1)[0] ?? '')?.[1]
  return status ? { html: html.replace(statusMeta, ''), status: Number(status) } : { html }
}

/**
 * Whether Next gave up on a page: what it has in its place is drawn by its scripts alone.
 *
 * @param {string} html
 */
export function isNextsErrorPage(html) {
  return html.includes('<html id="__next_error__"')
}

function stays(attributes) {
  if (/\btype="application\/ld\+json"/i.test(attributes)) return true
  const source = /\bsrc="([^"]*)"/i.exec(attributes)?.[1]
  return source !== undefined && !source.startsWith('/_next/')
}
