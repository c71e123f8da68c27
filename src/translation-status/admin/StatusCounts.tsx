import { wordsIn } from '../../i18n/server/messages'
import { type Asked, addressOf } from '../query'
import { openStandings, type Standing, standings } from '../status'
import { Mark } from './StatusBadge'

type Props = { counts: Record<Standing, number>; asked: Asked; adminLanguage: string }

/** How much stands where; each leads to it. */
export function Standings({ counts, asked, adminLanguage }: Props) {
  const t = wordsIn(adminLanguage)
  const format = new Intl.NumberFormat(adminLanguage)
  const sum = (some: readonly Standing[]) => some.reduce((all, each) => all + counts[each], 0)
  const link = (state: Asked['state']) => ({
    href: addressOf({ ...asked, state, page: 1 }),
    'aria-current': asked.state === state ? ('true' as const) : undefined,
  })
  return (
    <nav className="overview__standings" aria-label={t('overview.filters')}>
      <a {...link('open')}>
        <strong>{format.format(sum(openStandings))}</strong> {t('overview.open')}
      </a>
      {standings
        .filter((standing) => standing !== 'unpublished' || counts.unpublished > 0)
        .map((standing) => (
          <a key={standing} {...link(standing)}>
            <strong>{format.format(counts[standing])}</strong>{' '}
            <Mark state={standing} adminLanguage={adminLanguage} />
          </a>
        ))}
      <a {...link('all')}>
        <strong>{format.format(sum(standings))}</strong> {t('overview.allStates')}
      </a>
    </nav>
  )
}
