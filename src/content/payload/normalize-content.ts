/**
 * Brings the words of an edition into their normal form and refuses what may not stand in them:
 * foreign nodes, addresses that are not http, https or mailto. Runs on drafts too, which Payload
 * does not validate, so a bad link cannot get in by any road.
 */
import { randomUUID } from 'node:crypto'
import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { refuse } from '../../refusals/payload/refuse'
import type { EditionDocument, LearnMoreLink } from '../edition'
import { forbiddenLearnMore, forbiddenLink } from '../link-target'
import { forbiddenNode, plainFormats, type RichText } from '../rich-text'

export const normalizeContent: CollectionBeforeValidateHook = ({ data, collection, req }) => {
  if (!data) return data
  const edition = data as EditionDocument
  for (const field of ['body', 'answer'] as const) {
    const text = edition[field]
    if (text) edition[field] = tidyText(text, field, req, collection.slug)
  }
  if (edition.learnMore) {
    const reason = forbiddenLearnMore(edition.learnMore)
    if (reason) refuse(reason, req, collection.slug)
    const keys = new Set<string>()
    edition.learnMore = edition.learnMore.map((link) => tidyLink(link, keys))
  }
  return edition
}

function tidyText(
  text: RichText,
  field: string,
  req: PayloadRequest,
  collection: string,
): RichText {
  const reason = forbiddenNode(text, field) ?? forbiddenLink(text, field)
  if (reason) refuse(reason, req, collection)
  return plainFormats(text)
}

/** A row keeps one target, the one that its kind names, and a key that survives translation. */
function tidyLink(link: LearnMoreLink, taken: Set<string>): LearnMoreLink {
  const key = link.key && !taken.has(link.key) ? link.key : randomUUID()
  taken.add(key)
  return link.kind === 'content'
    ? { ...link, key, address: null }
    : { ...link, key, content: null, address: link.address?.trim() ?? null }
}
