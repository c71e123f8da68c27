'use client'

import { useState } from 'react'
import { describe, type Language } from '../../i18n/languages'
import type { Words } from '../../segments/admin/segment-messages'
import { Changes, InlineText } from './InlineText'
import type { SegmentAtHand } from './segment-at-hand'

type Props = { segment: SegmentAtHand; language: Language; t: Words }

/** The source of a segment: its text, what changed since the translation, what will change. */
export function SourceCell({ segment, language, t }: Props) {
  const { source, codes, diff, formattingChanged, willChange } = segment
  const [plain, setPlain] = useState(false)
  const changed = diff?.some(({ change }) => change !== 'kept')
  const text = { lang: language, dir: describe(language).direction }
  return (
    <div className="segment__source">
      <p className="source-text" {...text}>
        {changed && diff && !plain ? (
          <Changes diff={diff} t={t} />
        ) : (
          <InlineText inlines={source} codes={codes} t={t} />
        )}
      </p>
      {changed ? (
        <button type="button" className="translate__quiet" onClick={() => setPlain(!plain)}>
          {t(plain ? 'showChange' : 'hideChange')}
        </button>
      ) : null}
      {formattingChanged ? <p className="segment__remark">{t('formattingChanged')}</p> : null}
      {willChange ? (
        <div className="segment__coming">
          <p>{t(willChange.source.length > 0 ? 'willChange' : 'willGo')}</p>
          {willChange.source.length > 0 ? (
            <p {...text}>
              <Changes diff={willChange.diff} t={t} />
            </p>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
