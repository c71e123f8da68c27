'use client'

/** What was said about a text, to be answered and resolved: under the workflow panel, and in a release. */
import { toast, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useId, useState } from 'react'
import { usePost } from '../../content/admin/use-post'
import { type EditionCollection, type FieldName, isEditionCollection } from '../../content/model'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { useReader } from '../../i18n/admin/use-reader'
import { languageIn, momentIn } from '../../i18n/formatting'
import type { Language } from '../../i18n/languages'
import type { Event } from '../../revision/steps'
import { WriteComment } from './WriteComment'
import './workflow.css'

type Comment = {
  id: string
  text: string
  name?: string | null
  at: string
  /** A field, or a segment of one. */
  field?: FieldName | (string & {}) | null
  event?: Event | null
  answers?: string | null
  revision?: number | null
  resolved?: { name: string; at: string } | null
  /** A question about a segment, perhaps of a translation. */
  kind?: 'question' | 'source-problem' | null
  edition: string
  language?: Language | null
  words?: string | null
}

/** The conversation about the document of the form. */
export function Conversation() {
  const { id, collectionSlug, savedDocumentData } = useDocumentInfo()
  const { contentId, sourceLanguage } = savedDocumentData ?? {}
  const of = String(collectionSlug)
  if (!id || !isEditionCollection(of)) return null
  // Questions of all languages stand beside the source, where they are answered.
  const content = sourceLanguage ? undefined : contentId
  return <ConversationAbout of={of} id={String(id)} content={content} />
}

type AboutProps = { of: EditionCollection; id: string; content?: string }

/** @param content of a source edition: with the questions of its translators */
export function ConversationAbout({ of, id, content }: AboutProps) {
  const { t } = useAdminMessages('workflow.conversation')
  const titleId = useId()
  const [comments, setComments] = useState<Comment[]>()
  const load = useCallback(async () => {
    const find = async (where: string): Promise<Comment[]> => {
      const query = `${where}&sort=at&limit=200&depth=0`
      const response = await fetch(`/api/comments?${query}`, { credentials: 'same-origin' })
      if (!response.ok) throw new Error(String(response.status))
      return (await response.json()).docs
    }
    const own = await find(`where[edition][equals]=${id}`)
    const asked = content
      ? await find(`where[contentId][equals]=${content}&where[kind][exists]=true`)
      : []
    const others = asked.filter(({ edition }) => edition !== id)
    const ids = others.map((each) => each.id).join(',')
    const answers = ids ? await find(`where[answers][in]=${ids}`) : []
    setComments([...own, ...others, ...answers])
  }, [id, content])
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
  if (!comments) return null

  const threads = comments.filter(({ answers }) => !answers)
  const open = threads.filter(({ resolved }) => !resolved).length
  return (
    <section className="conversation" aria-labelledby={titleId}>
      <h4 id={titleId}>{t('title', { open })}</h4>
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
                {t('answer')}
              </button>
              <Resolve thread={thread} onDone={load} />
            </p>
            {answering === thread.id ? (
              <WriteComment
                edition={{ of, edition: thread.edition }}
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
        <summary>{t('write')}</summary>
        <WriteComment edition={{ of, edition: id }} onDone={load} />
      </details>
    </section>
  )
}

function Said({ comment }: { comment: Comment }) {
  const { t, adminLanguage } = useAdminMessages('workflow')
  const reader = useReader()
  const { t: nameOf } = useAdminMessages('contentFields')
  const { event } = comment
  const field = fieldOf(comment.field)
  const { kind, language, words } = comment
  const about = [
    kind && t(`questionKinds.${kind}`),
    kind && language && languageIn(adminLanguage, language),
    event && t(`done.${event}`),
    field && t('conversation.onField', { field: nameOf.has(field) ? nameOf(field) : field }),
  ]
  return (
    <div id={`comment-${comment.id}`}>
      <p className="conversation__who">
        <strong dir="auto">{comment.name}</strong>{' '}
        <time dateTime={comment.at}>{momentIn(reader, comment.at)}</time>
        {about.filter(Boolean).map((each) => (
          <span key={each}> · {each}</span>
        ))}
        {comment.resolved ? (
          <span> · {t('conversation.resolvedBy', { name: comment.resolved.name })}</span>
        ) : null}
      </p>
      {words ? (
        <blockquote className="conversation__words" dir="auto">
          {words}
        </blockquote>
      ) : null}
      <p className="conversation__text" dir="auto">
        {comment.text}
      </p>
    </div>
  )
}

/** A comment on a segment names it by its id: the field, and a hash of its words. */
function fieldOf(field: string | null | undefined): FieldName | undefined {
  return (field?.replace(/-[0-9a-f]{12}-\d+$/, '') || undefined) as FieldName | undefined
}

function Resolve({ thread, onDone }: { thread: Comment; onDone: () => Promise<void> }) {
  const { t } = useAdminMessages('workflow.conversation')
  const post = usePost()
  const resolve = async () => {
    const answer = await post(`comments/${thread.id}/resolve`, {})
    if ('message' in answer) toast.error(answer.message)
    else await onDone()
  }
  return (
    <button type="button" onClick={resolve}>
      {t(thread.resolved ? 'reopen' : 'resolve')}
    </button>
  )
}
