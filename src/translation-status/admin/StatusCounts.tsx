import { translatorFor } from '../../i18n/server/messages'
import { addressOf, type StatusQuery } from '../query'
import { openStatuses, type Status, statuses } from '../status'
import { StatusBadge } from './StatusBadge'

type Props = { counts: Record<Status, number>; asked: StatusQuery; adminLanguage: string }

/** How many contents are in each status; each leads to its list. */
export function StatusCounts({ counts, asked, adminLanguage }: Props) {
  const t = translatorFor(adminLanguage)
  const format = new Intl.NumberFormat(adminLanguage)
  const sum = (some: readonly Status[]) => some.reduce((all, each) => all + counts[each], 0)
  const link = (state: StatusQuery['state']) => ({
    href: addressOf({ ...asked, state, page: 1 }),
    'aria-current': asked.state === state ? ('true' as const) : undefined,
  })
  return (
    <nav className="overview__standings" aria-label={t('translationStatus.filters')}>
      <a {...link('open')}>
        <strong>{format.format(sum(openStatuses))}</strong> {t('translationStatus.open')}
      </a>
      {statuses
        .filter((standing) => standing !== 'unpublished' || counts.unpublished > 0)
        .map((standing) => (
          <a key={standing} {...link(standing)}>
            <strong>{format.format(counts[standing])}</strong>{' '}
            <StatusBadge state={standing} adminLanguage={adminLanguage} />
          </a>
        ))}
      <a {...link('all')}>
        <strong>{format.format(sum(statuses))}</strong> {t('translationStatus.allStates')}
      </a>
    </nav>
  )
}
