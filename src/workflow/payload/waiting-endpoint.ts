/** `GET /api/waiting?not=ID`: what waits next for this person, for whoever is done with one text. */
import { endpoint } from '../../api-reference/payload/endpoint'
import type { EditionCollection } from '../../content/model'
import { requireDraftReader } from '../../content/payload/requested-edition'
import { titleOf } from '../../content/title'
import type { Language } from '../../i18n/languages'
import { inboxOf } from './inbox'

export type NextWaiting = {
  collection: EditionCollection
  id: string
  title: string
  language: Language
}

export const waitingEndpoint = endpoint({
  path: '/waiting',
  method: 'get',
  docs: {
    topic: 'workflow',
    summary: 'Reads what waits next for whoever asks, as the dashboard lists it.',
    who: 'everybody with a role',
    query: { not: 'the id of an edition that they are done with' },
    answer: '200 `{ next: { collection, id, title, language } | null }`',
  },
  handler: async (req) => {
    const user = await requireDraftReader(req)
    const lists = await inboxOf(user, req.payload)
    const [found] = lists
      .filter(({ name }) => name === 'waiting' || name === 'sent-back')
      .flatMap(({ entries }) => entries)
      .filter(({ id }) => id !== req.query.not)
    const next: NextWaiting | null = found
      ? {
          collection: found.collection,
          id: found.id,
          title: titleOf(found) ?? '',
          language: found.language,
        }
      : null
    return Response.json({ next })
  },
})
