'use client'

import { useId, useState } from 'react'
import type { Words } from '../../segments/admin/segment-messages'
import type { FindingAtHand } from './segment-at-hand'

type Props = {
  findings: readonly FindingAtHand[]
  t: Words
  onIgnore: (check: string, reason: string) => void
}

/** The findings of the checks on a segment; a person may ignore one, with a reason. */
export function Findings({ findings, t, onIgnore }: Props) {
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <li key={`${finding.check} ${finding.message}`} className={`finding--${finding.severity}`}>
          <strong>{t(`severities.${finding.severity}`)}:</strong> {finding.message}
          {finding.ignored ? (
            <small>
              {t('ignored', { name: finding.ignored.by, reason: finding.ignored.reason })}
            </small>
          ) : (
            <Ignore t={t} onIgnore={(reason) => onIgnore(finding.check, reason)} />
          )}
        </li>
      ))}
    </ul>
  )
}

function Ignore({ t, onIgnore }: { t: Words; onIgnore: (reason: string) => void }) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const label = useId()
  if (!asking) {
    return (
      <button type="button" className="translate__quiet" onClick={() => setAsking(true)}>
        {t('ignore')}
      </button>
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onIgnore(reason.trim())
        setAsking(false)
      }}
    >
      <label htmlFor={label}>{t('ignoring')}</label>
      <input
        id={label}
        value={reason}
        required
        maxLength={500}
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for it
        autoFocus
        onChange={({ target }) => setReason(target.value)}
      />
      <button type="submit" disabled={!reason.trim()}>
        {t('ignore')}
      </button>
      <button type="button" onClick={() => setAsking(false)}>
        {t('cancel')}
      </button>
    </form>
  )
}
