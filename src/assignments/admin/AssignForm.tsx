'use client'

import { toast } from '@payloadcms/ui'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import { exactlyIn } from '../../i18n/formatting'
import type { Language } from '../../i18n/languages'
import { instantOf } from '../../time/wall-clock'
import './assignments.css'

export type AssignableTo = { id: string; name: string }[]

type Props = {
  language: Language
  assignable: AssignableTo
  contents: () => { kind: string; contentId: string; segments?: string[] }[]
  /** What is said where nothing is selected. */
  nothing: string
  /** What the form is opened by; without it, that it is about what is selected. */
  label?: string
  /** The endpoint; without it, that for contents which are named. */
  path?: string
  /** What is said when it is done; without it, how many contents were assigned. */
  done?: (assignee: string) => string
  onDone: () => void
}

/** A form that assigns translations to a person with a date, or takes them back. */
export function AssignForm({
  language,
  assignable,
  contents,
  nothing,
  label,
  path,
  done,
  onDone,
}: Props) {
  const { t, adminLanguage } = useAdminMessages('assignments')
  const id = useId()
  const details = useRef<HTMLDetailsElement>(null)
  const [until, setUntil] = useState('')
  const [isSending, setSending] = useState(false)
  const reader = useReader()
  const due = instantOf(until, reader.timeZone)?.toISOString()

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = contents()
    if (chosen.length === 0) return void toast.error(nothing)
    const said = new FormData(event.currentTarget)
    setSending(true)
    const answer = await post(path ?? 'translations/assignments', adminLanguage, {
      ...{ language, contents: chosen, due, note: said.get('note') },
      assignee: said.get('assignee') || null,
    })
    setSending(false)
    if ('message' in answer) return void toast.error(answer.message || t('noAnswer'))
    toast.success(
      done && answer.count > 0
        ? done(assignable.find(({ id }) => id === said.get('assignee'))?.name ?? '')
        : t('assigned', { count: answer.count }),
    )
    if (details.current) details.current.open = false
    onDone()
  }

  return (
    <details className="assign" ref={details}>
      <summary>{label ?? t('assign')}</summary>
      <form onSubmit={(event) => void send(event)}>
        <p>
          <label htmlFor={`${id}-to`}>{t('assignee')}</label>
          <select id={`${id}-to`} name="assignee" defaultValue={assignable[0]?.id}>
            {assignable.map(({ id: account, name }) => (
              <option key={account} value={account}>
                {name}
              </option>
            ))}
            <option value="">{t('nobody')}</option>
          </select>
        </p>
        <p>
          <label htmlFor={`${id}-due`}>{t('until', { zone: reader.timeZone })}</label>
          <input
            id={`${id}-due`}
            type="datetime-local"
            value={until}
            onChange={({ target }) => setUntil(target.value)}
          />
          {due ? <output htmlFor={`${id}-due`}>{exactlyIn(reader, due)}</output> : null}
        </p>
        <p>
          <label htmlFor={`${id}-note`}>{t('note')}</label>
          <textarea id={`${id}-note`} name="note" rows={2} dir="auto" maxLength={2000} />
        </p>
        <button type="submit" disabled={isSending}>
          {t('assignThis')}
        </button>
      </form>
    </details>
  )
}

async function post(
  path: string,
  adminLanguage: string,
  body: Record<string, unknown>,
): Promise<{ count: number } | { message: string | undefined }> {
  try {
    const response = await fetch(`/api/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'accept-language': adminLanguage },
      body: JSON.stringify(body),
    })
    const answer = await response.json()
    return response.ok
      ? { count: answer.assignments.length }
      : { message: answer.errors?.[0]?.message }
  } catch {
    return { message: undefined }
  }
}
