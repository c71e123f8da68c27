'use client'

import { type HTMLAttributes, type ReactNode, useState } from 'react'
import type { Words } from '../../segments/admin/segment-messages'
import type { DiffRun } from '../../segments/word-diff'
import { Changes } from './InlineText'

type Props = {
  /** What came and went, where anything did. */
  diff: readonly DiffRun[] | undefined
  text: HTMLAttributes<HTMLElement>
  /** The words as they are now. */
  children: ReactNode
  t: Words
}

/** A text with what changed in it, which can be hidden. */
export function ChangedText({ diff, text, children, t }: Props) {
  const [plain, setPlain] = useState(false)
  const changed = diff?.some(({ change }) => change !== 'kept')
  return (
    <>
      <p {...text}>{changed && diff && !plain ? <Changes diff={diff} t={t} /> : children}</p>
      {changed ? (
        <button type="button" className="translate__quiet" onClick={() => setPlain(!plain)}>
          {t(plain ? 'showChange' : 'hideChange')}
        </button>
      ) : null}
    </>
  )
}
