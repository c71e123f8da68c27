import { Fragment } from 'react'
import type { Words } from '../../segments/admin/segment-messages'
import { type Inline, isPaired } from '../../segments/unit'
import type { DiffRun } from '../../segments/word-diff'
import type { SegmentAtHand } from './segment-at-hand'

type Props = { inlines: readonly Inline[]; codes: SegmentAtHand['codes']; t: Words }

/** Renders inline content: marks formatted, links underlined, cross references as chips. */
export function InlineText({ inlines, codes, t }: Props) {
  return inlines.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name than their place
    <Fragment key={index}>
      {typeof inline === 'string' ? inline : <Coded {...{ code: inline, codes, t }} />}
    </Fragment>
  ))
}

function Coded({ code, codes, t }: Omit<Props, 'inlines'> & { code: Exclude<Inline, string> }) {
  if (code.code === 'break') return <br />
  if (!isPaired(code)) {
    return (
      <span className="code-reference" title={t('reference')}>
        {code.label ?? codes[code.id]?.label ?? t('reference')}
      </span>
    )
  }
  const inside = <InlineText inlines={code.children} codes={codes} t={t} />
  if (code.code === 'bold') return <strong className="code-bold">{inside}</strong>
  if (code.code === 'italic') return <em className="code-italic">{inside}</em>
  if (code.code === 'subscript') return <sub>{inside}</sub>
  if (code.code === 'superscript') return <sup>{inside}</sup>
  const address = codes[code.id]?.url
  return (
    <span className="code-link" title={address ? t('leadsTo', { address }) : t('link')}>
      {inside}
    </span>
  )
}

/** Renders a word diff, also for those who cannot see it. */
export function Changes({ diff, t }: { diff: readonly DiffRun[]; t: Words }) {
  return diff.map(({ text, change }, index) => {
    if (change === 'kept') return text
    const Tag = change === 'added' ? 'ins' : 'del'
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a change have no other name than their place
      <Tag key={index}>
        <span className="translate__spoken">{t(change)} </span>
        {text}
        <span className="translate__spoken"> {t('endOfChange')} </span>
      </Tag>
    )
  })
}
