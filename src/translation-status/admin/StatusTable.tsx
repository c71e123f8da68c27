import { dayIn } from '../../i18n/formatting'
import type { Language } from '../../i18n/languages'
import { wordsIn } from '../../i18n/server/messages'
import { whoIn } from '../../workflow/admin/actor-name'
import type { PlacedRow } from '../payload/status-list'
import type { Asked } from '../query'
import type { Cell } from '../status'
import { Places } from './PageSelect'
import { Mark } from './StatusBadge'

type Props = {
  rows: PlacedRow[]
  asked: Asked
  language: Language
  /** Whether what is missing can be chosen, to begin it. */
  choose: boolean
  adminLanguage: string
}

/** One language's contents: a row each, a card on a phone. */
export function Rows({ rows, asked, language, choose, adminLanguage }: Props) {
  const t = wordsIn(adminLanguage)
  if (rows.length === 0) {
    const key = asked.state === 'open' && !asked.on ? 'overview.empty' : 'overview.emptyAll'
    return <p className="overview__empty">{t(key)}</p>
  }
  const heads = ['content', 'standing', 'segments', 'since', 'by', 'places'] as const
  return (
    <table className="overview__table">
      <thead>
        <tr>
          {choose ? <td /> : null}
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`overview.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const cell = row[language]
          const { kind, contentId, source, title, places } = row
          return (
            <tr key={`${kind} ${contentId}`}>
              {choose ? (
                <td className="overview__choice">
                  {cell.state === 'missing' ? (
                    <input
                      type="checkbox"
                      name="begin"
                      value={`${kind}/${source}`}
                      aria-label={t('overview.select', { title })}
                    />
                  ) : null}
                </td>
              ) : null}
              <th scope="row">
                <a href={wayTo(row, cell)}>
                  <bdi>{title || '…'}</bdi>
                </a>
                <small>{t(`overview.kinds.${kind}`)}</small>
              </th>
              <td>
                <Mark state={cell.state} adminLanguage={adminLanguage} />
              </td>
              <td data-label={t('overview.segments')}>
                {cell.open
                  ? t('overview.segmentsOf', { open: cell.open, outdated: cell.outdated ?? 0 })
                  : null}
              </td>
              <td data-label={t('overview.since')}>{sinceOf(cell, t, adminLanguage)}</td>
              <td data-label={t('overview.by')}>
                <bdi>
                  {cell.by ? whoIn((part) => t(`workflow.systems.${part}`), cell.by) : null}
                </bdi>
              </td>
              <td data-label={t('overview.places')}>
                <Places places={places} asked={asked} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** To the work that is open: the segments, the form where nothing is, the source where none is begun. */
export function wayTo({ kind, source }: PlacedRow, { edition, open, state }: Cell): string {
  const address = `/admin/collections/${kind}/${edition ?? source}`
  return edition && state !== 'source' && open ? `${address}/translate?only=open` : address
}

function sinceOf({ since, state }: Cell, t: ReturnType<typeof wordsIn>, adminLanguage: string) {
  if (since) return <time dateTime={since}>{dayIn(adminLanguage, since)}</time>
  return state === 'missing' ? t('overview.draftOnly') : null
}
