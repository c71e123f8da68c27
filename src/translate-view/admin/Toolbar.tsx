'use client'

/** Over the segments: how far it is, whether it is saved, and what can be done with all of them. */
import { describe } from '../../i18n/languages'
import { type SegmentState, segmentStates } from '../../segments/unit'
import { isChanged, isMine, type SegmentFilter } from '../segment-filter'
import { countsOf } from '../workbench'
import { FillByMachine } from './FillByMachine'
import type { Address } from './requests'
import { Shortcuts } from './Shortcuts'
import type { useWorkbench } from './use-workbench'

type Props = {
  address: Address
  bench: ReturnType<typeof useWorkbench>
  filter: SegmentFilter
  onFilter: (filter: SegmentFilter) => void
  beside: boolean
  onBeside: (beside: boolean) => void
  onNextOpen: () => void
}

export function Toolbar({ address, bench, filter, onFilter, ...props }: Props) {
  const { work, saving } = bench
  if (!work) return null
  const { t, collection, id } = address
  const { answer } = work
  const counts = countsOf(work)
  const total = answer.segments.length
  const open = total - counts.done
  const changed = answer.segments.filter(isChanged).length
  const mine = answer.segments.filter(isMine)
  const notes = new Set(mine.flatMap(({ assigned }) => assigned?.note || []))
  return (
    <div className="translate__head">
      <div className="translate__bar">
        <Progress counts={counts} total={total} t={t} />
        <button
          type="button"
          className="translate__first"
          disabled={open === 0}
          onClick={props.onNextOpen}
        >
          {t('nextOpen')}
        </button>
        <p className={`saving saving--${saving.state}`}>
          {'why' in saving
            ? t(`saving.${saving.state}`, { why: saving.why })
            : t(`saving.${saving.state}`)}
        </p>
        <p className="translate__spoken" role="status">
          {saving.state === 'saved' && work.touched.length > 0 ? t('saving.said') : ''}
          {'why' in saving ? t(`saving.${saving.state}`, { why: saving.why }) : ''}
        </p>
      </div>
      <div className="translate__tools">
        {answer.number === null ? null : (
          <span className="translate__which">{t('number', { number: answer.number })}</span>
        )}
        <label>
          <input
            type="checkbox"
            checked={filter === 'open'}
            onChange={({ target }) => onFilter(target.checked ? 'open' : 'all')}
          />
          {t('onlyOpen')}
        </label>
        {changed > 0 ? (
          <label>
            <input
              type="checkbox"
              checked={filter === 'changed'}
              onChange={({ target }) => onFilter(target.checked ? 'changed' : 'all')}
            />
            {t('onlyChanged', { count: changed })}
          </label>
        ) : null}
        {mine.length > 0 || filter === 'mine' ? (
          <label>
            <input
              type="checkbox"
              checked={filter === 'mine'}
              onChange={({ target }) => onFilter(target.checked ? 'mine' : 'all')}
            />
            {t('onlyMine', { count: mine.length })}
          </label>
        ) : null}
        {answer.mayWrite && answer.machineTranslation?.available ? (
          <FillByMachine address={address} bench={bench} />
        ) : null}
        <label className="translate__beside">
          <input
            type="checkbox"
            checked={props.beside}
            onChange={({ target }) => props.onBeside(target.checked)}
          />
          {t('previewBeside')}
        </label>
        <a
          href={`/${answer.language}/preview/${collection}/${id}`}
          target="_blank"
          rel="noreferrer"
        >
          {t('preview')}
        </a>
        <a href={`/admin/collections/${collection}/${answer.source.id}`}>
          {t('sourceEdition')} (
          <bdi lang={answer.sourceLanguage}>{describe(answer.sourceLanguage).ownName}</bdi>)
        </a>
        <Shortcuts t={t} />
      </div>
      {[...notes].map((note) => (
        <p key={note} className="translate__note" dir="auto">
          {note}
        </p>
      ))}
    </div>
  )
}

function Progress({
  counts,
  total,
  t,
}: {
  counts: Record<SegmentState, number>
  total: number
  t: Address['t']
}) {
  const shown = [...segmentStates].reverse().filter((state) => counts[state] > 0)
  const order: SegmentState[] = ['done', ...shown.filter((state) => state !== 'done')]
  return (
    <div className="progress">
      <div
        className="progress__bar"
        role="progressbar"
        aria-label={t('progressOf')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={counts.done}
        aria-valuetext={t('progress', { done: counts.done, total })}
      >
        {order.map((state) => (
          <span
            key={state}
            className={`progress__part progress__part--${state}`}
            style={{ flexGrow: counts[state] }}
          />
        ))}
      </div>
      <p className="progress__numbers">
        <strong>{t('progress', { done: counts.done, total })}</strong>
        {shown
          .filter((state) => state !== 'done')
          .map((state) => (
            <span key={state} className={`progress__number progress__number--${state}`}>
              {t(`counts.${state}`, { count: counts[state] })}
            </span>
          ))}
      </p>
    </div>
  )
}
