'use client'

/** What is done to one segment. The same functions on every drawing, so that other rows stay as they are. */
import { useMemo, useRef } from 'react'
import type { Words } from '../../segments/admin/segment-messages'
import { stillToPlace } from '../editor-nodes'
import {
  chosen,
  confirmed,
  declaredUnchanged,
  isBlank,
  nextOpen,
  objected,
  targetOf,
  typed,
  type WorkSegment,
} from '../workbench'
import { codeInWords } from './editor/StillToPlace'
import type { RowActions } from './SegmentRow'
import type { Point } from './TargetCell'
import type { useWorkbench } from './use-workbench'

type Given = {
  bench: ReturnType<typeof useWorkbench>
  take: (id: string | undefined, point?: Point) => void
  leave: () => void
  step: (by: 1 | -1) => void
  /** The segments that are shown. */
  shown: readonly WorkSegment[]
  t: Words
}

export function useRowActions(given: Given): RowActions {
  const latest = useRef(given)
  latest.current = given

  return useMemo<RowActions>(() => {
    const edit: Given['bench']['edit'] = (step, when) => latest.current.bench.edit(step, when)
    return {
      onTake: (id, point) => latest.current.take(id, point),
      onChange: (id, target) => edit((work) => typed(work, id, target), 'soon'),
      onEnter: () => latest.current.step(1),
      onNoChange: (id) => edit((work) => declaredUnchanged(work, id)),
      onChoose: (id, whose) => edit((work) => chosen(work, id, whose)),
      onConfirm: (id) => {
        const { bench, take, leave, shown, t } = latest.current
        const { work } = bench
        const segment = work?.answer.segments.find((each) => each.id === id)
        if (!work || !segment) return
        const target = targetOf(work, segment)
        const missing = stillToPlace(segment.source, target)
        if (isBlank(target)) {
          edit((work) => objected(work, id, t('nothingToConfirm')))
        } else if (missing.length > 0) {
          const what = missing.map((code) => codeInWords(code, t)).join(', ')
          edit((work) => objected(work, id, t('missingCodes', { what })))
        } else {
          edit((work) => confirmed(work, id))
          const next = nextOpen(work, id, shown)
          if (next) take(next)
          else leave()
        }
      },
    }
  }, [])
}
