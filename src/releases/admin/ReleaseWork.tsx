'use client'

/** A release as people work on it: how it stands, what can be done in one go, and each member. */
import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import { usePost } from '../../content/admin/use-post'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import { momentIn } from '../../i18n/formatting'
import type { FieldChange } from '../changes'
import type { ReleaseReport, ReportedMember } from '../payload/report'
import { previewAddress } from '../preview-address'
import { type ReviewEvent, reviewEvents } from '../review-events'
import { CommentForm } from './CommentForm'
import { GuestAnswers } from './GuestAnswers'
import { GuestLinks } from './GuestLinks'
import { MemberCard } from './MemberCard'
import { PublishForm } from './PublishForm'
import { ReleaseLanguages } from './ReleaseLanguages'
import { UndoForm } from './UndoForm'

type Props = {
  /** Whether the person may let people without an account answer. */
  mayLetGuestsAnswer: boolean
  report: ReleaseReport
  changes: Record<string, FieldChange[]>
}
type ReleaseEvent = ReleaseReport['steps'][number]['event']
type Open = ReviewEvent | ReleaseEvent

export function ReleaseWork({ report, changes, mayLetGuestsAnswer }: Props) {
  const { t, adminLanguage } = useAdminMessages('releases')
  const reader = useReader()
  const { t: events } = useAdminMessages('workflow.events')
  const { release, members, findings, steps, undoes, undoneBy, languages, guests } = report
  const [left, setLeft] = useState<string[]>([])
  const [open, setOpen] = useState<Open>()
  const [working, setWorking] = useState(false)
  const [doubt, setDoubt] = useState<string>()
  const post = usePost()

  const send = async (path: string, body: Record<string, unknown>) => {
    setWorking(true)
    setDoubt(undefined)
    const answer = await post(`releases/${release.id}/${path}`, body)
    if ('message' in answer) {
      if (answer.code === 'members-look-major') setDoubt(answer.message)
      else toast.error(answer.message)
      setWorking(false)
      // The counter-release that was made is where it goes on.
    } else if (path === 'undo') window.location.assign(`/admin/releases/${answer.id}`)
    else window.location.reload()
  }
  const chosenFor = (event: ReviewEvent) =>
    members.filter(({ id, may }) => may.includes(event) && !left.includes(id))
  const reviewed = (event: ReviewEvent, comment?: string) =>
    send('review', { event, members: chosenFor(event).map(looked), comment })

  const offered = reviewEvents.filter((event) => members.some(({ may }) => may.includes(event)))
  const possible = steps.filter(({ allowed }) => allowed).map(({ event }) => event)
  const errors = findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  const choosable = members.filter(({ may }) => may.length > 0)
  // What leads on; sending back or taking back is possible, and seldom what is meant.
  const first = possible.includes('publish')
    ? 'publish'
    : offered.find((event) => event === 'approve' || event === 'submit')
  const own = { 'give-up': t('giveUp'), undo: t('undo.button') }
  const look = (event: Open) =>
    event === first ? 'workflow-step workflow-step--first' : 'workflow-step'

  return (
    <>
      <p className="release__state">
        <span className={`workflow-state release-state--${release.state}`}>
          {t(`states.${release.state}`)}
        </span>
        <span>{t('members', { count: members.length })}</span>
        {release.unready > 0 && !release.ended ? (
          <span>{t('unready', { count: release.unready })}</span>
        ) : null}
        {release.due && release.state === 'scheduled' ? (
          <time dateTime={release.due}>{momentIn(reader, release.due)}</time>
        ) : null}
        {release.ended ? (
          <span>
            <bdi>{release.ended.name}</bdi>{' '}
            <time dateTime={release.ended.at}>{momentIn(reader, release.ended.at)}</time>
          </span>
        ) : null}
      </p>
      <Other label={t('undo.undoes')} of={undoes} />
      <Other
        label={t(undoneBy?.state === 'published' ? 'undo.undoneBy' : 'undo.undoing')}
        of={undoneBy}
      />
      <Findings title={t('errors')} kind="error" of={errors} />
      <Findings title={t('warnings')} kind="warning" of={warnings} />
      {members.length > 0 && !release.ended ? (
        <p>
          <a
            href={previewAddress(adminLanguage, { kind: 'release', id: release.id })}
            target="_blank"
            rel="noreferrer"
          >
            {t('afterwards')}
          </a>
        </p>
      ) : null}
      {offered.length + possible.length > 0 ? (
        <section className="release__steps" aria-label={t('steps')}>
          {[...offered, ...possible].map((event) => {
            const isReview = reviewEvents.some((each) => each === event)
            const count = isReview ? chosenFor(event as ReviewEvent).length : 0
            return (
              <button
                key={event}
                type="button"
                className={look(event)}
                disabled={working || (isReview && count === 0)}
                aria-expanded={open === event}
                onClick={() =>
                  event === 'approve' || event === 'submit'
                    ? reviewed(event)
                    : setOpen(open === event ? undefined : event)
                }
              >
                {event === 'give-up' || event === 'undo' ? own[event] : events(event)}
                {isReview ? ` (${count.toLocaleString(adminLanguage)})` : null}
              </button>
            )
          })}
        </section>
      ) : null}
      {open === 'publish' || open === 'schedule' ? (
        <PublishForm
          {...{ event: open, members, release, working, doubt }}
          onSend={(more) => send('step', { event: open, revision: release.revision, ...more })}
        />
      ) : null}
      {open === 'request-changes' || open === 'withdraw' ? (
        <CommentForm {...{ event: open, working }} onSend={(comment) => reviewed(open, comment)} />
      ) : null}
      {open === 'give-up' || open === 'cancel-schedule' ? (
        <div className="release__form">
          <p>{t(open === 'give-up' ? 'reallyGiveUp' : 'reallyCancel')}</p>
          <button
            type="button"
            className="workflow-step workflow-step--first"
            disabled={working}
            onClick={() => send('step', { event: open })}
          >
            {open === 'give-up' ? t('giveUp') : events(open)}
          </button>
        </div>
      ) : null}
      {open === 'undo' ? (
        <UndoForm
          {...{ release, working }}
          onSend={(more) => send('undo', { revision: release.revision, ...more })}
        />
      ) : null}
      <GuestAnswers answers={guests} />
      {choosable.length > 1 && offered.length > 0 ? <p>{t('choose')}</p> : null}
      {members.length === 0 ? <p>{t('empty')}</p> : null}
      <ol className="release__members">
        {members.map((member) => (
          <MemberCard
            key={member.id}
            {...{ member, release: release.id, changes: changes[member.id] }}
            isLiving={!release.ended}
            mayRemove={release.state !== 'scheduled' && possible.includes('give-up')}
            chosen={offered.length > 0 && member.may.length > 0 && !left.includes(member.id)}
            onChoose={
              offered.length > 0 && member.may.length > 0
                ? (chosen) =>
                    setLeft(chosen ? left.filter((id) => id !== member.id) : [...left, member.id])
                : undefined
            }
            onRemove={() => send('members/remove', { members: [member.id] })}
          />
        ))}
      </ol>
      <ReleaseLanguages
        {...{ release: release.id, languages, working }}
        mayAdd={release.state !== 'scheduled' && possible.includes('give-up')}
        onAdd={(editions) => send('members', { members: editions })}
      />
      {members.length > 0 && !release.ended ? (
        <GuestLinks release={release.id} mayLetAnswer={mayLetGuestsAnswer} />
      ) : null}
    </>
  )
}

function looked({ id, revision }: ReportedMember) {
  return { id, revision }
}

function Other({ label, of }: { label: string; of: ReleaseReport['undoes'] }) {
  const { t } = useAdminMessages('releases')
  if (!of) return null
  return (
    <p className="release__why">
      {label}{' '}
      <a href={`/admin/releases/${of.id}`} dir="auto">
        {of.name}
      </a>{' '}
      <span className={`workflow-state release-state--${of.state}`}>{t(`states.${of.state}`)}</span>
    </p>
  )
}

type FindingsProps = { title: string; kind: 'error' | 'warning'; of: ReleaseReport['findings'] }

function Findings({ title, kind, of }: FindingsProps) {
  if (of.length === 0) return null
  return (
    <section className={`release__findings release__findings--${kind}`} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {of.map(({ code, collection, edition, field, message }) => (
          <li key={`${code} ${edition} ${field}`}>
            <a href={`/admin/collections/${collection}/${edition}`}>{message}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
