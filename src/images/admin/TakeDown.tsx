'use client'

/** In the form of an image: a publisher takes it down, or puts it back, with a reason. */
import { toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { usePost } from '../../content/admin/use-post'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import { momentIn } from '../../i18n/formatting'
import { TextArea } from '../../workflow/admin/TextArea'
import { mayPublish, type Person } from '../../workflow/roles'
import '../../workflow/admin/workflow.css'

type TakenDown = { at?: string | null; name?: string | null; reason?: string | null }

export function TakeDown() {
  const { t } = useAdminMessages('images')
  const reader = useReader()
  const { id, savedDocumentData } = useDocumentInfo()
  const { user } = useAuth()
  const post = usePost()
  const [waiting, setWaiting] = useState(false)
  const taken = (savedDocumentData?.takenDown ?? {}) as TakenDown
  const isPublisher = mayPublish(user as Person | null)
  if (!id || (!isPublisher && !taken.at)) return null

  const send = async (from: HTMLElement) => {
    const control = from.closest('fieldset')?.querySelector('textarea')
    if (!control?.reportValidity()) return
    setWaiting(true)
    const way = taken.at ? 'put-back' : 'take-down'
    const answer = await post(`media/${id}/${way}`, { reason: control.value })
    setWaiting(false)
    if ('message' in answer) {
      toast.error(answer.message)
      return
    }
    toast.success(t(taken.at ? 'putBackNow' : 'takenDownNow'))
    window.location.reload()
  }

  return (
    // Not a form of its own: it stands inside Payload's, and forms cannot be nested.
    <fieldset className="workflow-form" aria-label={t(taken.at ? 'putBack' : 'takeDown')}>
      {taken.at ? (
        <p>
          {t('explanation')}{' '}
          {t('takenDown', {
            name: taken.name ?? '',
            when: momentIn(reader, taken.at),
            reason: taken.reason ?? '',
          })}
        </p>
      ) : null}
      {isPublisher ? (
        <>
          <TextArea name="takeDownReason" label={t('reason')} required />
          <div className="workflow-form__buttons">
            <button
              type="button"
              className="workflow-step"
              disabled={waiting}
              onClick={({ currentTarget }) => send(currentTarget)}
            >
              {t(taken.at ? 'putBack' : 'takeDown')}
            </button>
          </div>
        </>
      ) : null}
    </fieldset>
  )
}
