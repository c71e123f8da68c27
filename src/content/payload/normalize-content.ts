/**
 * Brings the words of an edition into their normal form and refuses what may not stand in them:
 * foreign nodes, addresses that readers cannot be sent to. Runs on drafts too, which Payload does not
 * validate, so a bad link cannot get in by any road.
 *
 * What is stored already stays to the last sign, until somebody writes it anew: a step changes no words.
 */

import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { refuse } from '../../refusals/payload/refuse'
import type { Refusal } from '../../refusals/refusal'
import { forbiddenNode } from '../allowed-nodes'
import { canonical } from '../canonical'
import { cleanRichText, cleanText } from '../clean-text'
import type { LearnMoreLink } from '../edition'
import type { Leaf, LeafKind } from '../fields'
import {
  forbiddenLearnMore,
  forbiddenLink,
  meantAddress,
  withMeantAddresses,
  withoutUnwrittenLinks,
} from '../link-target'
import { leavesOf, valueAt } from '../model'
import { plainFormats, type RichText } from '../rich-text'
import { editionHook } from './edition-hook'

/** @param isTyping whether a text is saved while somebody types: the space before the next word stays */
export const normalizeContent = ({ isTyping }: { isTyping: (req: PayloadRequest) => boolean }) =>
  editionHook(({ collection, edition, before, req }) => {
    const refused: Refused = (reason) => reason && refuse(reason, req, collection)
    const keepEnds = isTyping(req)
    let data: Record<string, unknown> = edition
    for (const { path, field } of leavesOf(collection)) {
      const value = valueAt(data, path)
      const isStored = before !== undefined && canonical(value) === canonical(valueAt(before, path))
      const rule = rules[field.kind]
      if (!rule || !value || isStored) continue
      data = withValue(data, path, rule(value, { field, name: path.join('.'), keepEnds, refused }))
    }
    return data
  })

type Refused = (reason: Refusal | undefined) => void
type Where = { field: Leaf; name: string; keepEnds: boolean; refused: Refused }
type Rule = (value: unknown, where: Where) => unknown

/** Which kinds have a normal form, and what makes it or refuses the value. */
const rules: Record<LeafKind, Rule | undefined> = {
  text: (value, { field, keepEnds }) => {
    const shape = 'multiline' in field && field.multiline ? 'several' : 'one'
    return typeof value === 'string' ? cleanText(value, shape, { keepEnds }) : value
  },
  richText: (value, { name, refused }) => {
    const text = withMeantAddresses(withoutUnwrittenLinks(cleanRichText(value as RichText)))
    refused(forbiddenNode(text, name) ?? forbiddenLink(text, name))
    return plainFormats(text)
  },
  links: (value, { name, keepEnds, refused }) => {
    const links = (value as LearnMoreLink[]).map(withMeantAddress)
    refused(forbiddenLearnMore(links, name))
    const keys = new Set<string>()
    return links.map((link) => tidyLink(link, keys, keepEnds))
  },
  slug: undefined,
  date: undefined,
  upload: undefined,
  references: undefined,
  placements: undefined,
}

function withValue(
  data: Record<string, unknown>,
  [name, member]: ReturnType<typeof leavesOf>[number]['path'],
  value: unknown,
): Record<string, unknown> {
  if (member === undefined) return { ...data, [name]: value }
  return { ...data, [name]: { ...(data[name] as object), [member]: value } }
}

function withMeantAddress(link: LearnMoreLink): LearnMoreLink {
  return link.address ? { ...link, address: String(meantAddress(link.address)) } : link
}

/** A row keeps one target, the one that its kind names, and a key that survives translation. */
function tidyLink(link: LearnMoreLink, taken: Set<string>, keepEnds: boolean): LearnMoreLink {
  const key = link.key && !taken.has(link.key) ? link.key : randomUUID()
  taken.add(key)
  const label = link.label && cleanText(link.label, 'one', { keepEnds })
  return link.kind === 'content'
    ? { ...link, key, label, address: null }
    : { ...link, key, label, content: null, address: link.address?.trim() ?? null }
}
