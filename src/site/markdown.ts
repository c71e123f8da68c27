/** Renders a page as Markdown (CommonMark, with YAML front matter), for machines that read text. */
import type { Language } from '../i18n/languages'
import { absolute, alternatesOf, ownAddress } from './alternates'
import { shownDate, shownDay, toTheSecond } from './date-format'
import type { FaqView, PageView } from './page-view'
import type { LearnMoreView, PlainField } from './plain-fields'
import type { CrossReferenceView, RichTextView } from './rich-text-view'

/** The words between the words, in the language that is asked for. */
export type Words = {
  questions: string
  learnMore: string
  lastUpdated: (moment: { date: string; clock: string }) => string
  /** "FAQ #5 above", with the linked part passed through `link`. */
  reference: (
    reference: CrossReferenceView,
    language: Language,
    link: (words: string) => string,
  ) => string
  shownInLanguage: (language: Language) => string
  withdrawn: (date: string) => string
  behind: (date: string, source: Language) => { notice: string; read: string }
  machineTranslated: { page: string; answer: string }
}

type Place = { site: string; timeZone: string; words: Words }

/** Serialises a page as Markdown (CommonMark). */
export function markdownOf(view: PageView, place: Place): string {
  const { site, timeZone, words } = place
  const { language } = view
  const page = absolute(site, ownAddress(view))
  const shown = view.lastUpdated && shownDate(view.lastUpdated, { language, timeZone })
  const text = (nodes: RichTextView[], inLanguage: Language) =>
    blocks(nodes, { page, site, words, language: inLanguage, below: 2 })
  return [
    frontMatter(view, page, site, shown ? shown.machine : undefined),
    `# ${escaped(oneLine(view.title))}`,
    shown && escaped(words.lastUpdated(shown)),
    view.withdrawal && notice(view.withdrawal, { language, timeZone, words }),
    view.behind && behindNotice(view.behind, language, place),
    view.machineTranslated && `> ${escaped(words.machineTranslated.page)}`,
    escaped(view.lead),
    view.image && `![${escaped(view.image.alt)}](${target(site, view.image.src)})`,
    view.image?.caption && `*${escaped(view.image.caption)}*`,
    escaped(view.intro),
    ...view.before.flatMap((field) => plain(field, language, place, text)),
    ...blocks(view.body, { page, site, words, language, below: 0 }),
    ...view.after.flatMap((field) => plain(field, language, place, text)),
    view.faqs.length > 0 && `## ${escaped(words.questions)}`,
    ...view.faqs.flatMap((faq) => question(faq, language, place, text)),
    ...view.teasers.flatMap(({ title, href, summary }) => [
      `## [${escaped(title)}](${target(site, href)})`,
      escaped(summary),
    ]),
  ]
    .filter(Boolean)
    .join('\n\n')
    .concat('\n')
}

function frontMatter(
  { title, language, description, languages, withdrawal }: PageView,
  page: string,
  site: string,
  lastUpdated: string | undefined,
): string {
  const others = Object.entries(alternatesOf(languages)).map(
    ([code, href]) => `  ${code}: ${absolute(site, href)}`,
  )
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    `description: ${JSON.stringify(description)}`,
    `language: ${language}`,
    `url: ${page}`,
    ...(lastUpdated ? [`last_updated: ${lastUpdated}`] : []),
    ...(withdrawal ? [`withdrawn: ${toTheSecond(withdrawal.at)}`] : []),
    'alternates:',
    ...others,
    '---',
  ].join('\n')
}

function question(
  faq: FaqView,
  pageLanguage: Language,
  place: Place,
  text: (nodes: RichTextView[], language: Language) => string[],
): string[] {
  const { timeZone, words } = place
  const language = faq.language ?? pageLanguage
  return [
    // An anchor in HTML: Markdown's own are made of the words, and change with them.
    `<a id="${faq.anchor}"></a>`,
    `### ${faq.number}. ${escaped(oneLine(faq.question))}`,
    ...(faq.language ? [`*${escaped(words.shownInLanguage(faq.language))}*`] : []),
    ...(faq.withdrawal ? [notice(faq.withdrawal, { language, timeZone, words })] : []),
    ...(faq.behind ? [behindNotice(faq.behind, language, place)] : []),
    ...(faq.machineTranslated ? [`> ${escaped(words.machineTranslated.answer)}`] : []),
    ...faq.before.flatMap((field) => plain(field, language, place, text)),
    ...text(faq.answer, language),
    ...faq.after.flatMap((field) => plain(field, language, place, text)),
    ...learnMore(faq.learnMore, place),
  ]
}

/** A field that the layout has no place for. */
function plain(
  field: PlainField,
  language: Language,
  place: Place,
  text: (nodes: RichTextView[], language: Language) => string[],
): string[] {
  switch (field.kind) {
    case 'text':
      return [escaped(field.text)]
    case 'richText':
      return text(field.text, language)
    case 'date':
      return [escaped(shownDay(field.day, language))]
    case 'links':
      return learnMore(field.links, place)
  }
}

