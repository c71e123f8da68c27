'use client'

/** What is to be changed, said once for all members that are chosen. */
import { useRef } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { TextArea } from '../../workflow/admin/TextArea'

type Props = {
  event: 'request-changes' | 'withdraw'
  working: boolean
  onSend: (comment: string | undefined) => void
}

export function CommentForm({ event, working, onSend }: Props) {
  const { t } = useAdminMessages('workflow')
  const form = useRef<HTMLFormElement>(null)
  return (
    <form
      className="release__form workflow-form"
      ref={form}
      aria-label={t(`events.${event}`)}
      onSubmit={(submitted) => {
        submitted.preventDefault()
        const comment = new FormData(form.current ?? undefined).get('comment')
        onSend(String(comment ?? '') || undefined)
      }}
    >
      <TextArea
        name="comment"
        label={t(event === 'request-changes' ? 'form.changes' : 'form.comment')}
        required={event === 'request-changes'}
      />
      <button type="submit" className="workflow-step workflow-step--first" disabled={working}>
        {t(`events.${event}`)}
      </button>
    </form>
  )
}
