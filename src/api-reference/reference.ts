/**
 * The reference of the REST endpoints that Concord adds to Payload's, as Markdown: what
 * `docs/api.md` has between its marks. Made from the descriptions beside the endpoints themselves.
 */

/** The parts of the reference, in its order. */
export const topics = {
  workflow: 'Workflow',
  releases: 'Releases',
  calendar: 'Calendar',
  sharing: 'Comments and share links',
  translations: 'Translations',
  status: 'Translation status',
  exchange: 'Exchange with CAT tools',
  terms: 'Glossary and translation memory',
  images: 'Images',
  accounts: 'Accounts',
  audit: 'Audit log',
} as const
export type Topic = keyof typeof topics

/** What the reference says of an endpoint. All texts are Markdown, of one paragraph. */
export type Description = {
  topic: Topic
  /** What it does, as an order: “Takes …”. */
  summary: string
  /** Who may ask. */
  who: string
  /** Parameters in the address, by name. */
  query?: Record<string, string>
  /** Fields of a JSON body, by name; or what the body is. */
  body?: Record<string, string> | string
  /** The status and body of success. */
  answer: string
  /** Statuses of refusals beside the common ones, each with its reason. */
  refusals?: Record<number, string>
}

export type DescribedEndpoint = Description & {
  method: string
  /** Below the collection, where it has one: `/:id/transition`. */
  path: string
  /** Slugs; none where it belongs to no collection. */
  collections: readonly string[]
}

/** @returns the reference, a section for each topic */
export function referenceOf(endpoints: readonly DescribedEndpoint[]): string {
  const sections = Object.entries(topics).map(([topic, title]) => {
    const own = endpoints.filter((endpoint) => endpoint.topic === topic)
    return own.length === 0 ? '' : `## ${title}\n\n${own.map(entry).join('\n\n')}`
  })
  return sections.filter(Boolean).join('\n\n')
}

function entry(endpoint: DescribedEndpoint): string {
  const { summary, who, query, body, answer, refusals = {} } = endpoint
  const statuses = Object.entries(refusals).map(([status, reason]) => `${status}: ${reason}`)
  const parts = [
    `### ${endpoint.method.toUpperCase()} ${addressOf(endpoint)}`,
    summary,
    [
      `- **Who**: ${who}`,
      ...(query ? [`- **Query**: ${listed(query)}`] : []),
      ...(body ? [`- **Body**: ${typeof body === 'string' ? body : listed(body)}`] : []),
      `- **Answer**: ${answer}`,
      ...(statuses.length > 0 ? [`- **Refusals**: ${statuses.join('; ')}`] : []),
    ].join('\n'),
  ]
  return parts.join('\n\n')
}

function listed(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, text]) => `\`${name}\`: ${text}`)
    .join('; ')
}

/** `/api/{relations|faqs}/{id}/transition` */
export function addressOf({
  collections,
  path,
}: Pick<DescribedEndpoint, 'collections' | 'path'>): string {
  const below = path.replace(/:(\w+)/g, '{$1}')
  if (collections.length === 0) return `/api${below}`
  const [only = ''] = collections
  return `/api/${collections.length > 1 ? `{${collections.join('|')}}` : only}${below}`
}

/**
 * The codes of refusals as a table, by status.
 *
 * @param codes the status of each code
 * @param messages the sentence of each code, with its placeholders
 */
export function codesTable(
  codes: Readonly<Record<string, number>>,
  messages: Readonly<Record<string, string>>,
): string {
  const rows = Object.entries(codes)
    .sort(([one, its], [other, theirs]) => its - theirs || (one < other ? -1 : 1))
    .map(([code, status]) => [String(status), `\`${code}\``, cell(messages[code] ?? '')])
  return table([['Status', 'Code', 'Message'], ...rows])
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ')
}

/** Columns are padded, as formatters do it. */
function table(rows: readonly string[][]): string {
  const [head = []] = rows
  const widths = head.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)))
  const line = (row: string[]) =>
    `| ${row.map((text, at) => text.padEnd(widths[at] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [line(rows[0] ?? []), rule, ...rows.slice(1).map(line)].join('\n')
}

const marks = { begin: '<!-- generated: npm run generate -->', end: '<!-- end of generated -->' }

/**
 * Puts the reference into a document, between its marks.
 *
 * @throws where the document has no marks
 */
export function withReference(document: string, reference: string): string {
  const [head, rest] = document.split(marks.begin)
  const [, tail] = (rest ?? '').split(marks.end)
  if (head === undefined || tail === undefined) throw new Error('The document has no marks.')
  return `${head}${marks.begin}\n\n${reference}\n\n${marks.end}${tail}`
}