function learnMore(links: LearnMoreView[], { site, words }: Place): string[] {
  if (links.length === 0) return []
  const lines = links.map(({ label, href }) =>
    href ? `- [${escaped(label)}](${target(site, href)})` : `- ${escaped(label)}`,
  )
  return [`**${escaped(words.learnMore)}**`, lines.join('\n')]
}

function behindNotice(
  { since, language: source, href }: NonNullable<PageView['behind']>,
  language: Language,
  { site, timeZone, words }: Place,
): string {
  const { date } = shownDate(since, { language, timeZone })
  const { notice: text, read } = words.behind(date, source)
  const link = href ? ` [${escaped(read)}](${target(site, href)})` : ''
  return `> ${escaped(text)}${link}`
}

function notice(
  { explanation, at }: NonNullable<PageView['withdrawal']>,
  { language, timeZone, words }: { language: Language; timeZone: string; words: Words },
): string {
  const { date } = shownDate(at, { language, timeZone })
  return [words.withdrawn(date), ...explanation.split('\n')]
    .map((line) => `> ${escaped(line)}`)
    .join('\n')
}

type Context = {
  page: string
  site: string
  words: Words
  language: Language
  /** By how much headings are lowered, as on the page. */
  below: number
}

function blocks(nodes: RichTextView[], context: Context): string[] {
  return nodes.map((node) => block(node, context)).filter(Boolean)
}

function block(node: RichTextView, context: Context): string {
  switch (node.type) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, node.level + context.below))} ${inline(node.children, context)}`
    case 'quote':
      return indented(content(node.children, context), '> ', '> ')
    case 'list':
      return node.children
        .map((item, index) => {
          const marker = node.ordered ? `${(node.start ?? 1) + index}. ` : '- '
          const words = content('children' in item ? item.children : [item], context)
          return indented(words, marker, ' '.repeat(marker.length))
        })
        .join('\n')
    case 'paragraph':
      return lines(node.children, context)
    default:
      return inline([node], context)
  }
}

const blockTypes = new Set<RichTextView['type']>(['paragraph', 'heading', 'list', 'quote'])

/** What stands in a quote or an item: words, and paragraphs or lists after them. */
function content(children: RichTextView[], context: Context): string {
  const parts: { text: string; isList: boolean }[] = []
  let words: RichTextView[] = []
  const finish = () => {
    if (words.length > 0) parts.push({ text: lines(words, context), isList: false })
    words = []
  }
  for (const child of children) {
    if (blockTypes.has(child.type)) {
      finish()
      parts.push({ text: block(child, context), isList: child.type === 'list' })
    } else words.push(child)
  }
  finish()
  return parts
    .map(({ text, isList }, index) => `${index === 0 ? '' : isList ? '\n' : '\n\n'}${text}`)
    .join('')
}

/** Words in lines; four spaces at the start of one would make code of it. */
function lines(nodes: RichTextView[], context: Context): string {
  return inline(nodes, context).replace(/^[ \t]+/gm, '')
}

function inline(nodes: RichTextView[], context: Context): string {
  return nodes.map((node) => word(node, context)).join('')
}

function word(node: RichTextView, context: Context): string {
  const { page, site, words, language } = context
  const whole = (href: string) => target(site, href.startsWith('#') ? `${page}${href}` : href)
  switch (node.type) {
    case 'text': {
      const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(node.text) ?? []
      const marks = core && `${node.bold ? '**' : ''}${node.italic ? '*' : ''}`
      const closing = [...marks].reverse().join('')
      const words =
        node.raised && core ? `<${node.raised}>${escaped(core)}</${node.raised}>` : escaped(core)
      return `${before}${marks}${words}${closing}${after}`
    }
    case 'linebreak':
      return '\\\n'
    case 'link':
      return `[${inline(node.children, context)}](${whole(node.href)})`
    case 'crossReference':
      return words.reference(node, language, (label) =>
        node.href ? `[${escaped(label)}](${whole(node.href)})` : label,
      )
    default:
      return inline(node.children, context)
  }
}

/** A line break would end the heading; texts of before could have one. */
function oneLine(text: string): string {
  return text.replace(/\s*[\n\r\u2028\u2029]\s*/g, ' ')
}

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd())
    .join('\n')
}

/** A whole address in which no bracket or space ends the link. */
function target(site: string, href: string): string {
  return absolute(site, href).replace(/[()<> ]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
}

/** Escapes Markdown: CommonMark, section 2.4. */
export function escaped(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]<>]|&(?=#?\w+;)/g, '\\$&')
      .replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/gm, (_, space, mark) => `${space}${escapedMark(mark)}`)
      // A line of these alone makes a heading of the one above, or a rule.
      .replace(/^(\s*)([-=])(?=\2*\s*$)/gm, '$1\\$2')
      // Three of these open a block of code.
      .replace(/^(\s*)(?=~~~)/gm, '$1\\')
  )
}

function escapedMark(mark: string): string {
  return `${mark.slice(0, -1)}\\${mark.slice(-1)}`
}
