'use client'

/** The page as it will be, beside the segments: it scrolls to the segment at hand, and follows each save. */
import { useEffect, useRef, useState } from 'react'
import { wordsOf } from '../../segments/unit'
import { passageOf } from '../preview-passage'
import { isBlank } from '../workbench'
import type { Address } from './requests'
import type { SegmentAtHand, TranslationAtHand } from './segment-at-hand'

type Props = {
  address: Address
  answer: TranslationAtHand
  segment: SegmentAtHand | undefined
}

/** Passages of the public page: what a segment can be. */
const passages = 'main :is(h1, h2, h3, h4, h5, h6, p, li, summary, figcaption, td, th, dt, dd)'

export function PreviewBeside({ address, answer, segment }: Props) {
  const { t, collection, id } = address
  const frame = useRef<HTMLIFrameElement>(null)
  const marked = useRef<HTMLElement>(undefined)
  const [page, setPage] = useState<Document>()
  const [drawn, setDrawn] = useState(0)
  const words = segment
    ? wordsOf(isBlank(segment.target) ? segment.source : segment.target)
    : undefined

  // biome-ignore lint/correctness/useExhaustiveDependencies: `drawn` counts how often the page drew itself anew
  useEffect(() => {
    if (!page) return
    marked.current?.style.removeProperty('outline')
    marked.current = undefined
    if (!words) return
    const found = Array.from(page.querySelectorAll<HTMLElement>(passages))
    const index = passageOf(
      found.map(({ textContent }) => textContent ?? ''),
      words,
    )
    const passage = index === undefined ? undefined : found[index]
    if (!passage) return
    // What stands in an answer that is folded shows where its question is opened.
    for (
      let at = passage.closest('details');
      at;
      at = at.parentElement?.closest('details') ?? null
    ) {
      at.open = true
    }
    passage.style.outline = '3px solid #c77700'
    passage.scrollIntoView({ block: 'center' })
    marked.current = passage
  }, [words, page, drawn])

  useEffect(() => {
    const main = page?.querySelector('main')
    if (!main) return
    const seen = new MutationObserver(() => setDrawn((count) => count + 1))
    seen.observe(main, { childList: true, subtree: true, characterData: true })
    return () => seen.disconnect()
  }, [page])

  // A save is told as Payload's live preview tells it; the page then draws itself anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is the news
  useEffect(() => {
    const told = { type: 'payload-document-event' }
    frame.current?.contentWindow?.postMessage(told, window.location.origin)
  }, [answer.revision])

  return (
    <aside className="preview-beside" aria-label={t('preview')}>
      <iframe
        ref={frame}
        title={t('preview')}
        src={`/${answer.language}/preview/${collection}/${id}`}
        onLoad={({ currentTarget }) => setPage(currentTarget.contentDocument ?? undefined)}
      />
    </aside>
  )
}
