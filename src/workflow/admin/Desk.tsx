import type { ServerProps } from 'payload'
import { describe } from '../../i18n/languages'
import { type DeskEntry, type DeskList, deskOf } from '../payload/desk'
import { momentIn } from './step-in-words'
import { whoTook } from './who'
import { workflowWords } from './words'
import './workflow.css'

const titles: Record<DeskList['name'], { title: string; empty: string }> = {
  waiting: { title: 'Waiting for me', empty: 'Nothing waits for you.' },
  'sent-back': { title: 'Sent back to me', empty: 'Nothing was sent back.' },
  scheduled: { title: 'Scheduled', empty: 'Nothing is scheduled.' },
  emergency: {
    title: 'Emergency, not yet approved',
    empty: 'No emergency waits for approval.',
  },
  published: { title: 'Recently published', empty: 'Nothing was published yet.' },
}

/** The dashboard: what waits for this person, and what everybody should know. */
export async function Desk({ payload, user, i18n }: ServerProps) {
  if (!user) return null
  const lists = await deskOf(user, payload)
  return (
    <div className="desk">
      {lists.map(({ name, entries }) => (
        <section className="desk__list" key={name} aria-label={titles[name].title}>
          <h3>{titles[name].title}</h3>
          {entries.length === 0 ? <p className="desk__empty">{titles[name].empty}</p> : null}
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

function factsOf({ language, workflow }: DeskEntry, adminLanguage: string): string {
  const words = workflowWords(adminLanguage)
  const { last, scheduledFor } = workflow ?? {}
  const time = scheduledFor ?? last?.at
  const when = time && momentIn(adminLanguage, time)
  return [
    describe(language).ownName,
    last && words.events[last.event],
    last && whoTook(last, adminLanguage),
    when,
  ]
    .filter(Boolean)
    .join(' · ')
}
