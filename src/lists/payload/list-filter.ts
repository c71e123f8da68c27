/**
 * What a person chose for their lists of editions, in every such list and until they choose otherwise: the
 * language, and whether only what they wrote.
 */
import type { BaseFilter, PayloadRequest, Where } from 'payload'
import { type ListChoice, preferenceOfLists, readChoice } from '../list-choice'

/** React's calls to the server, as a list in a drawer makes them: there everything can be chosen. */
const ofDrawers = 'next-action'

export const chosenForLists: BaseFilter = async ({ req }) => {
  if (!req.user || req.headers.get(ofDrawers)) return null
  const { language, mine } = await choiceOf(req)
  const conditions: Where[] = []
  if (language) conditions.push({ language: { equals: language } })
  if (mine) {
    conditions.push(
      { 'workflow.authors': { in: [String(req.user.id)] } },
      { 'workflow.state': { not_in: ['published', 'unpublished'] } },
    )
  }
  return conditions.length > 0 ? { and: conditions } : null
}

export async function choiceOf(req: PayloadRequest): Promise<ListChoice> {
  if (!req.user) return {}
  const { docs } = await req.payload.find({
    collection: 'payload-preferences',
    where: {
      and: [
        { key: { equals: preferenceOfLists } },
        { 'user.relationTo': { equals: 'users' } },
        { 'user.value': { equals: req.user.id } },
      ],
    },
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return readChoice(docs[0]?.value)
}
