'use client'

import { useState } from 'react'
import type { Say } from '../../segments/admin/segment-messages'
import { ImportReport } from './ImportReport'
import type { SendOptions } from './upload-file'
import type { Imported, Progress } from './use-imports'

type Props = {
  say: Say
  imports: Imported[]
  failures: string[]
  progress: Progress | null
  again: (imported: Imported, options: SendOptions) => void
  clear: () => void
}

/** The progress of an import, and a report for each file. */
export function ImportList({ say, imports, failures, progress, again, clear }: Props) {
  const [problemsOnly, setProblemsOnly] = useState(false)
  const count = (outcome: string) =>
    imports.filter(({ report }) => report.outcome === outcome).length
  const shown = imports.filter(({ report }) => !problemsOnly || report.problems.length > 0)
  return (
    <div className="exchange-list">
      {progress ? <Bar say={say} progress={progress} /> : null}
      {imports.length + failures.length > 0 ? (
        <div className="exchange-list__head">
          <p role="status" className="exchange-list__summary">
            {say('summary', {
              imported: count('imported'),
              unchanged: count('unchanged'),
              refused: count('refused') + failures.length,
            })}
          </p>
          <label className="exchange-check">
            <input
              type="checkbox"
              checked={problemsOnly}
              onChange={({ target }) => setProblemsOnly(target.checked)}
            />
            {say('problems-only')}
          </label>
          <button type="button" className="exchange-button" onClick={clear}>
            {say('clear')}
          </button>
        </div>
      ) : null}
      {failures.map((message) => (
        <p className="exchange-failure" role="alert" key={message}>
          {message}
        </p>
      ))}
      {problemsOnly && shown.length + failures.length === 0 ? <p>{say('no-problems')}</p> : null}
      {shown.map((imported) => (
        <ImportReport
          key={imported.key}
          say={say}
          report={imported.report}
          problemsOnly={problemsOnly}
          busy={progress !== null}
          again={(options) => again(imported, options)}
        />
      ))}
    </div>
  )
}

function Bar({ say, progress: { name, done, total } }: { say: Say; progress: Progress }) {
  const words = total === null ? say('uploading', { name }) : say('sending', { name, done, total })
  return (
    <p className="exchange-bar">
      <label className="exchange-bar__label">
        <span>{words}</span>
        <progress {...(total !== null && { value: done, max: total })} />
      </label>
    </p>
  )
}
