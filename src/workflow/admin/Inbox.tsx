import type { ServerProps } from 'payload'
import { momentIn, sideBySide } from '../../i18n/formatting'
import { describe } from '../../i18n/languages'
import { wordsIn } from '../../i18n/server/messages'
import { type DeskEntry, deskOf } from '../payload/inbox'
import { whoTook } from './actor-name'
import './workflow.css'

/** The dashboard: what waits for this person, and what everybody should know. */
export async function Desk({ payload, user, i18n }: ServerProps) {
  if (!user) return null
  const t = wordsIn(i18n.language)
  const lists = await deskOf(user, payload)
  return (
    <div className="desk">
      {lists.map(({ name, entries }) => (
        <section
          className={`desk__list desk__list--${name}`}
          key={name}
          aria-label={t(`workflow.desk.${name}.title`)}
        >
          <h3>
            {t(`workflow.desk.${name}.title`)}
            {entries.length > 0 && name !== 'published' ? (
              <span className="desk__count">{entries.length.toLocaleString(i18n.language)}</span>
            ) : null}
          </h3>
          {entries.length === 0 ? (
            <p className="desk__empty">{t(`workflow.desk.${name}.empty`)}</p>
          ) : null}
          <ul>
            {entries.map((entry) => (
              <li key={entry.id}>
                <a href={`/admin/collections/${entry.collection}/${entry.id}`} dir="auto">
                  {entry.title || entry.question || t('workflow.untitled')}
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
  const t = wordsIn(adminLanguage)
  const { last, scheduledFor } = workflow ?? {}
  const time = scheduledFor ?? last?.at
  const when = time && momentIn(adminLanguage, time)
  const step = last && t(`workflow.done.${last.event}`)
  const who = last && whoTook((part) => t(`workflow.systems.${part}`), last)
  return sideBySide([describe(language).ownName, step, who, when])
}
