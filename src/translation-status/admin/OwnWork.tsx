import { createLocalReq, type ServerProps } from 'payload'
import { Due } from '../../assignments/admin/Due'
import { sideBySide } from '../../i18n/formatting'
import { describe } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import { readerOf } from '../../settings/server/reader'
import type { Person } from '../../workflow/roles'
import { has } from '../../workflow/roles'
import { ownWork } from '../payload/status-list'
import { addressOf } from '../query'
import { StatusBadge } from './StatusBadge'
import { wayTo } from './StatusTable'
import './translation-status.css'

/** More than these stand in the list of their language. */
const shown = 12

/** Dashboard widget: what is assigned to the person and waits for them, the earliest date first. */
export async function OwnWork({ payload, user, i18n }: ServerProps) {
  const reader = readerOf({ user, i18n })
  if (!user || !has(user as Person, 'translator')) return null
  const t = translatorFor(i18n.language)
  const work = await ownWork(await createLocalReq({ user }, payload))
  if (work.length === 0) return null
  return (
    <section className="overview-mine" aria-label={t('assignments.mine')}>
      <h3>
        {t('assignments.mine')} <span>{work.length.toLocaleString(i18n.language)}</span>
      </h3>
      <ol>
        {work.slice(0, shown).map(({ row, language, due, segments }) => (
          <li key={`${row.kind} ${row.contentId} ${language} ${segments ?? ''} ${due ?? ''}`}>
            <a href={wayTo(row, row[language], segments ? 'mine' : 'open')} dir="auto">
              {row.title || '…'}
            </a>{' '}
            <Due due={due} reader={reader} />
            <small>
              {sideBySide([
                describe(language).ownName,
                t(`collections.${row.kind}.one`),
                segments ? t('assignments.openSegments', { count: segments }) : null,
              ])}{' '}
              <StatusBadge state={row[language].state} adminLanguage={i18n.language} />
            </small>
          </li>
        ))}
      </ol>
      {work.length > shown ? (
        <p>
          {[...new Set(work.map(({ language }) => language))].map((language) => (
            <a key={language} href={addressOf({ language, assignee: 'me' })}>
              {sideBySide([t('assignments.more'), describe(language).ownName])}
            </a>
          ))}
        </p>
      ) : null}
    </section>
  )
}
