'use client'

import type { RefObject } from 'react'
import { describe, type Language } from '../../i18n/languages'
import type { Inline } from '../../segments/unit'
import { Concordance } from './Concordance'
import { Findings } from './Findings'
import { Changes } from './InlineText'
import { Memory } from './Memory'
import { AskAuthor } from './Questions'
import type { Address } from './requests'
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
