'use client'

import type { HTMLAttributes, ReactNode } from 'react'
import type { Words } from '../../segments/admin/segment-messages'
import { ChangedText } from './ChangedText'
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
  return (
    <>
      <ChangedText diff={sincePublished} text={text} t={t}>
        {words}
      </ChangedText>
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
