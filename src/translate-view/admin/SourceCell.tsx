'use client'

import { describe, type Language } from '../../i18n/languages'
import type { Words } from '../../segments/admin/segment-messages'
import { ChangedText } from './ChangedText'
import { Changes, InlineText } from './InlineText'
import type { SegmentAtHand } from './segment-at-hand'

type Props = { segment: SegmentAtHand; language: Language; t: Words }

/** The source of a segment: its text, what changed since the translation, what will change. */
export function SourceCell({ segment, language, t }: Props) {
  const { source, codes, diff, formattingChanged, willChange } = segment
  const text = { lang: language, dir: describe(language).direction }
  return (
    <div className="segment__source">
      <ChangedText diff={diff} text={{ className: 'source-text', ...text }} t={t}>
        <InlineText inlines={source} codes={codes} t={t} />
      </ChangedText>
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
