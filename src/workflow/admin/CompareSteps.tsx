'use client'

/** Where two versions are compared: what a reviewer came for, without going back to the form. */
import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import type { Event } from '../../revision/steps'
import type { NextSteps } from '../payload/next-steps'
import { StepForm } from './StepForm'

const offered: Event[] = ['approve', 'request-changes', 'approve-afterwards']

export function CompareSteps() {
  const { t, adminLanguage } = useAdminMessages('workflow')
  const [, collection = '', id = '', version = ''] =
    /collections\/([^/]+)\/([^/]+)\/versions\/([^/]+)/.exec(usePathname()) ?? []
  const [next, setNext] = useState<NextSteps>()
  const [open, setOpen] = useState<Event>()
  useEffect(() => {
    if (!id) return
    fetch(`/api/${collection}/${id}/workflow`, {
      credentials: 'same-origin',
      headers: { 'accept-language': adminLanguage },
    })
      .then(async (response) => response.ok && setNext(await response.json()))
      .catch(() => {}) // the form has the same steps
  }, [collection, id, adminLanguage])
  // A step is about what stands, not about an older version that is looked at.
  if (!next || next.latest !== version) return null
  const steps = next.steps.filter(({ event, allowed }) => allowed && offered.includes(event))
  if (steps.length === 0) return null
  return (
    <section className="compare-steps" aria-label={t('panel.title')}>
      {steps.map(({ event }) => (
        <button
          key={event}
          type="button"
          className={`workflow-step ${event === 'approve' ? 'workflow-step--first' : ''}`}
          aria-expanded={open === event}
          onClick={() => setOpen(open === event ? undefined : event)}
        >
          {t(`events.${event}`)}
        </button>
      ))}
      {open ? (
        <StepForm
          {...{ collection, id, event: open, next }}
          leadsTo={`/admin/collections/${collection}/${id}`}
          onCancel={() => setOpen(undefined)}
        />
      ) : null}
    </section>
  )
}
