import type { ServerProps } from 'payload'
import type { ReactNode } from 'react'
import { titleOf } from '../../content/title'
import { momentIn, type Reader, sideBySide } from '../../i18n/formatting'
import { describe } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import { readerOf } from '../../settings/server/reader'
import { type InboxEntry, type InboxList, inboxOf } from '../payload/inbox'
import { waitingQuestions } from '../payload/questions'
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
  const reader = readerOf({ user, i18n })
  const lists = (await inboxOf(user, payload)).map(({ name, entries }) => ({
    name,
    entries: name === 'published' ? entries : entries.filter(({ id }) => !without?.has(id)),
    before: first[name] ?? [],
  }))
  const questions = await waitingQuestions(user, payload)
  return (
    <div className="desk">
      {questions ? (
        <section
          className="desk__list desk__list--questions"
          aria-label={t('workflow.inbox.questions.title')}
        >
          <h3>
            {t('workflow.inbox.questions.title')}
            {questions.length > 0 ? (
              <span className="desk__count">{questions.length.toLocaleString(i18n.language)}</span>
            ) : null}
          </h3>
          {questions.length === 0 ? (
            <p className="desk__empty">{t('workflow.inbox.questions.empty')}</p>
          ) : null}
          <ul>
            {questions.map(({ id, text, kind, title, address, language, name, at }) => (
              <li key={id}>
                <a href={address} dir="auto">
                  {shortened(text)}
                </a>
                <small>
                  {sideBySide([
                    t(`workflow.questionKinds.${kind}`),
                    title,
                    describe(language).ownName,
                    name,
                    momentIn(reader, at),
                  ])}
                </small>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
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
                <small>{factsOf(entry, reader)}</small>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function factsOf({ language, workflow }: InboxEntry, reader: Reader): string {
  const t = translatorFor(reader.language)
  const { last, scheduledFor } = workflow ?? {}
  const time = scheduledFor ?? last?.at
  const when = time && momentIn(reader, time)
  const step = last && t(`workflow.done.${last.event}`)
  const who = last && lastActorName((part) => t(`workflow.systems.${part}`), last)
  return sideBySide([describe(language).ownName, step, who, when])
}

/** A line of it: the rest stands where it leads. */
function shortened(text: string): string {
  return text.length > 140 ? `${text.slice(0, 139).trimEnd()}…` : text
}
