'use client'

/** A member of a release: which edition, how it stands, what keeps it, and what it changes for readers. */
import { useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { languageIn } from '../../i18n/formatting'
import { messageAt } from '../../i18n/message-at'
import { ConversationAbout } from '../../workflow/admin/Conversation'
import type { FieldChange } from '../changes'
import type { ReportedMember } from '../payload/report'
import { previewAddress } from '../preview-address'

type Props = {
  member: ReportedMember
  release: string
  changes: FieldChange[] | undefined
  isLiving: boolean
  mayRemove: boolean
  chosen: boolean
  /** Nothing where the person can do nothing with it. */
  onChoose?: (chosen: boolean) => void
  onRemove: () => void
}

export function MemberCard({
  member,
  release,
  changes,
  isLiving,
  mayRemove,
  chosen,
  onChoose,
  onRemove,
}: Props) {
  const { t, adminLanguage } = useAdminMessages('releases')
  const { t: states } = useAdminMessages('workflow')
  const { collection, edition, title, language, state, action, ready, why, alsoIn } = member
  const name = title || states('untitled')
  return (
    <li className={ready ? 'release__member' : 'release__member release__member--unready'}>
      <div className="release__head">
        {onChoose ? (
          <input
            type="checkbox"
            checked={chosen}
            aria-label={name}
            onChange={({ target }) => onChoose(target.checked)}
          />
        ) : null}
        <h3>
          <a href={`/admin/collections/${collection}/${edition}`} dir="auto">
            {name}
          </a>
        </h3>
        <span>{languageIn(adminLanguage, language)}</span>
        {state ? (
          <span className={`workflow-state workflow-state--${state}`}>
            {states(`states.${state}`)}
          </span>
        ) : null}
        {member.isPublic ? null : <span className="workflow-state">{t('standings.new')}</span>}
        {action.unpublish ? (
          <span className="workflow-state workflow-state--unpublished">
            {states('events.unpublish')}
          </span>
        ) : null}
      </div>
      {ready || !isLiving ? null : <p className="release__why">{why}</p>}
      {alsoIn.length > 0 ? (
        <p className="release__why">
          {t('alsoIn')}{' '}
          {alsoIn.map(({ id, name: other }) => (
            <a key={id} href={`/admin/releases/${id}`} dir="auto">
              {other}
            </a>
          ))}
        </p>
      ) : null}
      {changes && !action.unpublish ? <Changes of={changes} language={language} /> : null}
      {state ? <Talk member={member} /> : null}
      <p className="release__ways">
        {state ? (
          <a
            href={`/${language}/preview/${collection}/${edition}`}
            target="_blank"
            rel="noreferrer"
          >
            {t('preview')}
          </a>
        ) : null}
        {member.slug && isLiving ? (
          <a
            href={previewAddress(language, { kind: 'release', id: release }, member.slug)}
            target="_blank"
            rel="noreferrer"
          >
            {t('afterwardsHere')}
          </a>
        ) : null}
        {mayRemove ? (
          <button type="button" onClick={onRemove}>
            {t('remove')}
          </button>
        ) : null}
      </p>
    </li>
  )
}

/** What was said about it; read where somebody wants to. */
function Talk({ member: { collection, edition, comments } }: Pick<Props, 'member'>) {
  const { t } = useAdminMessages('releases')
  const [open, setOpen] = useState(false)
  return (
    <details
      className="release__talk"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{t('talk', { count: comments })}</summary>
      {open ? <ConversationAbout of={collection} id={edition} /> : null}
    </details>
  )
}

function Changes({ of, language }: { of: FieldChange[]; language: string }) {
  const { t } = useAdminMessages('contentFields')
  const { t: own } = useAdminMessages('releases')
  if (of.length === 0) return <p>{own('nothingChanges')}</p>
  return (
    <dl className="release__changes">
      {of.map(({ field, runs }) => (
        <div key={field}>
          <dt>
            {field
              .split('.')
              .map((part) => messageAt(t, part) ?? part)
              .join(' · ')}
          </dt>
          <dd lang={runs && language} dir={runs && 'auto'}>
            {runs ? runs.map(inWords) : own('structureChanges')}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function inWords({ text, change }: NonNullable<FieldChange['runs']>[number], index: number) {
  // Runs are never reordered, and may say the same twice.
  if (change === 'added') return <ins key={`${index}+`}>{text}</ins>
  if (change === 'removed') return <del key={`${index}-`}>{text}</del>
  return <span key={`${index}=`}>{text}</span>
}
