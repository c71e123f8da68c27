'use client'

/** A translation segment by segment, beside its source. */
import { useCallback, useMemo, useRef, useState } from 'react'
import type { AssignableTo } from '../../assignments/admin/AssignForm'
import { Exchange } from '../../exchange/admin/Exchange'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { describe } from '../../i18n/languages'
import type { Inline } from '../../segments/unit'
import { type Choice, toggled } from '../segment-choice'
import { filterInForce, segmentsShown } from '../segment-filter'
import { nextOpen, stateOf, targetOf } from '../workbench'
import { Alerts } from './Alerts'
import { AssignSegments } from './AssignSegments'
import type { EditorHandle } from './editor/TargetEditor'
import { PreviewBeside } from './PreviewBeside'
import { Questions } from './Questions'
import type { Address } from './requests'
import { SegmentRow } from './SegmentRow'
import { SubmitHint } from './SubmitHint'
import { Suggestions } from './Suggestions'
import { shortcutKeys } from './shortcut-keys'
import type { Point } from './TargetCell'
import { Toolbar } from './Toolbar'
import { UpcomingChanges } from './UpcomingChanges'
import { useKeptEdits } from './use-kept-edits'
import { usePreviewBeside } from './use-preview-beside'
import { useQuestions } from './use-questions'
import { useRowActions } from './use-row-actions'
import { useSegmentFilter } from './use-segment-filter'
import { useUnsavedWarning } from './use-unsaved-warning'
import { useWorkbench } from './use-workbench'
import { WhoIsHere } from './WhoIsHere'

const nothingIn = {
  all: 'nothingOpen',
  open: 'nothingOpen',
  changed: 'nothingChanged',
  mine: 'nothingMine',
} as const

type Current = { id: string; point?: Point }

type Props = {
  collection: string
  id: string
  contentId: string
  /** To whom this person may assign segments; nobody where they may not. */
  assignable: AssignableTo
}

