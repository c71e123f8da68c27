import type { ServerProps } from 'payload'
import { titleOf } from '../../content/title'
import { momentIn, sideBySide } from '../../i18n/formatting'
import { describe } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import { type InboxEntry, inboxOf } from '../payload/inbox'
import { lastActorName } from './actor-name'
import './workflow.css'

/** The dashboard: what waits for this person, and what everybody should know. */
export async function Inbox({ payload, user, i18n }: ServerProps) {
  if (!user) return null
  const t = translatorFor(i18n.language)
  const lists = await inboxOf(user, payload)
  return (
    <div className="desk">
      {lists.map(({ name, entries }) => (
        <section
          className={`desk__list desk__list--${name}`}
          key={name}
          aria-label={t(`workflow.inbox.${name}.title`)}
        >
          <h3>
            {t(`workflow.inbox.${name}.title`)}
            {entries.length > 0 && name !== 'published' ? (
              <span className="desk__count">{entries.length.toLocaleString(i18n.language)}</span>
            ) : null}
          </h3>
          {entries.length === 0 ? (
            <p className="desk__empty">{t(`workflow.inbox.${name}.empty`)}</p>
          ) : null}
          <ul>
            {entries.map((entry) => (
              <li key={entry.id}>
                <a href={`/admin/collections/${entry.collection}/${entry.id}`} dir="auto">
                  {titleOf(entry) || t('workflow.untitled')}
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

function factsOf({ language, workflow }: InboxEntry, adminLanguage: string): string {
  const t = translatorFor(adminLanguage)
  const { last, scheduledFor } = workflow ?? {}
  const time = scheduledFor ?? last?.at
  const when = time && momentIn(adminLanguage, time)
  const step = last && t(`workflow.done.${last.event}`)
  const who = last && lastActorName((part) => t(`workflow.systems.${part}`), last)
  return sideBySide([describe(language).ownName, step, who, when])
}
