import type { ServerProps, Where } from 'payload'
import { type EditionCollection, editionCollections } from '../../content/reference'
import { describe } from '../../i18n/languages'
import type { ReviewedDocument } from '../payload/stored'
import { has, type Person } from '../roles'
import { momentIn } from './step-in-words'
import { workflowWords } from './words'
import './workflow.css'

const shown = 8

type Entry = ReviewedDocument & { collection: EditionCollection; updatedAt: string }

/** The dashboard: what waits for this person, and what everybody should know. */
export async function Desk({ payload, user, i18n }: ServerProps) {
  if (!user) return null
  const person = user as Person & { id: string | number }
  const find = async (where: Where, sort: string): Promise<Entry[]> => {
    const found = await Promise.all(
      editionCollections.map(async (collection) => {
        const { docs } = await payload.find({
          collection,
          where,
          sort,
          draft: true,
          depth: 0,
          limit: shown,
          pagination: false,
          select: {
            title: true,
            question: true,
            language: true,
            workflow: true,
            updatedAt: true,
          } as never,
          overrideAccess: false,
          user,
        })
        return docs.map((doc) => ({ ...(doc as unknown as Entry), collection }))
      }),
    )
    const direction = sort.startsWith('-') ? -1 : 1
    const time = ({ workflow }: Entry) => workflow?.scheduledFor ?? workflow?.last?.at ?? ''
    return found
      .flat()
      .sort((one, other) => (time(one) < time(other) ? -direction : direction))
      .slice(0, shown)
  }
  const state = (...states: string[]): Where => ({ 'workflow.state': { in: states } })
  const mine: Where = { 'workflow.authors': { in: [String(person.id)] } }

  const lists: { title: string; empty: string; entries: Entry[] }[] = []
  const waiting: Where[] = []
  if (has(person, 'reviewer')) {
    waiting.push({ and: [state('in-review'), { language: { in: person.languages ?? [] } }] })
  }
  if (has(person, 'publisher')) waiting.push(state('approved'))
  if (waiting.length > 0) {
    const entries = await find({ or: waiting }, 'updatedAt')
    // Nobody approves their own words: what they wrote waits for somebody else.
    const others = entries.filter(
      ({ workflow }) =>
        workflow?.state !== 'in-review' || !workflow.authors?.includes(String(person.id)),
    )
    lists.push({ title: 'Waiting for me', empty: 'Nothing waits for you.', entries: others })
  }
  if (has(person, 'editor', 'translator')) {
    lists.push({
      title: 'Sent back to me',
      empty: 'Nothing was sent back.',
      entries: await find({ and: [state('changes-requested'), mine] }, '-updatedAt'),
    })
  }
  lists.push(
    {
      title: 'Scheduled',
      empty: 'Nothing is scheduled.',
      entries: await find({ 'workflow.scheduledFor': { exists: true } }, 'workflow.scheduledFor'),
    },
    {
      title: 'Emergency, not yet approved',
      empty: 'No emergency waits for approval.',
      entries: await find({ 'workflow.emergencyOpen': { equals: true } }, 'updatedAt'),
    },
    {
      title: 'Recently published',
      empty: 'Nothing was published yet.',
      entries: await find(state('published'), '-updatedAt'),
    },
  )
  return (
    <div className="desk">
      {lists.map(({ title, empty, entries }) => (
        <section className="desk__list" key={title} aria-label={title}>
          <h3>{title}</h3>
          {entries.length === 0 ? <p className="desk__empty">{empty}</p> : null}
          <ul>
            {entries.map((entry) => (
              <li key={entry.id}>
                <a href={`/admin/collections/${entry.collection}/${entry.id}`} dir="auto">
                  {entry.title || entry.question || 'Untitled'}
                </a>
                <small>{factsOf(entry, i18n.language)}</small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function factsOf({ language, workflow }: Entry, adminLanguage: string): string {
  const words = workflowWords(adminLanguage)
  const { last, scheduledFor } = workflow ?? {}
  const time = scheduledFor ?? last?.at
  const when = time && momentIn(adminLanguage, time)
  return [describe(language).ownName, last && words.events[last.event], last?.name, when]
    .filter(Boolean)
    .join(' · ')
}