export function TranslateView({ collection, id, contentId, assignable }: Props) {
  const { t, adminLanguage } = useAdminMessages('translate')
  const address = useMemo<Address>(
    () => ({ collection, id, adminLanguage, t }),
    [collection, id, adminLanguage, t],
  )
  const bench = useWorkbench(address)
  const { work, notLoaded, reload } = bench
  useUnsavedWarning(bench, t('leave'))
  const restored = useKeptEdits(address, bench)
  const { bySegment: asked, actions: questionActions } = useQuestions(address)
  const ofEarlier = asked.get('')

  const [current, setCurrent] = useState<Current>()
  const [chosen, setFilter] = useSegmentFilter()
  const [beside, setBeside] = usePreviewBeside()
  const [choice, setChoice] = useState<Choice>()
  const editor = useRef<EditorHandle>(null)
  const offers = useRef<readonly Inline[][]>([])

  const take = useCallback((next: string | undefined, point?: Point) => {
    if (!next) return
    setCurrent({ id: next, point })
    requestAnimationFrame(() =>
      document.getElementById(`segment-${next}`)?.scrollIntoView({ block: 'nearest' }),
    )
  }, [])

  const filter = work ? filterInForce(chosen, work.answer) : 'all'
  const shown = work ? segmentsShown(work, filter) : []

  const step = (by: 1 | -1) => {
    const index = shown.findIndex(({ id }) => id === current?.id)
    take(shown[index < 0 ? 0 : index + by]?.id)
  }
  const leave = () => setCurrent(undefined)
  const actions = useRowActions({ bench, take, leave, step, shown, t })
  const order = useRef<string[]>([])
  order.current = shown.map(({ id: each }) => each)
  const choose = useCallback(
    (each: string, extend: boolean) =>
      setChoice((chosen) => chosen && toggled(chosen, each, { order: order.current, extend })),
    [],
  )

  if (!work) {
    return (
      <main className="translate gutter--left gutter--right">
        {notLoaded ? (
          <p role="alert">
            {t('notLoaded', { why: notLoaded })}{' '}
            <button type="button" onClick={reload}>
              {t('tryAgain')}
            </button>
          </p>
        ) : (
          <p role="status">{t('loading')}</p>
        )}
      </main>
    )
  }

  const { answer } = work
  const isDone = answer.segments.every((segment) => stateOf(work, segment) === 'done')
  const atHand = answer.segments.find((segment) => segment.id === current?.id)
  const segments = (
    <main className="translate gutter--left gutter--right">
      <WhoIsHere address={address} bench={bench} />
      <Toolbar
        address={address}
        bench={bench}
        filter={filter}
        onFilter={setFilter}
        beside={beside}
        onBeside={setBeside}
        onNextOpen={() => take(nextOpen(work, current?.id, shown))}
      />
      {assignable.length > 0 ? (
        <AssignSegments
          {...{ address, contentId, assignable, work, shown, choice }}
          onChoice={setChoice}
          onAssigned={reload}
        />
      ) : null}
      <Exchange
        collection={address.collection}
        id={address.id}
        onImported={() => void bench.reload()}
      />
      <Alerts address={address} bench={bench} restored={restored} />
      {isDone && answer.segments.length > 0 && bench.saving.state === 'saved' ? (
        <SubmitHint address={address} revision={answer.revision} onSubmitted={reload} />
      ) : null}
      {shown.length === 0 && answer.segments.length > 0 ? (
        <p>
          {t(nothingIn[filter])}{' '}
          <button type="button" onClick={() => setFilter('all')}>
            {t('showAll')}
          </button>
        </p>
      ) : null}
      <div className="segments__languages" aria-hidden="true">
        <p>
          {t('source')}: <bdi>{describe(answer.sourceLanguage).ownName}</bdi>
        </p>
        <p>
          {t('translation')}: <bdi>{describe(answer.language).ownName}</bdi>
        </p>
      </div>
      <ol
        className="segments"
        aria-label={t('segments')}
        onKeyDownCapture={shortcutKeys({
          next: () => step(1),
          previous: () => step(-1),
          leave: () => {
            setCurrent(undefined)
            document.getElementById(`segment-${current?.id}`)?.focus()
          },
          ...(atHand && {
            confirm: () => actions.onConfirm(atHand.id),
            copySource: () => editor.current?.replace(atHand.source),
            placeNext: () => editor.current?.placeNext(),
            offer: (index: number) => {
              const target = offers.current[index]
              if (target) editor.current?.replace(target)
            },
          }),
        })}
      >
        {shown.map((segment) => {
          const isCurrent = answer.mayWrite && segment.id === current?.id
          return (
            <SegmentRow
              key={segment.id}
              segment={segment}
              target={targetOf(work, segment)}
              state={stateOf(work, segment)}
              source={answer.sourceLanguage}
              language={answer.language}
              mode={!answer.mayWrite ? 'reading' : isCurrent ? 'editing' : 'waiting'}
              point={isCurrent ? current?.point : undefined}
              refusal={work.refusals[segment.id]?.message}
              contested={work.contested.includes(segment.id)}
              handle={editor}
              actions={actions}
              chosen={choice?.ids.includes(segment.id)}
              onSelect={choose}
              address={address}
              questions={asked.get(segment.id)}
              questionActions={questionActions}
              aids={
                isCurrent ? (
                  <Suggestions
                    address={address}
                    segment={segment}
                    source={answer.sourceLanguage}
                    language={answer.language}
                    offers={offers}
                    onInsert={(target) => editor.current?.replace(target)}
                    onIgnore={(check, reason) => bench.ignore(segment.id, check, reason)}
                    questionActions={questionActions}
                  />
                ) : undefined
              }
            />
          )
        })}
      </ol>
      {ofEarlier ? (
        <section aria-label={t('questions.earlier')}>
          <h2>{t('questions.earlier')}</h2>
          <Questions questions={ofEarlier} address={address} actions={questionActions} quote />
        </section>
      ) : null}
      {answer.structure ? <p className="translate__structure">{answer.structure}</p> : null}
      <UpcomingChanges answer={answer} t={t} />
    </main>
  )
  return (
    <div className={`translate-beside${beside ? ' translate-beside--two' : ''}`}>
      {segments}
      {beside ? <PreviewBeside {...{ address, answer }} segment={atHand} /> : null}
    </div>
  )
}
