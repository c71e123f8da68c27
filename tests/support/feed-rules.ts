/** What RFC 4287 and JSON Feed 1.1 demand of a feed such as ours; each returns what is wrong. */
import { SaxesParser } from 'saxes'

type Element = {
  name: string
  uri: string
  attributes: Record<string, string>
  children: Element[]
  text: string
}

const atomNamespace = 'http://www.w3.org/2005/Atom'
/** RFC 3339, as both ask for. */
const date = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/
const isDate = (text: unknown) => date.test(String(text)) && !Number.isNaN(Date.parse(String(text)))
/** RFC 4288, and RFC 5646 as far as a feed of ours goes. */
const mediaType = /^[\w.+-]+\/[\w.+-]+$/
const languageTag = /^[a-z]{2,3}(-[A-Za-z\d]{2,8})*$/
/** Absolute, with a scheme: an IRI. */
const isIri = (text: unknown) => typeof text === 'string' && /^[a-z][a-z0-9+.-]*:\S+$/i.test(text)

export function faultsInAtom(xml: string): string[] {
  let root: Element
  try {
    root = parsed(xml)
  } catch (error) {
    return [`not well-formed: ${error}`]
  }
  if (root.name !== 'feed' || root.uri !== atomNamespace) return ['the root is no atom:feed']
  const entries = all(root, 'entry')
  const faults = [...common(root, 'feed'), ...entries.flatMap((entry) => common(entry, 'entry'))]
  // 4.1.1: an author in the feed, or in each entry.
  const authors = [root, ...entries].map((part) => all(part, 'author'))
  const named = authors.flat().every((author) => all(author, 'name')[0]?.text)
  const everywhere = authors[0]?.length || authors.slice(1).every((each) => each.length > 0)
  const language = root.attributes['xml:lang']
  if (!language || !languageTag.test(language)) faults.push(`xml:lang "${language}"`)
  if (!named || !everywhere) faults.push('an author with a name is needed (4.1.1)')
  // 4.1.1: a feed should name itself.
  if (!all(root, 'link').some((link) => link.attributes.rel === 'self')) faults.push('no rel=self')
  // 4.1.2: an entry without content needs an alternate; ours have both.
  for (const entry of entries) {
    if (!all(entry, 'link').some(isAlternate)) faults.push('an entry leads nowhere (4.1.2)')
  }
  const ids = entries.map((entry) => all(entry, 'id')[0]?.text)
  // 4.1.1: the same id twice only with different dates; ours are one each.
  if (new Set(ids).size < ids.length) faults.push('an id stands twice')
  return faults
}

/** 4.2: what may stand in a feed, in an entry and in a person, and what of it at most once. */
const elements: Record<string, { once: string[]; often: string[] }> = {
  feed: {
    once: ['generator', 'icon', 'id', 'logo', 'rights', 'subtitle', 'title', 'updated'],
    often: ['author', 'category', 'contributor', 'entry', 'link'],
  },
  entry: {
    once: ['content', 'id', 'published', 'rights', 'source', 'summary', 'title', 'updated'],
    often: ['author', 'category', 'contributor', 'link'],
  },
  author: { once: ['name', 'uri', 'email'], often: [] },
}

function outOfPlace(part: Element): string[] {
  const { once = [], often = [] } = elements[part.name] ?? {}
  const strange = part.children.filter(({ name }) => ![...once, ...often].includes(name))
  return [
    ...strange.map(({ name }) => `${part.name} has no ${name} (4.1)`),
    ...once.flatMap((name) => (all(part, name).length > 1 ? [`${part.name}: ${name} twice`] : [])),
    ...all(part, 'author').flatMap(outOfPlace),
  ]
}

/** 3.1.1: text without a type is plain, so nothing else may stand in it. */
function textFaults(part: Element): string[] {
  return ['title', 'content'].flatMap((name) =>
    all(part, name).flatMap(({ attributes, children }) => [
      ...(['text', 'html', undefined].includes(attributes.type)
        ? []
        : [`${name} of a strange type`]),
      ...(children.length > 0 ? [`markup in a ${name} of text (3.1.1.1)`] : []),
    ]),
  )
}

