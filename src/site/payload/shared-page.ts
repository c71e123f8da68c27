/** Resolves a share link's token to what it shows, where it still opens. */
import type { Payload } from 'payload'
import type { EditionCollection } from '../../content/model'
import { signingSecret } from '../../settings/server/secret'
import { idInToken, opens } from '../../workflow/share-link'
import type { PageFacts } from '../page-view'
import { sharedFacts } from './draft-reader'

/**
 * Resolves a token.
 *
 * @returns nothing where the link was guessed, revoked, or is at its end: all look the same
 */
export async function shared(
  token: string,
  payload: Payload,
  now: Date,
): Promise<{ facts: PageFacts; expires: string } | undefined> {
  const { docs } = await payload.find({
    collection: 'share-links',
    where: { id: { equals: idInToken(token) } },
    depth: 0,
    limit: 1,
    overrideAccess: true,
  })
  const [link] = docs
  if (!link || !opens(token, link, { key: signingSecret(), now })) return undefined
  const { of, version, expires } = link
  const facts = await sharedFacts({ collection: of as EditionCollection, version }, payload)
  return facts && { facts, expires }
}
