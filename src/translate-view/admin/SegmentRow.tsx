'use client'

import { memo, type ReactNode, type Ref, useId } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import { dayIn } from '../../i18n/formatting'
import type { Language } from '../../i18n/languages'
import { placeInWords, type Words } from '../../segments/admin/segment-messages'
import type { Inline, SegmentState } from '../../segments/unit'
import type { EditorHandle } from './editor/TargetEditor'
import { InlineText } from './InlineText'
import { Questions } from './Questions'
import type { Address } from './requests'
import { SourceCell } from './SourceCell'
import { StateBadge } from './StateBadge'
import type { FindingAtHand, QuestionAtHand, SegmentAtHand } from './segment-at-hand'
import { type Point, TargetCell } from './TargetCell'
import type { QuestionActions } from './use-questions'

export type RowActions = {
  onTake: (id: string, point?: Point) => void
  onChange: (id: string, target: Inline[]) => void
  onEnter: () => void
  onConfirm: (id: string) => void
  onNoChange: (id: string) => void
  onChoose: (id: string, whose: 'mine' | 'theirs') => void
}

type Props = {
  segment: SegmentAtHand
  target: Inline[]
  state: SegmentState
  source: Language
  language: Language
  mode: 'reading' | 'waiting' | 'editing'
  point?: Point
  refusal?: string
  contested: boolean
  handle: Ref<EditorHandle>
  actions: RowActions
  address: Address
  questions?: readonly QuestionAtHand[] | undefined
  questionActions: QuestionActions
  /** Whether it is chosen, to be assigned; nothing where segments are not chosen. */
  chosen?: boolean | undefined
  onSelect: (id: string, extend: boolean) => void
  /** Memory, terms and checks, for the segment at hand. */
  aids?: ReactNode
}

export const SegmentRow = memo(function SegmentRow(props: Props) {
  const { segment, target, state, source, language, mode, refusal, contested, actions } = props
  const { t } = useAdminMessages('translate')
  const reader = useReader()
  const facts = useId()
  const { id, since, origin } = segment
  const place = placeInWords(t, segment)
  const writes = mode !== 'reading'
  return (
    <li
      className={`segment segment--${state}${mode === 'editing' ? ' segment--current' : ''}`}
      id={`segment-${id}`}
      tabIndex={-1}
      aria-label={place}
    >
      <p className="segment__head" id={facts}>
        {props.chosen === undefined ? null : (
          <input
            type="checkbox"
            checked={props.chosen}
            aria-label={t('assign.choose', { place })}
            onChange={() => undefined}
            onClick={({ shiftKey }) => props.onSelect(id, shiftKey)}
          />
        )}
        <span className="segment__place">{place}</span>
        <StateBadge state={state} t={t} />
        {state === 'outdated' && since ? (
          <span>{t('since', { date: dayIn(reader, since) })}</span>
        ) : null}
        <Found findings={segment.findings} t={t} />
        {origin &&
        origin !== 'document' &&
        !(origin === 'machine' && segment.machine) &&
        state === segment.state ? (
          <span>{t(`origins.${origin as 'memory'}`)}</span>
        ) : null}
        <ByMachine machine={segment.machine} state={state} t={t} />
        <Asked questions={props.questions} t={t} />
        <AssignedTo assigned={segment.assigned} t={t} />
      </p>
      <div className="segment__cells">
        <SourceCell segment={segment} language={source} t={t} />
        <div className="segment__target">
          <TargetCell
            {...{ segment, target, language, mode, t }}
            point={props.point}
            handle={props.handle}
            label={t('translationOf', { place })}
            describedBy={facts}
            {...actions}
          />
          {contested ? (
            <div className="segment__contest" role="alert">
              <p>{t('theirs')}</p>
              <p>
                <strong>{t('theirText')}</strong>
              </p>
              <p className="target-text" lang={language}>
                <InlineText inlines={segment.target} codes={segment.codes} t={t} />
              </p>
              <button type="button" onClick={() => actions.onChoose(id, 'mine')}>
                {t('keepMine')}
              </button>
              <button type="button" onClick={() => actions.onChoose(id, 'theirs')}>
                {t('takeTheirs')}
              </button>
            </div>
          ) : null}
          {refusal ? (
            <p className="segment__refusal" role="alert">
              {refusal}
            </p>
          ) : null}
          {writes && !contested ? (
            <p className="segment__steps">
              {state === 'outdated' ? (
                <button type="button" onClick={() => actions.onNoChange(id)}>
                  {t('noChange')}
                </button>
              ) : null}
              {state === 'machine' || state === 'draft' || mode === 'editing' ? (
                <button
                  type="button"
                  className={mode === 'editing' ? 'translate__first' : undefined}
                  disabled={state === 'done'}
                  onClick={() => actions.onConfirm(id)}
                >
                  {t('confirm')}
                </button>
              ) : null}
            </p>
          ) : null}
        </div>
      </div>
      {props.questions ? (
        <Questions
          questions={props.questions}
          address={props.address}
          actions={props.questionActions}
        />
      ) : null}
      {props.aids}
    </li>
  )
})

/** Which machine began it, and whether its words are still all there: whoever confirms answers for them. */
function ByMachine({
  machine,
  state,
  t,
}: {
  machine: SegmentAtHand['machine']
  state: SegmentState
  t: Words
}) {
  if (!machine || state === 'missing') return null
  const { engine, edited } = machine
  return <span>{t(edited ? 'machineEdited' : 'machineWords', { engine })}</span>
}

/** Who has it with some others, until when. */
function AssignedTo({ assigned, t }: { assigned: SegmentAtHand['assigned']; t: Words }) {
  const reader = useReader()
  if (!assigned) return null
  const { name, due, mine } = assigned
  const who = mine ? t('assign.me') : t('assign.to', { name })
  return (
    <span className="segment__assigned">
      {who}
      {due ? ` (${t('assign.until', { when: dayIn(reader, due) })})` : null}
    </span>
  )
}

/** How much was asked about it, and whether it waits for an answer; what it is stands below. */
function Asked({
  questions = [],
  t,
}: {
  questions?: readonly QuestionAtHand[] | undefined
  t: Words
}) {
  const open = questions.filter(({ resolved }) => !resolved)
  if (open.length === 0) return null
  const waits = open.some(({ waiting }) => waiting)
  return (
    <span className={waits ? 'segment__asked--waiting' : undefined}>
      {t('questions.count', { count: open.length })}:{' '}
      {t(waits ? 'questions.waiting' : 'questions.answered')}
    </span>
  )
}

/** How much the checks found; what it is stands beside the segment at hand. */
function Found({ findings = [], t }: { findings?: readonly FindingAtHand[]; t: Words }) {
  return (['error', 'warning'] as const).map((severity) => {
    const count = findings.filter((each) => each.severity === severity && !each.ignored).length
    return count === 0 ? null : (
      <span key={severity} className={`segment__found segment__found--${severity}`}>
        {t(`found.${severity}`, { count })}
      </span>
    )
  })
}
