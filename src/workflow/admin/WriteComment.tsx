'use client'

import { toast } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'
import { usePost } from '../../content/admin/use-post'
import { type EditionCollection, fieldNames } from '../../content/model'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { longestText } from '../transition-request'

type Props = {
  edition: { of: EditionCollection; edition: string }
  /** The comment that this one answers; without it, it begins a thread of its own. */
  answers?: string
  onDone: () => Promise<void>
}

/** A comment on the whole text or on one of its fields, or an answer. */
export function WriteComment({ edition, answers, onDone }: Props) {
  const id = useId()
  const { t } = useAdminMessages('workflow.conversation')
  const { t: nameOf } = useAdminMessages('contentFields')
  const post = usePost()
  const text = useRef<HTMLTextAreaElement>(null)
  const [field, setField] = useState('')
  const send = async () => {
    if (!text.current?.reportValidity()) return
    const answer = await post('comments', {
      ...edition,
      text: text.current.value,
      ...(answers && { answers }),
      ...(field && { field }),
    })
    if ('message' in answer) {
      toast.error(answer.message)
      return
    }
    text.current.value = ''
    await onDone()
  }
  return (
    <div className="workflow-form">
      <p>
        <label htmlFor={`${id}-text`}>{t(answers ? 'textOfAnswer' : 'textOfComment')}</label>
        <textarea
          id={`${id}-text`}
          ref={text}
          rows={3}
          maxLength={longestText}
          required
          dir="auto"
        />
      </p>
      {answers ? null : (
        <p>
          <label htmlFor={`${id}-field`}>{t('about')}</label>
          <select
            id={`${id}-field`}
            value={field}
            onChange={({ target }) => setField(target.value)}
          >
            <option value="">{t('wholeText')}</option>
            {fieldNames(edition.of).map((name) => (
              <option key={name} value={name}>
                {nameOf(name)}
              </option>
            ))}
          </select>
        </p>
      )}
      <button type="button" className="workflow-step workflow-step--first" onClick={send}>
        {t(answers ? 'answer' : 'comment')}
      </button>
    </div>
  )
}
