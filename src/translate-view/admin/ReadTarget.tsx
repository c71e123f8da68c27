'use client'

import { type HTMLAttributes, type ReactNode, useState } from 'react'
import type { Words } from '../../segments/admin/segment-messages'
import { Changes } from './InlineText'
import type { SegmentAtHand } from './segment-at-hand'

type Props = {
  segment: SegmentAtHand
  text: HTMLAttributes<HTMLElement>
  words: ReactNode
  t: Words
}

/** The target for who reviews it: what readers do not have yet, and what is a machine's. */
export function ReadTarget({ segment: { sincePublished, machine }, text, words, t }: Props) {
  const [plain, setPlain] = useState(false)
  return (
    <>
      <p {...text}>{sincePublished && !plain ? <Changes diff={sincePublished} t={t} /> : words}</p>
      {sincePublished ? (
        <button type="button" className="translate__quiet" onClick={() => setPlain(!plain)}>
          {t(plain ? 'showChange' : 'hideChange')}
        </button>
      ) : null}
      {machine?.edited ? (
        <details className="segment__machine">
          <summary>{t('sinceMachine', { engine: machine.engine })}</summary>
          <p lang={text.lang} dir={text.dir}>
            <Changes diff={machine.diff} t={t} />
          </p>
        </details>
      ) : null}
    </>
  )
}
