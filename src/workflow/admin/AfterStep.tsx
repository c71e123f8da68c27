'use client'

/** After a step: that it was taken, where readers see it, and what waits next. */
import { useEffect, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { languageIn } from '../../i18n/formatting'
import type { Event } from '../../revision/steps'
import type { NextSteps } from '../payload/next-steps'
import type { NextWaiting } from '../payload/waiting-endpoint'
import { takeStep } from './after-step'

export function AfterStep({
  id,
  next,
  translates,
}: {
  id: string
  next: NextSteps
  translates?: string
}) {
  const { t, adminLanguage } = useAdminMessages('workflow')
  const [done, setDone] = useState<Event>()
  const [waiting, setWaiting] = useState<NextWaiting | null>()
  useEffect(() => setDone((before) => before ?? takeStep(id)), [id])
  useEffect(() => {
    if (!done) return
    fetch(`/api/waiting?not=${id}`, { credentials: 'same-origin' })
      .then(async (response) => response.ok && setWaiting((await response.json()).next))
      .catch(() => {}) // the dashboard has it too
  }, [done, id])
  if (!done) return null
  return (
    <div className="workflow-panel__after" role="status">
      <p>
        <strong>{t(`done.${done}`)}</strong>
      </p>
      <ul>
        {next.site ? (
          <li>
            <a href={next.site} target="_blank" rel="noreferrer">
              {t('after.view')}
            </a>
          </li>
        ) : null}
        {waiting ? (
          <li>
            {t('after.next')}{' '}
            <a href={`/admin/collections/${waiting.collection}/${waiting.id}`} dir="auto">
              {waiting.title || t('untitled')}
            </a>{' '}
            ({languageIn(adminLanguage, waiting.language)})
          </li>
        ) : null}
        {waiting === null ? <li>{t('after.nothing')}</li> : null}
        {translates ? (
          <li>
            <a href={`/admin/translations?language=${translates}`}>{t('after.translations')}</a>
          </li>
        ) : null}
      </ul>
    </div>
  )
}
