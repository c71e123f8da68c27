'use client'

/** What the translation memory has for the segment at hand: similar texts, and known sentences. */
import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import { describe, type Language } from '../../i18n/languages'
import type { Inline } from '../../segments/unit'
import { Changes, InlineText } from './InlineText'
import { type Address, askMemory, type MemoryAnswer } from './requests'
import type { SegmentAtHand } from './segment-at-hand'

type Props = {
  address: Address
  segment: SegmentAtHand
  source: Language
  language: Language
  /** What the keys Ctrl+1 to Ctrl+9 insert. */
  offers: RefObject<readonly Inline[][]>
  onInsert: (target: Inline[]) => void
}

export function Memory({ address, segment, source, language, offers, onInsert }: Props) {
  const { t } = address
  const [found, setFound] = useState<MemoryAnswer>()

  useEffect(() => {
    let current = true
    askMemory(address, segment.id).then((asked) => {
      if (!current) return
      const answer = 'answer' in asked ? asked.answer : { matches: [], sentences: null }
      offers.current = [...answer.matches, ...(answer.sentences ? [answer.sentences] : [])].map(
        ({ target }) => target,
      )
      setFound(answer)
    })
    return () => {
      current = false
      offers.current = []
    }
  }, [address, segment.id, offers])

  if (!found) return <p className="aids__none">{t('asking')}</p>
  const { matches, sentences } = found
  if (matches.length === 0 && !sentences) return <p className="aids__none">{t('noMemory')}</p>

  const text = (of: typeof source) => ({ lang: of, dir: describe(of).direction })
  const offer = (index: number, target: Inline[], about: ReactNode) => (
    <>
      {about}
      <p {...text(language)}>
        <InlineText inlines={target} codes={segment.codes} t={t} />
      </p>
      <button type="button" onClick={() => onInsert(target)}>
        {t('insert')} <kbd>Ctrl {index + 1}</kbd>
      </button>
    </>
  )
  return (
    <ol>
      {matches.map((match, index) => (
        <li key={JSON.stringify(match.source)}>
          {offer(
            index,
            match.target,
            <>
              <p className="aids__likeness">
                {t('percent', { similarity: match.similarity })}
                {match.similarity === 1 ? ` · ${t('exact')}` : null}
                {match.origin === 'publication' ? null : ` · ${t(`memoryOrigins.${match.origin}`)}`}
              </p>
              {match.diff.some(({ change }) => change !== 'kept') ? (
                <p className="aids__source" {...text(source)}>
                  <Changes diff={match.diff} t={t} />
                </p>
              ) : null}
            </>,
          )}
        </li>
      ))}
      {sentences ? (
        <li>
          {offer(
            matches.length,
            sentences.target,
            <>
              <p className="aids__likeness">
                {t('knownSentences', {
                  known: sentences.sentences.filter(({ known }) => known).length,
                  count: sentences.sentences.length,
                })}
              </p>
              <p className="aids__source" {...text(source)}>
                {sentences.sentences.map(({ source: words, known }) => (
                  <span
                    key={JSON.stringify(words)}
                    className={known ? undefined : 'aids__unknown'}
                    title={known ? undefined : t('unknownSentence')}
                  >
                    <InlineText inlines={words} codes={segment.codes} t={t} />
                  </span>
                ))}
              </p>
            </>,
          )}
        </li>
      ) : null}
    </ol>
  )
}
