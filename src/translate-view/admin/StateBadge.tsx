import type { Words } from '../../segments/admin/segment-messages'
import type { SegmentState } from '../../segments/unit'

const signs: Record<SegmentState, string> = {
  missing: '○',
  machine: '⚙',
  draft: '◐',
  done: '✓',
  outdated: '↻',
}

/** The state of a segment by sign, word and colour. */
export function StateBadge({ state, t }: { state: SegmentState; t: Words }) {
  return (
    <span className={`state-mark state-mark--${state}`}>
      <span aria-hidden="true">{signs[state]}</span> {t(`states.${state}`)}
    </span>
  )
}
