'use client'

/**
 * For what is selected in a list: the steps that the person may take, with one form for all of them. What
 * fails is listed with its reason; the rest is done.
 */
import { useSelection } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { usePost } from '../../content/admin/use-post'
import type { AnyContent } from '../../content/edition'
import { titleOf } from '../../content/title'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { languageIn } from '../../i18n/formatting'
import { languages } from '../../i18n/languages'
import type { NextSteps } from '../../workflow/payload/next-steps'
import { type Offer, type Selected, stepsOfSelection } from '../steps-of-selection'

type Chosen = Selected & { next: NextSteps }
type Failed = Selected & { why: string }
type Result = {
  done: number
  failed: Failed[]
  /** Called minor, and not published: they do not look like it. */
  doubted: Selected[]
}

/** A list shows at most a hundred; more are not asked for at once. */
const most = 100

export function BulkSteps({ collection }: { collection: string }) {
  const { t, adminLanguage } = useAdminMessages('lists')
  const { t: steps } = useAdminMessages('workflow.events')
  const { t: form } = useAdminMessages('workflow.form')
  const { selectedIDs, toggleAll } = useSelection()
  const router = useRouter()
  const post = usePost()
  const ids = selectedIDs.slice(0, most).map(String)
  // A list that is read anew has them in another order.
  const key = ids.toSorted().join()
  const [selected, setSelected] = useState<Chosen[]>()
  const [open, setOpen] = useState<Offer>()
  const [working, setWorking] = useState(false)
  const [result, setResult] = useState<Result>()
  const [rounds, setRounds] = useState(0)

  useEffect(() => {
    setOpen(undefined)
    setSelected(undefined)
    if (key !== '') setResult(undefined)
  }, [key])

  // biome-ignore lint/correctness/useExhaustiveDependencies: after a round other steps can be taken
  useEffect(() => {
    if (key === '') return
    const asking = new AbortController()
    const get = async (path: string) => {
      const response = await fetch(`/api/${collection}/${path}`, {
        credentials: 'same-origin',
        headers: { 'accept-language': adminLanguage },
        signal: asking.signal,
      })
      return response.ok ? response.json() : undefined
    }
    const read = async (id: string) => {
      const [next, document]: [NextSteps | undefined, AnyContent | undefined] = await Promise.all([
        get(`${id}/workflow`),
        get(`${id}?draft=true&depth=0`),
      ])
      if (!next || !document) return []
      return [{ id, title: titleOf(document) ?? t('untitled'), next }]
    }
    Promise.all(key.split(',').map(read))
      .then((found) => setSelected(found.flat()))
      .catch(() => {}) // another selection, or the server is away
    return () => asking.abort()
  }, [key, rounds, collection, adminLanguage, t])

  const each = async (
    those: readonly Selected[],
    send: (one: Selected) => ReturnType<typeof post>,
  ) => {
    setWorking(true)
    const outcome: Result = { done: 0, failed: [], doubted: [] }
    for (const one of those) {
      const answer = await send(one)
      if (!('message' in answer)) outcome.done += 1
      else if (answer.code === 'minor-looks-major') outcome.doubted.push(one)
      if ('message' in answer) outcome.failed.push({ ...one, why: answer.message })
    }
    setWorking(false)
    setOpen(undefined)
    setResult(outcome)
    setRounds((before) => before + 1)
    if (outcome.failed.length === 0) toggleAll(false)
    router.refresh()
  }

  const take = (event: Offer['event'], those: readonly Selected[], more: object) =>
    each(those, ({ id, next }) =>
      post(`${collection}/${id}/transition`, { event, revision: next.revision, ...more }),
    )

  const offers = stepsOfSelection(selected ?? [])
  const into = languages.filter((language) =>
    selected?.some(({ next }) => next.mayTranslateInto.includes(language)),
  )
  return (
    <div className="bulk-steps" aria-live="polite">
      {key !== '' && !selected ? <p>{t('reading')}</p> : null}
      {selected && key !== '' ? (
        <fieldset className="bulk-steps__buttons" aria-label={t('withSelected')}>
          <span>{t('selected', { count: selected.length })}</span>
          {offers.map((offer) => (
            <button
              key={offer.event}
              type="button"
              className="workflow-step"
              disabled={working}
              aria-expanded={open?.event === offer.event}
              onClick={() => setOpen(open?.event === offer.event ? undefined : offer)}
            >
              {t('step', { step: steps(offer.event), count: offer.ready.length })}
            </button>
          ))}
          {into.map((language) => {
            const those = selected.filter(({ next }) => next.mayTranslateInto.includes(language))
            return (
              <button
                key={language}
                type="button"
                className="workflow-step"
                disabled={working}
                onClick={() =>
                  each(those, ({ id }) => post(`${collection}/${id}/translations`, { language }))
                }
              >
                {t('translate', {
                  language: languageIn(adminLanguage, language),
                  count: those.length,
                })}
              </button>
            )
          })}
          {offers.length === 0 && into.length === 0 ? <span>{t('nothingToDo')}</span> : null}
        </fieldset>
      ) : null}
      {open ? (
        <BulkForm
          key={open.event}
          collection={collection}
          offer={open}
          working={working}
          onSend={(those, more) => take(open.event, those, more)}
        />
      ) : null}
      {result ? (
        <div className="bulk-steps__result" role="status">
          <p>{t('done', { count: result.done })}</p>
          {result.failed.length > 0 ? (
            <>
              <p>{t('failed', { count: result.failed.length })}</p>
              <Reasons of={result.failed} />
            </>
          ) : null}
          {result.doubted.length > 0 ? (
            <button
              type="button"
              className="workflow-step"
              disabled={working}
              onClick={() =>
                take('publish', result.doubted, { updateType: 'minor', confirmMinor: true })
              }
            >
              {t('step', { step: form('minorAllTheSame'), count: result.doubted.length })}
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

function BulkForm({
  collection,
  offer: { event, ready, not },
  working,
  onSend,
}: {
  collection: string
  offer: Offer
  working: boolean
  onSend: (those: Selected[], more: object) => Promise<void>
}) {
  const { t } = useAdminMessages('lists')
  const { t: form } = useAdminMessages('workflow.form')
  const { t: steps } = useAdminMessages('workflow.events')
  const [read, setRead] = useState<string[]>([])
  const [update, setUpdate] = useState('major')
  const note = useRef<HTMLTextAreaElement>(null)
  const approves = event === 'approve'
  const those = approves ? ready.filter(({ id }) => read.includes(id)) : ready
  const send = () => {
    if (note.current && !note.current.reportValidity()) return
    const changeNote = note.current?.value.trim()
    const more = event === 'publish' ? { updateType: update, confirmMinor: false } : {}
    onSend(those, { ...more, ...(changeNote && { changeNote }) })
  }
  return (
    <fieldset className="bulk-steps__form" aria-label={steps(event)}>
      {approves ? <p>{t('readFirst')}</p> : null}
      <ul>
        {ready.map(({ id, title }) => (
          <li key={id}>
            {approves ? (
              <label>
                <input
                  type="checkbox"
                  checked={read.includes(id)}
                  onChange={({ target }) =>
                    setRead(target.checked ? [...read, id] : read.filter((each) => each !== id))
                  }
                />{' '}
                {t('haveRead')}
              </label>
            ) : null}{' '}
            <a
              href={`/admin/collections/${collection}/${id}`}
              target="_blank"
              rel="noreferrer"
              dir="auto"
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
      {event === 'publish' ? (
        <>
          <p>
            <label>
              {form('update')}{' '}
              <select value={update} onChange={({ target }) => setUpdate(target.value)}>
                <option value="major">{form('major')}</option>
                <option value="minor">{form('minor')}</option>
              </select>
            </label>
          </p>
          {update === 'major' ? (
            <p>
              <label>
                {form('changeNote')}
                <textarea ref={note} rows={2} required />
              </label>
            </p>
          ) : null}
        </>
      ) : null}
      {not.length > 0 ? (
        <details>
          <summary>{t('not', { count: not.length })}</summary>
          <Reasons of={not} />
        </details>
      ) : null}
      <button
        type="button"
        className="workflow-step workflow-step--first"
        disabled={working || those.length === 0}
        onClick={send}
      >
        {t('step', { step: steps(event), count: those.length })}
      </button>
    </fieldset>
  )
}

function Reasons({ of }: { of: { title: string; why: string }[] }) {
  return (
    <ul>
      {of.map(({ title, why }) => (
        <li key={`${title} ${why}`}>
          <bdi>{title}</bdi>: {why}
        </li>
      ))}
    </ul>
  )
}
