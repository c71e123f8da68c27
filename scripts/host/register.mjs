/**
 * The register of host workarounds: reads the header of each file in `src/host/`, and writes
 * `docs/host.md` from them. Pure; `scripts/host.mjs` reads and writes the files.
 *
 * A header is the first comment of a file: what the file does, and then these fields, each at the
 * beginning of a line.
 */

/** The fields of a header, in their order. */
export const fields = ['Fault', 'Upstream', 'Since', 'Remove when', 'Canary', 'Assertion']

/**
 * @typedef {object} Workaround
 * @property {string} file its path in the repository
 * @property {string} host of which package it works round a fault: `payload`, `next`
 * @property {string} summary what the file does
 * @property {Record<string, string>} fields those of the header, by name
 */

/**
 * Reads the header of a file.
 *
 * @param {string} file its path in the repository
 * @param {string} text
 * @returns {Workaround}
 */
export function workaroundIn(file, text) {
  const [, comment = ''] = /^\/\*\*?([\s\S]*?)\*\//.exec(text) ?? []
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
  const found = { summary: [] }
  let current = 'summary'
  for (const line of lines) {
    const field = fields.find((name) => line.startsWith(`${name}:`))
    if (field) {
      current = field
      found[field] = []
    }
    found[current].push(field ? line.slice(field.length + 1) : line)
  }
  const { summary, ...rest } = Object.fromEntries(
    Object.entries(found).map(([name, words]) => [
      name,
      words.join(' ').replace(/\s+/g, ' ').trim(),
    ]),
  )
  const host = /^([a-z]+)-/.exec(file.split('/').at(-1) ?? '')?.[1] ?? ''
  return { file, host, summary, fields: rest }
}

/**
 * What is wrong with a header.
 *
 * @param {Workaround} workaround
 * @param {(file: string) => string | undefined} read a file of the repository; nothing where there is none
 * @returns {string[]} sentences
 */
export function mistakesIn({ file, host, summary, fields: given }, read) {
  const { Upstream: upstream = '', Canary: canary = '' } = given
  const report = /docs\/host-reports\/[\w.-]+\.md/.exec(upstream)?.[0]
  const isLinked = /https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(?:issues|pull|discussions)\/\d+/.test(
    upstream,
  )
  const isReported = /not reported yet/.test(upstream) && report !== undefined
  const canaryFile = /tests\/canaries\/[\w.-]+\.test\.ts/.exec(canary)?.[0]
  return [
    ...(host in hosts ? [] : [`its name begins with none of ${Object.keys(hosts).join(', ')}`]),
    ...(summary ? [] : ['it does not say what it does']),
    ...fields.filter((name) => !given[name]).map((name) => `it has no "${name}:"`),
    ...(isLinked || isReported
      ? []
      : ['"Upstream:" has neither a link nor "not reported yet" with its report']),
    ...(report && read(report) === undefined ? [`${report} is not there`] : []),
    ...(canaryFile && read(canaryFile)?.includes(file)
      ? []
      : [`"Canary:" names no file of tests/canaries that names ${file}`]),
  ]
}

/** The hosts by the first word of a file's name, and what people call them. */
export const hosts = {
  payload: 'Payload',
  drizzle: 'Drizzle, as Payload uses it',
  libsql: 'libSQL',
  mongodb: 'MongoDB’s driver and Mongoose',
  lexical: 'Lexical',
  next: 'Next',
  intl: 'next-intl',
}

/**
 * @param {Workaround[]} workarounds
 * @param {string} introduction the words of the document above the register
 * @returns {string} Markdown
 */
export function registerOf(workarounds, introduction) {
  const parts = Object.entries(hosts).flatMap(([host, name]) => {
    const own = workarounds.filter((each) => each.host === host)
    return own.length === 0 ? [] : [`## ${name}\n`, ...own.map(entryOf)]
  })
  const count = `${workarounds.length} workarounds.`
  return `${introduction.trimEnd()}\n\n${count}\n\n${parts.join('\n').trimEnd()}\n`
}

function entryOf({ file, summary, fields: given }) {
  const name = file
    .split('/')
    .at(-1)
    ?.replace(/\.\w+$/, '')
  const lines = fields.map((field) => `- **${field}:** ${linked(given[field] ?? '')}`)
  return `### [${name}](../${file})\n\n${linked(summary)}\n\n${lines.join('\n')}\n`
}

/** Files of the repository and addresses become links. */
function linked(words) {
  return words
    .replace(
      /https:\/\/github\.com\/[\w.-]+\/([\w.-]+)\/(?:issues|pull|discussions)\/(\d+)/g,
      (address, repository, number) => `[${repository}#${number}](${address})`,
    )
    .replace(/docs\/(host-reports\/[\w.-]+\.md)/g, '[report]($1)')
    .replace(/\b(tests\/[\w./-]+\.test\.ts)/g, '[$1](../$1)')
}
