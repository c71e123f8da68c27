'use client'

/** Over the segments: chooses some of them, and assigns these to a person with a date. */
import { type AssignableTo, AssignForm } from '../../assignments/admin/AssignForm'
import { type Choice, nothingChosen, stillThere } from '../segment-choice'
import { stateOf } from '../workbench'
import type { Address } from './requests'
import type { SegmentAtHand } from './segment-at-hand'
import type { Bench } from './use-workbench'

type Props = {
  address: Address
  contentId: string
  assignable: AssignableTo
  work: Bench
  shown: readonly SegmentAtHand[]
  /** Nothing while no segments are being chosen. */
  choice: Choice | undefined
  onChoice: (choice: Choice | undefined) => void
  onAssigned: () => void
}

export function AssignSegments({
  address: { t, collection },
  contentId,
  assignable,
  work,
  shown,
  choice,
  onChoice,
  onAssigned,
}: Props) {
  const { answer } = work
  if (!choice) {
    return (
      <button type="button" className="assign-segments" onClick={() => onChoice(nothingChosen)}>
        {t('assign.begin')}
      </button>
    )
  }
  const segments = stillThere(choice, answer.segments)
  const open = shown.filter((segment) => stateOf(work, segment) !== 'done')
  const ways = [
    { label: t('assign.open', { count: open.length }), ids: open.map(({ id }) => id) },
    { label: t('assign.all', { count: shown.length }), ids: shown.map(({ id }) => id) },
    { label: t('assign.none'), ids: [] },
  ]
  return (
    <section className="assign-segments" aria-label={t('assign.begin')}>
      <p>{t('assign.how')}</p>
      <p className="assign-segments__ways">
        <strong role="status">{t('assign.chosen', { count: segments.length })}</strong>
        {ways.map(({ label, ids }) => (
          <button key={label} type="button" onClick={() => onChoice({ ids })}>
            {label}
          </button>
        ))}
        <button type="button" onClick={() => onChoice(undefined)}>
          {t('assign.cancel')}
        </button>
      </p>
      <AssignForm
        language={answer.language}
        assignable={assignable}
        contents={() => (segments.length > 0 ? [{ kind: collection, contentId, segments }] : [])}
        nothing={t('assign.nothing')}
        label={t('assign.them')}
        done={(name) => t('assign.done', { count: segments.length, name })}
        onDone={() => {
          onChoice(undefined)
          onAssigned()
        }}
      />
    </section>
  )
}
