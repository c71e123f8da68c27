/** What the dashboard asks: what waits for this person, and what everybody should know. */

import {
  createLocalReq,
  type Payload,
  type PayloadRequest,
  type TypedUser,
  type Where,
} from 'payload'
import { type EditionCollection, editionCollections, selectHeadings } from '../../content/model'
import { type State, states } from '../../revision/revision'
import { has, type Person } from '../roles'
import { contentsWithin, scopeRightsOf } from './page-scope'
import type { ReviewedDocument } from './reviewed-document'

/** Entries of a list; the lists of the collection have the rest. */
const shown = 20
const shownOfPublished = 8
/** Entries that are read where some of them may turn out to be the person's own. */
const read = 100

export type InboxEntry = ReviewedDocument & { collection: EditionCollection; updatedAt: string }

export type InboxList = {
  name: 'waiting' | 'sent-back' | 'scheduled' | 'emergency' | 'published'
  entries: InboxEntry[]
}

type Listed = 'review' | 'publication' | 'sent-back' | 'published'

/** In which list of the dashboard a revision stands by its state; `scheduled` and `emergency` go by their own fields. */
const listed: Record<State, Listed | undefined> = {
  draft: undefined,
  'in-review': 'review',
  'changes-requested': 'sent-back',
  approved: 'publication',
  scheduled: undefined,
  published: 'published',
  unpublished: undefined,
}

/** The lists of the dashboard for this person, each with its newest or most urgent entries. */
export async function inboxOf(user: TypedUser, payload: Payload): Promise<InboxList[]> {
  const person = user as Person & { id: string | number }
  const req = await createLocalReq({ user }, payload)
  const within = await contentsWithin(person, req)
  // Each condition is asked for by itself: one “or” of them would read every edition.
  const find = async (either: Where[], sort: string, limit = shown): Promise<InboxEntry[]> => {
    const questions = editionCollections.flatMap((collection) =>
      either.map((where) => ({ collection, where })),
    )
    const found = await Promise.all(
      questions.map(async ({ collection, where }) => {
        const { docs } = await payload.find({
          collection,
          where,
          sort,
          draft: true,
          depth: 0,
          limit,
          pagination: false,
          select: {
            ...selectHeadings,
            contentId: true,
            language: true,
            workflow: true,
            updatedAt: true,
          },
          overrideAccess: false,
          user,
        })
        return docs.map((doc) => ({
          ...(doc as ReviewedDocument & { updatedAt: string }),
          collection,
        }))
      }),
    )
    const direction = sort.startsWith('-') ? -1 : 1
    const time = ({ workflow }: InboxEntry) => workflow?.scheduledFor ?? workflow?.last?.at ?? ''
    return found
      .flat()
      .sort((one, other) => (time(one) < time(other) ? -direction : direction))
      .slice(0, limit)
  }
  const state = (list: Listed): Where => ({
    'workflow.state': { in: states.filter((each) => listed[each] === list) },
  })
  const mine: Where = { 'workflow.authors': { in: [String(person.id)] } }

  const lists: InboxList[] = []
  const waiting: Where[] = []
  if (has(person, 'reviewer')) {
    waiting.push({ and: [state('review'), { language: { in: person.languages ?? [] } }] })
  }
  if (has(person, 'publisher')) waiting.push(state('publication'))
  if (waiting.length > 0) {
    const own = within
      ? waiting.map((each) => ({ and: [each, { contentId: { in: within } }] }))
      : waiting
    const entries = await decided(await find(own, 'updatedAt', read), req)
    // Nobody approves their own words: what they wrote waits for somebody else.
    const others = entries.filter(
      ({ workflow }) =>
        workflow?.state !== 'in-review' || !workflow.authors?.includes(String(person.id)),
    )
    lists.push({ name: 'waiting', entries: others.slice(0, shown) })
  }
  if (has(person, 'editor', 'translator')) {
    const entries = await find([{ and: [state('sent-back'), mine] }], '-updatedAt')
    lists.push({ name: 'sent-back', entries })
  }
  const scheduled: Where = { 'workflow.scheduledFor': { exists: true } }
  lists.push(
    { name: 'scheduled', entries: await find([scheduled], 'workflow.scheduledFor') },
    {
      name: 'emergency',
      entries: await find([{ 'workflow.emergencyOpen': { equals: true } }], 'updatedAt'),
    },
    {
      name: 'published',
      entries: await find([state('published')], '-updatedAt', shownOfPublished),
    },
  )
  return lists
}

/** Those about which whoever asks may decide, of what other pages show as well. */
async function decided(entries: InboxEntry[], req: PayloadRequest): Promise<InboxEntry[]> {
  const rightsOver = await scopeRightsOf(entries, req)
  return entries.filter(({ contentId }) => rightsOver(contentId).decides)
}