const isAlternate = ({ attributes }: Element) => (attributes.rel ?? 'alternate') === 'alternate'

/** What feed and entry share: exactly one id, title and updated; links with addresses. */
function common(part: Element, name: string): string[] {
  const faults = [
    ...['id', 'title', 'updated'].flatMap((one) =>
      all(part, one).length === 1 ? [] : [`${name} needs exactly one ${one}`],
    ),
    ...outOfPlace(part),
    ...textFaults(part),
  ]
  if (!isIri(all(part, 'id')[0]?.text)) faults.push(`${name}: the id is no IRI (4.2.6)`)
  for (const moment of [...all(part, 'updated'), ...all(part, 'published')]) {
    if (!isDate(moment.text)) faults.push(`${name}: "${moment.text}" is no date (3.3)`)
  }
  const links = all(part, 'link')
  for (const link of links) {
    const { href, rel, type } = link.attributes
    if (!isIri(href)) faults.push(`${name}: a link has no absolute address`)
    if (rel !== undefined && !/^[a-z][a-z-]*$|^https?:/.test(rel))
      faults.push(`${name}: rel "${rel}"`)
    if (type !== undefined && !mediaType.test(type)) faults.push(`${name}: "${type}" is no type`)
  }
  const kinds = links.filter(isAlternate).map(({ attributes }) => attributes.type)
  if (new Set(kinds).size < kinds.length) faults.push(`${name}: two alternates of one type (4.1.1)`)
  return faults
}

function all(part: Element, name: string): Element[] {
  return part.children.filter((child) => child.name === name && child.uri === atomNamespace)
}

function parsed(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true })
  const top: Element = { name: '', uri: '', attributes: {}, children: [], text: '' }
  const open = [top]
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value])
    const element = {
      name: local,
      uri,
      attributes: Object.fromEntries(values),
      children: [],
      text: '',
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    const here = open.at(-1)
    if (here) here.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  const [root] = top.children
  if (!root) throw new Error('There is no element.')
  return root
}

type Item = Record<string, unknown>

/** 1.1: all names; `author` is of 1.0. Extensions begin with an underscore. */
const feedKeys =
  'version title home_page_url feed_url description user_comment next_url icon favicon authors language expired hubs items'
const itemKeys =
  'id url external_url title content_html content_text summary image banner_image date_published date_modified authors tags language attachments'

function unknownKeys(part: Item, known: string): string[] {
  return Object.keys(part)
    .filter((key) => !key.startsWith('_') && !known.split(' ').includes(key))
    .map((key) => `"${key}" is no name of version 1.1`)
}

export function faultsInJsonFeed(feed: Item): string[] {
  const faults: string[] = []
  const { version, title, items, home_page_url, feed_url, authors } = feed
  if (version !== 'https://jsonfeed.org/version/1.1') faults.push('the version is not 1.1')
  if (typeof title !== 'string' || !title) faults.push('no title')
  if (!languageTag.test(String(feed.language))) faults.push(`the language "${feed.language}"`)
  faults.push(...unknownKeys(feed, feedKeys))
  for (const address of [home_page_url, feed_url]) {
    if (!isIri(address)) faults.push(`"${address}" is no absolute address`)
  }
  // 1.1: authors is a list, and each has at least one of these.
  const list = authors as Item[] | undefined
  if (!list?.every(({ name, url, avatar }) => name || url || avatar)) faults.push('an empty author')
  if (!Array.isArray(items)) return [...faults, 'no items']
  for (const item of items as Item[]) {
    faults.push(...unknownKeys(item, itemKeys))
    if (typeof item.id !== 'string' || !item.id) faults.push('an item has no id')
    if (!isIri(item.url)) faults.push('an item has no absolute address')
    const content = item.content_text ?? item.content_html
    if (typeof content !== 'string' || !content) faults.push('an item has no content')
    if (!isDate(item.date_published)) faults.push(`"${item.date_published}" is no date`)
  }
  const ids = (items as Item[]).map(({ id }) => id)
  if (new Set(ids).size < ids.length) faults.push('an id stands twice')
  return faults
}
