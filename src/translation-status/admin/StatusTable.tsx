import { Due } from '../../assignments/admin/Due'
import { dayIn, type Reader } from '../../i18n/formatting'
import { isLanguage, type Language } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import { structureMessage } from '../../translation/server/structure-message'
import { actorName } from '../../workflow/admin/actor-name'
import type { PlacedRow } from '../payload/status-list'
import type { StatusQuery } from '../query'
import type { Cell } from '../status'
import { PageSelect } from './PageSelect'
import { StatusBadge } from './StatusBadge'
import { checkboxName } from './selected'

type Props = {
  rows: PlacedRow[]
  asked: StatusQuery
  language: Language
  /** Whether rows can be selected, for what can be done with several. */
  choose: boolean
  reader: Reader
}

/** The contents of one language as a table; on a phone as cards. */
export function StatusTable({ rows, asked, language, choose, reader }: Props) {
  const { language: adminLanguage } = reader
  const t = translatorFor(adminLanguage)
  if (rows.length === 0) {
    const key =
      asked.state === 'open' && !asked.shownOn
        ? 'translationStatus.empty'
        : 'translationStatus.emptyAll'
    return <p className="overview__empty">{t(key)}</p>
  }
  const heads = ['content', 'standing', 'segments', 'since', 'by', 'places', 'assigned'] as const
  return (
    <table className="overview__table">
      <thead>
        <tr>
          {choose ? <td /> : null}
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`translationStatus.${head}`)}
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
                  {cell.state === 'source' || cell.state === 'idle' ? null : (
                    <input
                      type="checkbox"
                      name={checkboxName}
                      value={contentId}
                      data-kind={kind}
                      data-source={source}
                      data-begun={cell.edition ? '' : undefined}
                      aria-label={t('translationStatus.select', { title })}
                    />
                  )}
                </td>
              ) : null}
              <th scope="row">
                <a href={wayTo(row, cell)}>
                  <bdi>{title || '…'}</bdi>
                </a>
                <small>{t(`collections.${kind}.one`)}</small>
              </th>
              <td>
                <StatusBadge state={cell.state} adminLanguage={adminLanguage} />
              </td>
              <td data-label={t('translationStatus.segments')}>
                {cell.open
                  ? t('translationStatus.segmentsOf', {
                      open: cell.open,
                      outdated: cell.outdated ?? 0,
                    })
                  : null}
                <Structure cell={cell} adminLanguage={adminLanguage} />
              </td>
              <td data-label={t('translationStatus.since')}>{sinceOf(cell, t, reader)}</td>
              <td data-label={t('translationStatus.by')}>
                <bdi>
                  {cell.by ? actorName((part) => t(`workflow.systems.${part}`), cell.by) : null}
                </bdi>
              </td>
              <td data-label={t('translationStatus.places')}>
                <PageSelect places={places} asked={asked} />
              </td>
              <td data-label={t('translationStatus.assigned')}>
                {cell.assigneeName ? (
                  <>
                    <bdi>{cell.assigneeName}</bdi> <Due due={cell.due} reader={reader} />
                  </>
                ) : null}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** What of the source's structure came in by itself. */
export function Structure({
  cell: { structure },
  adminLanguage,
}: {
  cell: Cell
  adminLanguage: string
}) {
  const message = structureMessage(structure, isLanguage(adminLanguage) ? adminLanguage : 'en')
  return message ? <small className="overview__structure">{message}</small> : null
}

/**
 * The address of the open work: the segments, the form where nothing is open, the source where none
 * is begun.
 *
 * @param which segments are shown: those that are open, or those that are assigned to whoever looks
 */
export function wayTo(
  { kind, source }: PlacedRow,
  { edition, open, state }: Cell,
  which: 'open' | 'mine' = 'open',
): string {
  const address = `/admin/collections/${kind}/${edition ?? source}`
  return edition && state !== 'source' && open ? `${address}/translate?status=${which}` : address
}

function sinceOf({ since, state }: Cell, t: ReturnType<typeof translatorFor>, reader: Reader) {
  if (since) return <time dateTime={since}>{dayIn(reader, since)}</time>
  return state === 'missing' ? t('translationStatus.draftOnly') : null
}
