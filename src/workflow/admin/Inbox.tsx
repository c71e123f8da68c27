import type { ServerProps } from 'payload'
import type { ReactNode } from 'react'
import { titleOf } from '../../content/title'
import { momentIn, sideBySide } from '../../i18n/formatting'
import { describe } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import { type InboxEntry, type InboxList, inboxOf } from '../payload/inbox'
import { lastActorName } from './actor-name'
import './workflow.css'

type Props = ServerProps & {
  /** Entries of a later chapter, before the others of a list. */
  first?: Partial<Record<InboxList['name'], ReactNode[]>>
  /** Editions that such an entry stands for. */
  without?: ReadonlySet<string>
}

/** The dashboard: what waits for this person, and what everybody should know. */
export async function Inbox({ payload, user, i18n, first = {}, without }: Props) {
  if (!user) return null
  const t = translatorFor(i18n.language)
  const lists = (await inboxOf(user, payload)).map(({ name, entries }) => ({
    name,
    entries: name === 'published' ? entries : entries.filter(({ id }) => !without?.has(id)),
    before: first[name] ?? [],
  }))
  return (
    <div className="desk">
      {lists.map(({ name, entries, before }) => (
        <section
          className={`desk__list desk__list--${name}`}
          key={name}
          aria-label={t(`workflow.inbox.${name}.title`)}
        >
          <h3>
            {t(`workflow.inbox.${name}.title`)}
            {before.length + entries.length > 0 && name !== 'published' ? (
              <span className="desk__count">
                {(before.length + entries.length).toLocaleString(i18n.language)}
              </span>
            ) : null}
          </h3>
          {before.length + entries.length === 0 ? (
            <p className="desk__empty">{t(`workflow.inbox.${name}.empty`)}</p>
          ) : null}
          <ul>
            {before}
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
