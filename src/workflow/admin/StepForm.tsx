'use client'

/** What a step asks for, under its button: a comment, a note, a time. */
import { toast, useTranslation } from '@payloadcms/ui'
import { useId, useRef, useState } from 'react'
import { postToEdition } from '../../content/admin/post-to-edition'
import { instantOf } from '../../i18n/wall-clock'
import type { Event } from '../machine'
import type { NextSteps } from '../payload/next-steps'
import { TextArea } from './TextArea'
import { workflowWords } from './words'

type Props = {
  collection: string
  id: string
  event: Event
  next: NextSteps
  onCancel: () => void
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

export function StepForm({ collection, id, event, next, onCancel }: Props) {
  const { i18n } = useTranslation()
  const form = useRef<HTMLFieldSetElement>(null)
  const [waiting, setWaiting] = useState(false)
  const [what, setWhat] = useState<'publish' | 'unpublish'>(
    event === 'unpublish' || (event === 'schedule' && next.state !== 'approved')
      ? 'unpublish'
      : 'publish',
  )
  const publishes =
    event === 'publish' ||
    event === 'emergency-publish' ||
    (event === 'schedule' && what === 'publish')
  const unpublishes = event === 'unpublish' || (event === 'schedule' && what === 'unpublish')

  const send = async () => {
    const controls = [...(form.current?.querySelectorAll<Control>('[name]') ?? [])]
    if (!controls.every((control) => control.reportValidity())) return
    setWaiting(true)
    const given = new Map(controls.map(({ name, value }) => [name, value]))
    const text = (name: string) => given.get(name) || undefined
    const at = text('at')
    const answer = await postToEdition({
      path: `${collection}/${id}/transition`,
      body: {
        event,
        revision: next.revision,
        comment: text('comment'),
        reason: text('reason'),
        ...(at && { at: new Date(at).toISOString() }),
        ...(publishes && { updateType: text('updateType'), changeNote: text('changeNote') }),
        ...(unpublishes && {
          unpublish: { kind: text('kind'), explanation: text('explanation'), to: text('to') },
        }),
      },
      adminLanguage: i18n.language,
    })
    if ('message' in answer) {
      toast.error(answer.message)
      setWaiting(false)
      return
    }
    toast.success(workflowWords(i18n.language).events[event])
    // The form knows the revision that it began with; the next save needs the new one.
    window.location.reload()
  }

  return (
    // Not a form of its own: it stands inside Payload's, and forms cannot be nested.
    <fieldset
      className="workflow-form"
      ref={form}
      aria-label={workflowWords(i18n.language).events[event]}
      onKeyDown={(key) => {
        const inText = key.target instanceof HTMLTextAreaElement
        if (key.key === 'Enter' && !inText && !(key.target instanceof HTMLButtonElement)) {
          key.preventDefault()
        }
      }}
    >
      {event === 'emergency-publish' ? (
        <TextArea name="reason" label="Why this cannot wait for a review" required />
      ) : null}
      {event === 'schedule' && next.isPublic && next.state === 'approved' ? (
        <Choice
          name="what"
          label="What"
          options={[
            ['publish', 'Publish'],
            ['unpublish', 'Unpublish'],
          ]}
          onChange={(value) => setWhat(value as 'publish' | 'unpublish')}
        />
      ) : null}
      {event === 'schedule' ? <When /> : null}
      {publishes && next.wasPublished ? <Update /> : null}
      {unpublishes ? <HowToUnpublish collection={collection} /> : null}
      <TextArea
        name="comment"
        label={event === 'request-changes' ? 'What should be changed' : 'Comment (optional)'}
        required={event === 'request-changes'}
      />
      <div className="workflow-form__buttons">
        <button
          type="button"
          className="workflow-step workflow-step--first"
          disabled={waiting}
          onClick={send}
        >
          {workflowWords(i18n.language).events[event]}
        </button>
        <button type="button" className="workflow-step" onClick={onCancel}>
          Cancel
        </button>
      </div>
    </fieldset>
  )
}

function Choice({
  name,
  label,
  options,
  onChange,
}: {
  name: string
  label: string
  options: [string, string][]
  onChange?: (value: string) => void
}) {
  const id = useId()
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} onChange={({ target }) => onChange?.(target.value)}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </p>
  )
}

function When() {
  const id = useId()
  const { i18n } = useTranslation()
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  const [value, setValue] = useState('')
  const moment = instantOf(value, timeZone)
  const inFull = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeStyle: 'long' })
  return (
    <p>
      <label htmlFor={id}>When ({timeZone})</label>
      <input
        id={id}
        type="datetime-local"
        name="at"
        step="any"
        required
        onChange={({ target }) => setValue(target.value)}
      />
      {/* What it will be: clocks skip an hour in spring, and show one twice in autumn. */}
      {moment ? <output htmlFor={id}>{inFull.format(moment)}</output> : null}
    </p>
  )
}

function Update() {
  const [type, setType] = useState('major')
  return (
    <>
      <Choice
        name="updateType"
        label="Update"
        options={[
          ['major', 'Major: readers should know'],
          ['minor', 'Minor: a typo, style, a broken link'],
        ]}
        onChange={setType}
      />
      {type === 'major' ? (
        <TextArea name="changeNote" label="What is new for the reader" required />
      ) : null}
    </>
  )
}

function HowToUnpublish({ collection }: { collection: string }) {
  const [kind, setKind] = useState('withdrawn')
  const kinds: [string, string][] = [
    ['withdrawn', 'Withdrawn: stays readable, with a notice'],
    ['gone', 'Gone: no longer there, with an explanation'],
  ]
  if (collection === 'relations') kinds.push(['redirect', 'Redirect: leads to another page'])
  return (
    <>
      <Choice name="kind" label="How" options={kinds} onChange={setKind} />
      {kind === 'redirect' ? (
        <PageChoice />
      ) : (
        <TextArea name="explanation" label="Explanation for the reader" required />
      )}
    </>
  )
}

/** Published pages, asked for when they are needed. */
function PageChoice() {
  const id = useId()
  const [pages, setPages] = useState<{ id: string; title: string; language: string }[]>()
  if (!pages) {
    fetch('/api/relations?limit=200&depth=0&sort=title&where[_status][equals]=published')
      .then((response) => response.json())
      .then(({ docs }) => setPages(docs))
      .catch(() => setPages([]))
  }
  return (
    <p>
      <label htmlFor={id}>Page to lead to</label>
      <select id={id} name="to" required>
        <option value="">…</option>
        {(pages ?? []).map(({ id: page, title, language }) => (
          <option key={page} value={page}>
            {title} ({language})
          </option>
        ))}
      </select>
    </p>
  )
}
