'use client'

/** Under the workflow panel: what was said about this text, to be answered and resolved. */
import { toast, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useRef, useState } from 'react'
import { postToEdition } from '../../content/admin/post-to-edition'
import { contentFields } from '../../content/edition'
import { isEditionCollection } from '../../content/reference'
import { workflowWords } from './words'
import './workflow.css'

type Comment = {
  id: string
  text: string
  name?: string | null
  at: string
  field?: string | null
  event?: string | null
  answers?: string | null
  revision?: number | null
  resolved?: { name: string; at: string } | null
}

export function Conversation() {
  const { id, collectionSlug } = useDocumentInfo()
  const [comments, setComments] = useState<Comment[]>()
  const load = useCallback(async () => {
    if (!id) return
    const query = `where[edition][equals]=${id}&sort=at&limit=200&depth=0`
    const response = await fetch(`/api/comments?${query}`, { credentials: 'same-origin' })
    if (response.ok) setComments((await response.json()).docs)
  }, [id])
  useEffect(() => {
    load().catch(() => {}) // the server is away: the panel above says so on the next step
  }, [load])
  // A letter leads to what was said; it is not there before it is loaded.
  const loaded = comments !== undefined
  useEffect(() => {
    const named = loaded && document.getElementById(window.location.hash.slice(1))
    if (named) named.scrollIntoView({ block: 'center' })
  }, [loaded])
  const [answering, setAnswering] = useState<string>()
  if (!id || !comments || !isEditionCollection(String(collectionSlug))) return null

  const of = String(collectionSlug) as keyof typeof contentFields
  const threads = comments.filter(({ answers }) => !answers)
  const open = threads.filter(({ resolved }) => !resolved).length
  return (
    <section className="conversation" aria-labelledby="conversation-title">
      <h4 id="conversation-title">Conversation{open > 0 ? ` (${open} open)` : ''}</h4>
      <ol>
        {threads.map((thread) => (
          <li key={thread.id} className={thread.resolved ? 'conversation__resolved' : undefined}>
            <Said comment={thread} />
            {comments
              .filter(({ answers }) => answers === thread.id)
              .map((answer) => (
                <div key={answer.id} className="conversation__answer">
                  <Said comment={answer} />
                </div>
              ))}
            <p className="conversation__ways">
              <button type="button" onClick={() => setAnswering(thread.id)}>
                Answer
              </button>
              <Resolve thread={thread} onDone={load} />
            </p>
            {answering === thread.id ? (
              <Write
                edition={{ of, edition: String(id) }}
                answers={thread.id}
                onDone={() => {
                  setAnswering(undefined)
                  return load()
                }}
              />
            ) : null}
          </li>
        ))}
      </ol>
      <details>
        <summary>Write a comment</summary>
        <Write edition={{ of, edition: String(id) }} onDone={load} />
      </details>
    </section>
  )
}

function Said({ comment }: { comment: Comment }) {
  const { i18n } = useTranslation()
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  const events: Record<string, string> = workflowWords(i18n.language).events
  const about = [comment.event && events[comment.event], comment.field && `on “${comment.field}”`]
  return (
    <div id={`comment-${comment.id}`}>
      <p className="conversation__who">
        <strong>{comment.name}</strong>{' '}
        <time dateTime={comment.at}>{when.format(new Date(comment.at))}</time>
        {about.filter(Boolean).map((each) => (
          <span key={each}> · {each}</span>
        ))}
        {comment.resolved ? <span> · resolved by {comment.resolved.name}</span> : null}
      </p>
      <p className="conversation__text" dir="auto">
        {comment.text}
      </p>
    </div>
  )
}

function Resolve({ thread, onDone }: { thread: Comment; onDone: () => Promise<void> }) {
  const { i18n } = useTranslation()
  const resolve = async () => {
    const answer = await postToEdition({
      path: `comments/${thread.id}/resolve`,
      body: {},
      adminLanguage: i18n.language,
    })
    if ('message' in answer) toast.error(answer.message)
    else await onDone()
  }
  return (
    <button type="button" onClick={resolve}>
      {thread.resolved ? 'Open again' : 'Resolve'}
    </button>
  )
}

function Write({
  edition,
  answers,
  onDone,
}: {
  edition: { of: keyof typeof contentFields; edition: string }
  answers?: string
  onDone: () => Promise<void>
}) {
  const id = useId()
  const { i18n } = useTranslation()
  const text = useRef<HTMLTextAreaElement>(null)
  const [field, setField] = useState('')
  const send = async () => {
    if (!text.current?.reportValidity()) return
    const answer = await postToEdition({
      path: 'comments',
      body: {
        ...edition,
        text: text.current.value,
        ...(answers && { answers }),
        ...(field && { field }),
      },
      adminLanguage: i18n.language,
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
        <label htmlFor={`${id}-text`}>{answers ? 'Answer' : 'Comment'}</label>
        <textarea id={`${id}-text`} ref={text} rows={3} maxLength={5000} required dir="auto" />
      </p>
      {answers ? null : (
        <p>
          <label htmlFor={`${id}-field`}>About</label>
          <select
            id={`${id}-field`}
            value={field}
            onChange={({ target }) => setField(target.value)}
          >
            <option value="">the whole text</option>
            {contentFields[edition.of].map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </p>
      )}
      <button type="button" className="workflow-step workflow-step--first" onClick={send}>
        {answers ? 'Answer' : 'Comment'}
      </button>
    </div>
  )
}
