'use client'

/**
 * Beside the form: where this revision stands, who did what, and what the person may do next.
 * What may not be done now is there too, greyed, with the reason.
 */
import { useFormFields, useFormModified, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import type { Event } from '../machine'
import type { NextSteps } from '../payload/next-steps'
import { Checks } from './Checks'
import { Dates } from './Dates'
import { ShareLinks } from './ShareLinks'
import { StepForm } from './StepForm'
import { useNextSteps } from './use-next-steps'
import { whoTook } from './who'
import { workflowWords } from './words'
import './workflow.css'

/** Those that lead on first; what takes something back comes last. */
const order: Event[] = [
  'submit',
  'approve',
  'request-changes',
  'publish',
  'schedule',
  'cancel-schedule',
  'approve-afterwards',
  'withdraw',
  'emergency-publish',
  'unpublish',
]

export function WorkflowPanel() {
  const { i18n } = useTranslation()
  const { collection, id, next } = useNextSteps()
  const modified = useFormModified()
  const isTranslation = useFormFields(([fields]) => Boolean(fields.sourceLanguage?.value))
  const [open, setOpen] = useState<Event>()
  if (!next) return null
  const words = workflowWords(i18n.language)
  const steps = order.flatMap((event) => next.steps.find((step) => step.event === event) ?? [])
  const possible = steps.filter(({ allowed }) => allowed)
  const others = steps.filter(({ allowed }) => !allowed)

  return (
    <section className="workflow-panel" aria-labelledby="workflow-panel-title">
      <h4 id="workflow-panel-title">Workflow</h4>
      <p className="workflow-panel__state">
        <span className={`workflow-state workflow-state--${next.state}`}>
          {words.states[next.state]}
        </span>
        {next.isPublic && next.state !== 'published' ? (
          <span>An earlier text is public.</span>
        ) : null}
      </p>
      <Facts next={next} language={i18n.language} />
      {next.compare ? (
        <p>
          <a
            href={`/admin/collections/${collection}/${id}/versions/${next.compare.to}?versionFrom=${next.compare.from}`}
          >
            What changed since it was published
          </a>
        </p>
      ) : null}
      {isTranslation && next.state !== 'published' ? (
        <Checks collection={collection} id={id} />
      ) : null}
      {modified ? (
        <p className="workflow-panel__hint" role="status">
          Save your changes first: a step is about what is saved.
        </p>
      ) : null}
      <ul className="workflow-panel__steps">
        {possible.map(({ event }, index) => (
          <li key={event}>
            <button
              type="button"
              className={index === 0 ? 'workflow-step workflow-step--first' : 'workflow-step'}
              disabled={modified}
              aria-expanded={open === event}
              onClick={() => setOpen(open === event ? undefined : event)}
            >
              {words.events[event]}
            </button>
            {open === event && !modified ? (
              <StepForm {...{ collection, id, event, next }} onCancel={() => setOpen(undefined)} />
            ) : null}
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <details className="workflow-panel__others">
          <summary>Not possible now, and why</summary>
          <dl>
            {others.map(({ event, why }) => (
              <div key={event}>
                <dt>{words.events[event]}</dt>
                <dd>{why}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
      {next.dates ? <Dates collection={collection} id={id} shown={next.dates} /> : null}
      <ShareLinks collection={collection} id={id} />
    </section>
  )
}

function Facts({ next, language }: { next: NextSteps; language: string }) {
  const when = (time: string) =>
    new Intl.DateTimeFormat(language, {
      dateStyle: 'medium',
      timeStyle: 'short',
    }).format(new Date(time))
  const words = workflowWords(language)
  const { last, approval, schedule, emergency } = next
  return (
    <div className="workflow-panel__facts">
      {last ? (
        <p>
          {words.events[last.event]}: <strong>{whoTook(last, language)}</strong>,{' '}
          <time dateTime={last.at}>{when(last.at)}</time>
        </p>
      ) : null}
      {approval && last?.event !== 'approve' ? (
        <p>
          {words.states.approved}: <strong>{approval.name}</strong>,{' '}
          <time dateTime={approval.at}>{when(approval.at)}</time>
        </p>
      ) : null}
      {schedule ? (
        <p>
          {words.events[schedule.publish ? 'publish' : 'unpublish']}:{' '}
          <time dateTime={schedule.due}>{when(schedule.due)}</time> (
          {Intl.DateTimeFormat().resolvedOptions().timeZone})
        </p>
      ) : null}
      {emergency ? (
        <p className="workflow-panel__emergency">
          {words.events['emergency-publish']}, not yet approved: <strong>{emergency.name}</strong>,{' '}
          {emergency.reason}
        </p>
      ) : null}
    </div>
  )
}
