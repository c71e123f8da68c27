/**
 * A page as a reader gets it: what Next adds for its own JavaScript is taken out again. The public
 * pages are whole without it; it would be 175 KB of scripts, and twice the HTML (docs/decisions/0003).
 */
const element = /<script\b([^>]*)>[\s\S]*?<\/script\s*>/gi
const scriptHint = /<link\b(?=[^>]*\brel="(?:preload|modulepreload)")(?=[^>]*\bas="script")[^>]*>/gi

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
 * Next draws what it throws (its error page, and `notFound()`) in the browser alone: such an answer
 * is empty without its scripts.
 *
 * @param {string} html
 */
export function needsFrameworkScripts(html) {
  return html.includes('<html id="__next_error__"')
}

/**
 * The status that a page asks for in its head, where Next itself cannot answer it: 410, Gone.
 *
 * @param {string} html
 * @returns {number | undefined}
 */
export function statusAsked(html) {
  const [head = ''] = html.split('</head>')
  return head.includes('<meta name="answer-status" content="410"') ? 410 : undefined
}

function stays(attributes) {
  if (/\btype="application\/ld\+json"/i.test(attributes)) return true
  const source = /\bsrc="([^"]*)"/i.exec(attributes)?.[1]
  return source !== undefined && !source.startsWith('/_next/')
}
