'use client'

/**
 * Beside the form: where this revision stands, who did what, and what the person may do next.
 * What may not be done now is there too, greyed, with the reason.
 */
import { useFormFields, useFormModified } from '@payloadcms/ui'
import { type ComponentType, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import type { Event } from '../../revision/steps'
import { AfterStep } from './AfterStep'
import { BackToPublished } from './BackToPublished'
import { Checks } from './Checks'
import { Copy } from './Copy'
import { Dates } from './Dates'
import { Needs } from './Needs'
import { RevisionSummary } from './RevisionSummary'
import { ShareLinks } from './ShareLinks'
import { SinceLastLook } from './SinceLastLook'
import { type FormProps, StepForm } from './StepForm'
import { useNextSteps } from './use-next-steps'
import './workflow.css'

/**
 * The steps that have a button, in its order, and whether they lead on: those bring a text towards its
 * readers; the rest is possible, and seldom what is meant. What takes something back comes last.
 */
const buttons: Record<Exclude<Event, 'edit' | 'restore'>, { leadsOn: boolean }> = {
  submit: { leadsOn: true },
  approve: { leadsOn: true },
  'request-changes': { leadsOn: false },
  publish: { leadsOn: true },
  schedule: { leadsOn: false },
  'cancel-schedule': { leadsOn: false },
  'approve-afterwards': { leadsOn: true },
  withdraw: { leadsOn: false },
  'emergency-publish': { leadsOn: false },
  unpublish: { leadsOn: false },
}
const order = Object.keys(buttons) as (keyof typeof buttons)[]

/** Forms of their own for some steps; `StepForm` for the others. */
type Forms = Partial<Record<Event, ComponentType<FormProps>>>

export function WorkflowPanel({ forms = {} }: { forms?: Forms }) {
  const { t } = useAdminMessages('workflow')
  const { collection, id, next } = useNextSteps()
  const modified = useFormModified()
  const isTranslation = useFormFields(([fields]) => Boolean(fields.sourceLanguage?.value))
  const language = useFormFields(([fields]) => String(fields.language?.value ?? ''))
  const [open, setOpen] = useState<Event>()
  if (!next) return null
  const steps = order.flatMap((event) => {
    const step = next.steps.find((each) => each.event === event)
    return step ? [{ ...step, event, Form: forms[event] ?? StepForm }] : []
  })
  const possible = steps.filter(({ allowed }) => allowed)
  const others = steps.filter(({ allowed }) => !allowed)

  return (
    <section className="workflow-panel" aria-labelledby="workflow-panel-title">
      <h4 id="workflow-panel-title">{t('panel.title')}</h4>
      <p className="workflow-panel__state">
        <span className={`workflow-state workflow-state--${next.state}`}>
          {t(`states.${next.state}`)}
        </span>
        {next.isPublic && next.state !== 'published' ? (
          <span>{t('panel.earlierPublic')}</span>
        ) : null}
      </p>
      <AfterStep {...{ id, next }} translates={isTranslation ? language : undefined} />
      <RevisionSummary next={next} />
      {next.compare ? (
        <p>
          <a
            href={`/admin/collections/${collection}/${id}/versions/${next.compare.to}?versionFrom=${next.compare.from}`}
          >
            {t('panel.compare')}
          </a>
        </p>
      ) : null}
      <SinceLastLook {...{ collection, id, next }} />
      {next.site ? (
        <p>
          <a href={next.site} target="_blank" rel="noreferrer">
            {t('after.view')}
          </a>
        </p>
      ) : null}
      {isTranslation && next.state !== 'published' ? (
        <Checks collection={collection} id={id} />
      ) : null}
      <Needs of={next.needs} />
      {modified ? (
        <p className="workflow-panel__hint" role="status">
          {t('panel.saveFirst')}
        </p>
      ) : null}
      <ul className="workflow-panel__steps">
        {possible.map(({ event, Form }, index) => (
          <li key={event}>
            <button
              type="button"
              className={
                index === 0 && buttons[event].leadsOn
                  ? 'workflow-step workflow-step--first'
                  : 'workflow-step'
              }
              disabled={modified}
              aria-expanded={open === event}
              onClick={() => setOpen(open === event ? undefined : event)}
            >
              {t(`events.${event}`)}
            </button>
            {open === event && !modified ? (
              <Form {...{ collection, id, event, next }} onCancel={() => setOpen(undefined)} />
            ) : null}
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <details className="workflow-panel__others">
          <summary>{t('panel.notNow')}</summary>
          <dl>
            {others.map(({ event, why }) => (
              <div key={event}>
                <dt>{t(`events.${event}`)}</dt>
                <dd>{why}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
      {next.dates ? <Dates collection={collection} id={id} shown={next.dates} /> : null}
      {next.compare ? (
        <BackToPublished
          {...{ collection, id, published: next.compare.from }}
          may={next.mayWrite && next.state !== 'scheduled'}
        />
      ) : null}
      {next.mayCopy ? <Copy {...{ collection, id }} disabled={modified} /> : null}
      <ShareLinks {...{ collection, id }} mayMake={next.mayShare} />
    </section>
  )
}
