'use client'

/** Submitting a page offers its FAQs that changed: one entry for the reviewer, whatever goes with it. */
import { toast } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { usePost } from '../../content/admin/use-post'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { rememberStep } from '../../workflow/admin/after-step'
import { Decorative } from '../../workflow/admin/StepFields'
import { type FormProps, StepForm } from '../../workflow/admin/StepForm'
import { TextArea } from '../../workflow/admin/TextArea'
import type { Offered } from '../payload/together-endpoints'

type Control = HTMLInputElement | HTMLTextAreaElement

export function SubmitTogether(props: FormProps) {
  const { collection, id, next, onCancel } = props
  const { t } = useAdminMessages('workflow')
  const { t: own } = useAdminMessages('releases')
  const post = usePost()
  const form = useRef<HTMLFieldSetElement>(null)
  const [offered, setOffered] = useState<Offered[]>()
  const [chosen, setChosen] = useState<string[]>([])
  const [waiting, setWaiting] = useState(false)
  useEffect(() => {
    fetch(`/api/${collection}/${id}/together`, { credentials: 'same-origin' })
      .then(
        async (response): Promise<Offered[]> =>
          response.ok ? (await response.json()).offered : [],
      )
      .catch(() => [])
      .then((found) => {
        setOffered(found)
        setChosen(found.flatMap((each) => (each.comesAlong ? [each.id] : [])))
      })
  }, [collection, id])
  if (!offered) return null
  if (offered.length === 0) return <StepForm {...props} />

  const send = async () => {
    const controls = [...(form.current?.querySelectorAll<Control>('[name]') ?? [])]
    if (!controls.every((control) => control.reportValidity())) return
    setWaiting(true)
    const comment = controls.find(({ name }) => name === 'comment')?.value || undefined
    const along = offered.filter((each) => chosen.includes(each.id))
    const common = { event: 'submit', revision: next.revision, comment }
    const answer =
      along.length === 0
        ? await post(`${collection}/${id}/transition`, common)
        : await post(`${collection}/${id}/submit-together`, {
            ...common,
            with: along.map((each) => ({
              ...{ collection: each.collection, id: each.id, revision: each.revision },
            })),
          })
    if ('message' in answer) {
      toast.error(answer.message)
      setWaiting(false)
      return
    }
    toast.success(t('done.submit'))
    rememberStep(id, 'submit')
    window.location.reload()
  }

  return (
    // Not a form of its own: it stands inside Payload's, and forms cannot be nested.
    <fieldset className="workflow-form" ref={form} aria-label={t('events.submit')}>
      <fieldset className="workflow-form__together">
        <legend>{own('goesAlong')}</legend>
        <ul>
          {offered.map((each) => (
            <li key={each.id}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.includes(each.id)}
                  disabled={Boolean(each.release) || !(each.maySubmit || each.comesAlong)}
                  onChange={({ target }) =>
                    setChosen(
                      target.checked
                        ? [...chosen, each.id]
                        : chosen.filter((one) => one !== each.id),
                    )
                  }
                />
                <span dir="auto">
                  {each.number ? `#${each.number} ` : ''}
                  {each.title || t('untitled')}
                </span>
                <small>
                  {own(`standings.${each.standing}`)}
                  {each.by ? ` · ${own('by', { name: each.by })}` : ''}
                  {each.release ? ` · ${own('waitsIn', { name: each.release.name })}` : ''}
                </small>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      {next.withoutAlt ? <Decorative /> : null}
      <TextArea name="comment" label={t('form.comment')} />
      <div className="workflow-form__buttons">
        <button
          type="button"
          className="workflow-step workflow-step--first"
          disabled={waiting}
          onClick={send}
        >
          {chosen.length > 0 ? own('submit', { count: chosen.length + 1 }) : t('events.submit')}
        </button>
        <button type="button" className="workflow-step" onClick={onCancel}>
          {t('form.cancel')}
        </button>
      </div>
    </fieldset>
  )
}
