'use client'

import { type RefObject, useEffect, useState } from 'react'
import { describe, type Language } from '../../i18n/languages'
import type { Inline } from '../../segments/unit'
import { Concordance } from './Concordance'
import { Findings } from './Findings'
import { Changes, InlineText } from './InlineText'
import { AskAuthor } from './Questions'
import { type Address, askMemory, type MemoryMatch } from './requests'
import type { SegmentAtHand, TermAtHand } from './segment-at-hand'
import type { QuestionActions } from './use-questions'

type Props = {
  address: Address
  segment: SegmentAtHand
  source: Language
  language: Language
  /** What the keys Ctrl+1 to Ctrl+9 insert. */
  offers: RefObject<readonly Inline[][]>
  onInsert: (target: Inline[]) => void
  onIgnore: (check: string, reason: string) => void
  questionActions: QuestionActions
}

/** Fuzzy matches of the translation memory and terms of the glossary for the segment at hand. */
export function Suggestions(props: Props) {
  const { address, segment, language } = props
  const { t } = address
  return (
    <aside className="aids" aria-label={t('aids')}>
      <section>
        <AskAuthor segment={segment.id} address={address} actions={props.questionActions} />
      </section>
      {segment.findings?.length ? (
        <section>
          <h2>{t('findings')}</h2>
          <Findings findings={segment.findings} t={t} onIgnore={props.onIgnore} />
        </section>
      ) : null}
      {segment.machine?.edited ? (
        <section>
          <h2>{t('sinceMachine', { engine: segment.machine.engine })}</h2>
          <p lang={language} dir={describe(language).direction}>
            <Changes diff={segment.machine.diff} t={t} />
          </p>
        </section>
      ) : null}
      {segment.terms?.length ? (
        <section>
          <h2>{t('terms')}</h2>
          <dl>
            {segment.terms.map((term) => (
              <Term key={term.id} term={term} {...{ address, language }} source={props.source} />
            ))}
          </dl>
        </section>
      ) : null}
      <section>
        <h2>{t('memory')}</h2>
        <Memory {...props} />
      </section>
      <section>
        <h2>{t('concordance.title')}</h2>
        <Concordance {...{ address, language }} source={props.source} />
      </section>
    </aside>
  )
}

function Memory({ address, segment, source, language, offers, onInsert }: Props) {
  const { t } = address
  const [matches, setMatches] = useState<MemoryMatch[]>()

  useEffect(() => {
    let current = true
    askMemory(address, segment.id).then((asked) => {
      if (!current) return
      const found = 'answer' in asked ? asked.answer.matches : []
      offers.current = found.map(({ target }) => target)
      setMatches(found)
    })
    return () => {
      current = false
      offers.current = []
    }
  }, [address, segment.id, offers])

  if (!matches) return <p className="aids__none">{t('asking')}</p>
  if (matches.length === 0) return <p className="aids__none">{t('noMemory')}</p>
  return (
    <ol>
      {matches.map((match, index) => (
        <li key={JSON.stringify(match.source)}>
          <p className="aids__likeness">
            {t('percent', { similarity: match.similarity })}
            {match.similarity === 1 ? ` · ${t('exact')}` : null}
            {match.origin === 'publication' ? null : ` · ${t(`memoryOrigins.${match.origin}`)}`}
          </p>
          {match.diff.some(({ change }) => change !== 'kept') ? (
            <p className="aids__source" lang={source} dir={describe(source).direction}>
              <Changes diff={match.diff} t={t} />
            </p>
          ) : null}
          <p lang={language} dir={describe(language).direction}>
            <InlineText inlines={match.target} codes={segment.codes} t={t} />
          </p>
          <button type="button" onClick={() => onInsert(match.target)}>
            {t('insert')} <kbd>Ctrl {index + 1}</kbd>
          </button>
        </li>
      ))}
    </ol>
  )
}

function Term({
  term,
  address,
  source,
  language,
}: Pick<Props, 'address' | 'source' | 'language'> & { term: TermAtHand }) {
  const { t } = address
  return (
    <div>
      <dt lang={source}>{term.source.join(', ')}</dt>
      {term.entries.map(({ term: form, status, note }) => (
        <dd key={form}>
          <bdi className={`term term--${status}`} lang={language}>
            {form}
          </bdi>{' '}
          <small>
            {t(`termStates.${status}`)}
            {note ? ` · ${note}` : null}
          </small>
        </dd>
      ))}
      {term.note ? <dd className="aids__none">{term.note}</dd> : null}
    </div>
  )
}
