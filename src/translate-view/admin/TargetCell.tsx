'use client'

import { type Ref, useCallback, useRef } from 'react'
import { describe, type Language } from '../../i18n/languages'
import type { Words } from '../../segments/admin/segment-messages'
import type { Inline } from '../../segments/unit'
import { stillToPlace } from '../editor-nodes'
import { isBlank } from '../workbench'
import { codeInWords } from './editor/StillToPlace'
import { type EditorHandle, TargetEditor } from './editor/TargetEditor'
import { InlineText } from './InlineText'
import { ReadTarget } from './ReadTarget'
import type { SegmentAtHand } from './segment-at-hand'

export type Point = { x: number; y: number }

type Props = {
  segment: SegmentAtHand
  target: Inline[]
  language: Language
  label: string
  describedBy: string
  t: Words
  /** `editing`: this is the segment at hand. */
  mode: 'reading' | 'waiting' | 'editing'
  point?: Point
  handle: Ref<EditorHandle>
  onTake: (id: string, point?: Point) => void
  onChange: (id: string, target: Inline[]) => void
  onEnter: () => void
}

export function TargetCell(props: Props) {
  const { segment, target, language, label, describedBy, t, mode, onTake, onChange } = props
  const { id } = segment
  const point = useRef<Point>(undefined)
  const change = useCallback((now: Inline[]) => onChange(id, now), [id, onChange])
  if (mode === 'editing') return <TargetEditor {...props} onChange={change} />
  const text = { className: 'target-text', lang: language, dir: describe(language).direction }
  const words = isBlank(target) ? (
    <span className="target-text__empty">{t('empty')}</span>
  ) : (
    <InlineText inlines={target} codes={segment.codes} t={t} />
  )
  if (mode === 'reading') return <ReadTarget {...{ segment, text, words, t }} />
  const missing = isBlank(target) ? [] : stillToPlace(segment.source, target)
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: formatted text, which no textarea can show; it becomes the editor on focus */}
      <div
        {...text}
        role="textbox"
        tabIndex={0}
        aria-label={label}
        aria-describedby={describedBy}
        onPointerDown={({ clientX: x, clientY: y }) => {
          point.current = { x, y }
        }}
        onFocus={() => {
          onTake(id, isBlank(target) ? undefined : point.current)
          point.current = undefined
        }}
      >
        {words}
      </div>
      {missing.length > 0 ? (
        <p className="segment__remark">
          {t('place')} {missing.map((code) => codeInWords(code, t)).join(', ')}
        </p>
      ) : null}
    </>
  )
}
