/** Which addresses a link may have, and which edition a link to content reaches. */

import type { Language } from '../i18n/languages'
import type { Refusal } from '../refusals/refusal'
import { textOf } from '../refusals/text-of'
import type { LearnMoreLink } from './edition'
import { refusal } from './refusals'
import { isLink, mapNodes, nodesOf, type RichText, type RichTextNode } from './rich-text'

const inText = new Set(['http:', 'https:', 'mailto:', 'tel:'])
const inLearnMore = new Set(['http:', 'https:'])

/**
 * Whether a link may have this address: a whole http, https, mailto or tel address, as WHATWG's URL
 * standard reads it. Addresses without a scheme are refused too: content of this site is linked
 * by choosing it, so that the link survives a new slug.
 */
export function isAllowedAddress(address: unknown, schemes: ReadonlySet<string> = inText): boolean {
  if (typeof address !== 'string') return false
  // Browsers drop tabs and line breaks inside an address, so "java\nscript:" would be one.
  if (/[\s\p{Cc}]/u.test(address.trim())) return false
  let url: URL
  try {
    url = new URL(address.trim())
  } catch {
    return false
  }
  if (!schemes.has(url.protocol)) return false
  if (url.protocol === 'mailto:') return url.pathname.includes('@')
  // RFC 3966: digits with a + before them, signs between them, and an extension.
  if (url.protocol === 'tel:')
    return /^\+?[\d().*#-]*\d[\d().*#-]*(;[\w=.+-]+)*$/.test(url.pathname)
  return url.hostname !== ''
}

/**
 * The address that is meant: `www.…` is one on the web, and telephone numbers are written with spaces.
 */
export function meantAddress(address: unknown): unknown {
  if (typeof address !== 'string') return address
  const given = address.trim()
  if (/^tel:/i.test(given)) return given.replace(/(\s|%20)+/g, '')
  return /^www\.[^\s/?#]+/i.test(given) ? `https://${given}` : given
}

/** Gives every link of a rich text the address that is meant. */
export function withMeantAddresses(text: RichText): RichText {
  return mapNodes(text, (node) => {
    if (!isLink(node) || typeof node.fields?.url !== 'string') return node
    const url = meantAddress(node.fields.url)
    return url === node.fields.url ? node : { ...node, fields: { ...node.fields, url } }
  })
}

/** What the editor writes into a link before anybody has said where it leads. */
const unwritten = 'https://'

/** Makes plain words of links whose dialogue was left without an address: the editor keeps them. */
export function withoutUnwrittenLinks(text: RichText): RichText {
  const isUnwritten = (node: RichTextNode) =>
    isLink(node) && node.fields?.linkType !== 'internal' && node.fields?.url === unwritten
  return mapNodes(text, (node) =>
    node.children?.some(isUnwritten)
      ? {
          ...node,
          children: node.children.flatMap((each) =>
            isUnwritten(each) ? (each.children ?? []) : each,
          ),
        }
      : node,
  )
}

/** The first link of a rich text that may not stand there. */
export function forbiddenLink(text: RichText, field: string): Refusal | undefined {
  for (const node of nodesOf(text)) {
    if (!isLink(node)) continue
    const { linkType, url, doc } = node.fields ?? {}
    const allowed = linkType === 'internal' ? Boolean(doc?.value) : isAllowedAddress(url)
    if (!allowed) return notAllowed(field, url)
  }
  return undefined
}

/** The first "Learn more" link that leads to an address we do not allow. */
export function forbiddenLearnMore(links: LearnMoreLink[], field: string): Refusal | undefined {
  const index = links.findIndex(
    (link) =>
      link.kind !== 'content' && link.address && !isAllowedAddress(link.address, inLearnMore),
  )
  const link = links[index]
  return link && notAllowed(`${field}.${index}.address`, link.address)
}

function notAllowed(field: string, address: unknown): Refusal {
  return { ...addressRefusal(address), field }
}

/** The refusal of an address that a link must not have, shortened for the message. */
export function addressRefusal(address: unknown): Refusal {
  const shown = textOf(address).slice(0, 80)
  return refusal('address-not-allowed', { facts: { address: shown } })
}

/**
 * The published edition that a link to a content reaches (design, section 3): the reader's
 * language where there is one, otherwise the source edition, otherwise none.
 *
 * @param editions the published editions of one content
 */
export function editionReached<
  Edition extends { language: Language; sourceLanguage?: Language | null },
>(editions: Edition[], language: Language): Edition | undefined {
  return (
    editions.find((edition) => edition.language === language) ??
    editions.find((edition) => !edition.sourceLanguage)
  )
}
