/**
 * Response buffering: holds back what is written into a response, all of it or only its start, until
 * it is known how to send it.
 */

/**
 * @typedef {'all' | 'start' | 'nothing'} Extent
 * @param {import('node:http').ServerResponse} response
 * @param {{
 *   extent: () => Extent,
 *   startSize: number,
 *   finish: (text: string, release: () => void) => void | Promise<void>,
 * }} how `extent` is asked once, when status and headers are set; the start is held until it has
 *   `startSize` bytes, or until the next turn of the event loop, and a body that ends before gets its
 *   length; `finish` sends a body that was held as a whole
 */
export function holdResponse(response, { extent, startSize, finish }) {
  const { writeHead, flushHeaders, write, end } = response
  const chunks = []
  let size = 0
  /** @type {Extent | undefined} */
  let held
  let ended = false

  const release = () => Object.assign(response, { writeHead, flushHeaders, write, end })

  /** @returns {boolean} whether what comes now goes straight on */
  function passes() {
    if (held === undefined) {
      held = extent()
      if (held === 'nothing') release()
      if (held === 'start') setImmediate(sendStart)
    }
    return held === 'nothing'
  }

  function sendStart() {
    if (held !== 'start') return
    held = 'nothing'
    release()
    if (response.destroyed || ended) return
    if (size > 0) response.write(Buffer.concat(chunks))
    else response.flushHeaders()
  }

  function keep(chunk, encoding) {
    if (!chunk || typeof chunk === 'function') return
    // A page comes as one string: turned into bytes and back, it would take as long as to read it.
    const isText = typeof chunk === 'string' && typeof encoding !== 'string'
    chunks.push(isText && held === 'all' ? chunk : Buffer.from(chunk, encoding))
    size += chunk.length
  }

  response.writeHead = (status, ...rest) => {
    if (ended) return response
    setHead(response, status, rest.at(-1))
    if (passes()) response.writeHead(response.statusCode)
    return response
  }
  response.flushHeaders = () => {
    if (!ended && passes()) response.flushHeaders()
  }
  response.write = (chunk, encoding, callback) => {
    if (ended) return false
    if (passes()) return response.write(chunk, encoding, callback)
    keep(chunk, encoding)
    const done = [encoding, callback].find((each) => typeof each === 'function')
    if (done) process.nextTick(done)
    if (held === 'start' && size >= startSize) sendStart()
    return true
  }
  response.end = (chunk, encoding, callback) => {
    if (ended) return response
    ended = true
    const done = [chunk, encoding, callback].find((each) => typeof each === 'function')
    // What is sent at once has a length, and needs no holding.
    if (held === undefined) held = extent() === 'all' ? 'all' : 'nothing'
    keep(chunk, encoding)
    if (done) response.once('finish', done)
    if (held === 'all') void finish(textOf(chunks), release)
    else {
      const body = Buffer.concat(chunks)
      release()
      if (held === 'start') response.setHeader('Content-Length', body.length)
      held = 'nothing'
      response.end(body)
    }
    return response
  }
  response.once('close', () => {
    chunks.length = 0
  })
}

function textOf(chunks) {
  if (chunks.every((chunk) => typeof chunk === 'string')) return chunks.join('')
  return String(Buffer.concat(chunks.map((chunk) => Buffer.from(chunk))))
}

/** @param headers as `writeHead` takes them: an object, a list of pairs, or a list of both in turn */
function setHead(response, status, headers) {
  response.statusCode = status
  if (!headers || typeof headers !== 'object') return
  const list = (Array.isArray(headers) ? headers : Object.entries(headers)).flat()
  for (let at = 0; at < list.length; at += 2) response.removeHeader(list[at])
  for (let at = 0; at < list.length; at += 2) response.appendHeader(list[at], list[at + 1])
}
