'use client'

import { useTranslation } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import type { ReportedProblem } from '../../files/payload/reported-problem'
import type { Say } from '../../segments/admin/segment-messages'
import type { FileReport } from '../payload/import-report'
import type { SendOptions } from './upload-file'

type Segment = FileReport['segments'][number]
type Props = {
  say: Say
  report: FileReport
  problemsOnly: boolean
  busy: boolean
  again: (options: SendOptions) => void
}

/**
 * The report of one imported file: what became of it, and of each segment that is not as it was.
 */
export function ImportReport({ say, report, problemsOnly, busy, again }: Props) {
  const { file, outcome, edition, problems, segments, partial, conflicts, omitted } = report
  const of = ({ id }: Segment) => problems.filter(({ segment }) => segment === id)
  const rows = segments.filter(
    (segment) => of(segment).length > 0 || (!problemsOnly && segment.outcome !== 'unchanged'),
  )
  const known = new Set(rows.map(({ id }) => id))
  const about = problems.filter(({ segment }) => segment === null || !known.has(segment))
  const same = segments.filter((segment) => segment.outcome === 'unchanged').length
  const article = useRef<HTMLElement>(null)
  const shown = useRef(report)
  useEffect(() => {
    // The button that asked for another try is gone: whoever uses the keyboard stays here.
    if (shown.current !== report) article.current?.focus()
    shown.current = report
  }, [report])
  return (
    <article
      ref={article}
      tabIndex={-1}
      className={`exchange-report exchange-report--${outcome}`}
      aria-label={file}
    >
      <header>
        <h3 dir="auto">{edition?.title || file}</h3>
        <span className="exchange-report__outcome">{say(`files.${outcome}`)}</span>
        <p className="exchange-report__file">
          {edition ? (
            <>
              <bdi>{file}</bdi>
              {' · '}
              <a href={`/admin/collections/${edition.collection}/${edition.id}`}>
                {say('open-edition')}
              </a>
            </>
          ) : null}
          {same > 0 ? ` · ${say('same', { count: same })}` : null}
        </p>
      </header>
      {about.length > 0 ? <Problems say={say} problems={about} withLine /> : null}
      {rows.length > 0 ? (
        <ul className="exchange-segments">
          {rows.map((segment) => (
            <Row
              key={segment.id}
              say={say}
              segment={segment}
              problems={of(segment)}
              written={outcome !== 'refused'}
            />
          ))}
        </ul>
      ) : null}
      {omitted > 0 ? <p>{say('omitted', { count: omitted })}</p> : null}
      {outcome === 'refused' && (partial || conflicts) ? (
        <p className="exchange-report__ways">
          {partial ? (
            <button
              type="button"
              className="exchange-button"
              disabled={busy}
              onClick={() => again({ partial: true })}
            >
              {say('partial')}
            </button>
          ) : null}
          {conflicts ? (
            <button
              type="button"
              className="exchange-button"
              disabled={busy}
              onClick={() => again({ partial: true, overwrite: true })}
            >
              {say('overwrite')}
            </button>
          ) : null}
        </p>
      ) : null}
    </article>
  )
}

function Row({
  say,
  segment: { note, line, outcome, words, here },
  problems,
  written,
}: {
  say: Say
  segment: Segment
  problems: ReportedProblem[]
  /** Whether the file was imported: otherwise what is not at fault only waits for the rest. */
  written: boolean
}) {
  const shown = written || outcome === 'refused' || outcome === 'gone' ? outcome : 'ready'
  return (
    <li className={`exchange-segment exchange-segment--${shown}`}>
      <span className="exchange-segment__where">
        <b>{note}</b> <small>{say('line', { line })}</small>
      </span>
      <span className="exchange-segment__outcome">{say(`segments.${shown}`)}</span>
      {words ? (
        <p className="exchange-segment__words">
          {here === undefined ? null : (
            <small className="exchange-segment__side">{say('in-file')}</small>
          )}
          <span dir="auto" className="exchange-segment__text">
            {words}
          </span>
        </p>
      ) : null}
      {here === undefined ? null : (
        <p className="exchange-segment__words">
          <small className="exchange-segment__side">{say('here')}</small>
          <span dir="auto" className="exchange-segment__text">
            {here}
          </span>
        </p>
      )}
      {problems.length > 0 ? <Problems say={say} problems={problems} /> : null}
    </li>
  )
}

/** @param withLine where no segment says it already; that a whole file is refused has no line */
function Problems({
  say,
  problems,
  withLine = false,
}: {
  say: Say
  problems: ReportedProblem[]
  withLine?: boolean
}) {
  const { i18n } = useTranslation()
  return (
    <ul className="exchange-problems" lang={i18n.language}>
      {problems.map(({ level, message, line, code }) => (
        <li key={`${code} ${line} ${message}`} className={`exchange-problems--${level}`}>
          {message} {withLine && line > 1 ? <small>{say('line', { line })}</small> : null}
        </li>
      ))}
    </ul>
  )
}
