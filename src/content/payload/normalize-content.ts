/**
 * Brings the words of an edition into their normal form and refuses what may not stand in them:
 * foreign nodes, addresses that are not http, https or mailto. Runs on drafts too, which Payload
 * does not validate, so a bad link cannot get in by any road.
 */

import { randomUUID } from 'node:crypto'
import { refuse } from '../../refusals/payload/refuse'
import type { Refusal } from '../../refusals/refusal'
import type { LearnMoreLink } from '../edition'
import type { LeafKind } from '../fields'
import { forbiddenLearnMore, forbiddenLink } from '../link-target'
import { fieldsOf, isGroup } from '../model'
import { forbiddenNode, plainFormats, type RichText } from '../rich-text'
import { editionHook } from './edition-hook'

export const normalizeContent = editionHook(({ collection, edition, req }) => {
  const refused: Refused = (reason) => reason && refuse(reason, req, collection)
  const data: Record<string, unknown> = edition
  for (const [name, field] of Object.entries(fieldsOf(collection))) {
    const rule = isGroup(field) ? undefined : rules[field.kind]
    if (rule && data[name]) data[name] = rule(data[name], name, refused)
  }
  return data
})

type Refused = (reason: Refusal | undefined) => void

/** Which kinds have a normal form, and what makes it or refuses the value. */
const rules: Record<
  LeafKind,
  ((value: unknown, field: string, refused: Refused) => unknown) | undefined
> = {
  richText: (value, field, refused) => {
    const text = value as RichText
    refused(forbiddenNode(text, field) ?? forbiddenLink(text, field))
    return plainFormats(text)
  },
  links: (value, field, refused) => {
    const links = value as LearnMoreLink[]
    refused(forbiddenLearnMore(links, field))
    const keys = new Set<string>()
    return links.map((link) => tidyLink(link, keys))
  },
  text: undefined,
  slug: undefined,
  date: undefined,
  upload: undefined,
  references: undefined,
  placements: undefined,
}

/** A row keeps one target, the one that its kind names, and a key that survives translation. */
function tidyLink(link: LearnMoreLink, taken: Set<string>): LearnMoreLink {
  const key = link.key && !taken.has(link.key) ? link.key : randomUUID()
  taken.add(key)
  return link.kind === 'content'
    ? { ...link, key, address: null }
    : { ...link, key, content: null, address: link.address?.trim() ?? null }
}
