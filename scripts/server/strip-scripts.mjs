/**
 * Takes the framework's scripts out of a page (docs/decisions/0003). The page is read by a tokenizer,
 * so words that look like markup are words. It fails closed: only scripts that are known to be for
 * nothing but hydration are taken out, and where a page needs its scripts to show its content, nothing
 * is.
 */
import { Parser } from 'htmlparser2'

/** Next's own scripts without `src`: Turbopack's first chunk, and the page as data (RSC payload). */
const hydration = /^(?:\(globalThis\["TURBOPACK"\]|\(self\.__next_f=|self\.__next_f\.push\()/

/** Comments of react-dom/server around content that scripts put in its place later, or draw. */
const suspendedComment = {
  '$?': 'a suspended boundary',
  '$~': 'a suspended boundary',
  '$!': 'a boundary that only a browser can render',
}

/** The ids of react-dom/server for what waits (boundary, placeholder) and what comes later (segment). */
const streamedId = /^[^\s:]*[BPS]:[0-9a-f]+$/

/** Attributes of the instructions that react-dom/server sends to an external runtime. */
const instructions = ['data-rsi', 'data-rci', 'data-rri', 'data-rxi']

const errorStatus = /^[45]\d\d$/

/**
 * @typedef {{ start: number, end: number }} Range half-open, in UTF-16 code units
 * @typedef {object} Scan what a page has in it
 * @property {Range[]} scripts the framework's scripts and hints for them
 * @property {{ status: number } & Range} [statusMeta] the status that the page's head requests, where
 *   Next cannot answer it with a page (`src/site/components/AnswerStatus.tsx`)
 * @property {string} [problem] why the page does not work without its scripts
 */

/**
 * Reads a page once. Pure.
 *
 * @param {string} html
 * @returns {Scan}
 */
export function scanPage(html) {
  /** @type {Scan} */
  const found = { scripts: [] }
  let script
  let inHead = false
  const range = () => ({ start: parser.startIndex, end: parser.endIndex + 1 })
  const report = (problem) => {
    found.problem ??= problem
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'head') inHead = true
      if (name === 'script') script = { attributes, text: '', ...range() }
      else if (isHint(name, attributes)) found.scripts.push(range())
      else if (inHead && isStatusMeta(name, attributes)) {
        found.statusMeta ??= { status: Number(attributes.content), ...range() }
      } else report(streamedPart(name, attributes))
    },
    ontext(text) {
      if (script) script.text += text
    },
    oncomment(text) {
      report(suspendedComment[text])
    },
    onclosetag(name, implied) {
      if (name === 'head') inHead = false
      if (name !== 'script' || !script) return
      if (implied) return report('a script without its end')
      if (isFrameworkScript(script)) {
        // The parser ends `</script >` at its space.
        found.scripts.push({ start: script.start, end: html.indexOf('>', parser.endIndex) + 1 })
      } else if (!isKept(script)) report(`an unknown script, ${script.text.slice(0, 40)}`)
      script = undefined
    },
  })
  parser.write(html)
  parser.end()
  // React holds `</html>` back until everything is there.
  if (!html.trimEnd().endsWith('</html>')) report('a page without its end')
  return found
}

/**
 * @param {string} html
 * @param {Range[]} ranges in their order, without overlaps
 */
export function cutOut(html, ranges) {
  const ends = [0, ...ranges.map(({ end }) => end)]
  return ends.map((end, index) => html.slice(end, ranges[index]?.start)).join('')
}

function isFrameworkScript({ attributes, text }) {
  return attributes.src === undefined
    ? hydration.test(text) || attributes.id === '__NEXT_DATA__'
    : attributes.src.startsWith('/_next/')
}

/** Data for machines, and scripts of our own. */
function isKept({ attributes }) {
  return attributes.type === 'application/ld+json' || attributes.src !== undefined
}

function isHint(name, { rel, as, href, name: meta }) {
  if (name === 'meta') return meta === 'next-size-adjust'
  if (name !== 'link') return false
  if (rel === 'preconnect') return href === '/'
  return (as === 'script' || rel === 'modulepreload') && Boolean(href?.startsWith('/_next/'))
}

function isStatusMeta(name, attributes) {
  if (name !== 'meta' || attributes.name !== 'answer-status') return false
  return errorStatus.test(attributes.content)
}

function streamedPart(name, attributes) {
  if (name === 'link' && attributes.rel === 'expect') return 'a page that scripts let paint'
  if (name === 'template') {
    if (instructions.some((each) => each in attributes)) return 'an instruction to scripts'
    if ('data-dgst' in attributes) return 'a boundary that failed'
  }
  const { id } = attributes
  return id && streamedId.test(id) ? `a part that streams, <${name} id="${id}">` : undefined
}
