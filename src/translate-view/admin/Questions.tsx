'use client'

import { useId, useState } from 'react'
/** Under a segment: what was asked the author about it, in any language, and the answers. */
import { useReader } from '../../i18n/admin/use-reader'
import { languageIn, momentIn } from '../../i18n/formatting'
import type { Address } from './requests'
import type { QuestionAtHand } from './segment-at-hand'
import type { QuestionActions } from './use-questions'
import './questions.css'

type Props = {
  questions: readonly QuestionAtHand[]
  address: Pick<Address, 't' | 'adminLanguage'>
  actions: QuestionActions
  /** Whether each says which words it is about: those that stand nowhere above it. */
  quote?: boolean
}

export function Questions({ questions, address, actions, quote = false }: Props) {
  return (
    <ul className="questions">
      {questions.map((question) => (
        <Thread key={question.id} {...{ question, address, actions, quote }} />
      ))}
    </ul>
  )
}

function Thread({
  question,
  address,
  actions,
  quote,
}: Omit<Props, 'questions'> & { question: QuestionAtHand }) {
  const { t, adminLanguage } = address
  const reader = useReader()
  const { name, language, at, words, kind, waiting, resolved, answers } = question
  const [answering, setAnswering] = useState(false)
  const state = resolved
    ? t('questions.settled', { name: resolved.name })
    : waiting
      ? t('questions.waiting')
      : t('questions.answered')
  return (
    <li className={`question question--${resolved ? 'settled' : waiting ? 'waiting' : 'answered'}`}>
      <p className="question__who">
        <bdi>
          {t('questions.asked', {
            name: name ?? '',
            language: languageIn(adminLanguage, language),
            when: momentIn(reader, at),
          })}
        </bdi>
        {kind === 'source-problem' ? (
          <span className="question__problem">{t('questions.problem')}</span>
        ) : null}
        <span className="question__state">{state}</span>
      </p>
      {quote && words ? (
        <blockquote className="question__words" dir="auto">
          {words}
        </blockquote>
      ) : null}
      <p className="question__text" dir="auto">
        {question.text}
      </p>
      {answers.map((answer) => (
        <div key={answer.id} className="question__answer">
          <p className="question__who">
            <bdi>{answer.name}</bdi> <time dateTime={answer.at}>{momentIn(reader, answer.at)}</time>
          </p>
          <p className="question__text" dir="auto">
            {answer.text}
          </p>
        </div>
      ))}
      {answering ? (
        <Write
          label={t('questions.textOfAnswer')}
          send={t('questions.answer')}
          cancel={t('cancel')}
          onCancel={() => setAnswering(false)}
          onSend={async (text) => {
            if (await actions.onAnswer(question, text)) setAnswering(false)
          }}
        />
      ) : (
        <p className="question__ways">
          <button type="button" className="translate__quiet" onClick={() => setAnswering(true)}>
            {t('questions.answer')}
          </button>
          <button
            type="button"
            className="translate__quiet"
            onClick={() => void actions.onSettle(question)}
          >
            {t(resolved ? 'questions.reopen' : 'questions.resolve')}
          </button>
        </p>
      )}
    </li>
  )
}

/** Beside the segment at hand: asks its author. */
export function AskAuthor({
  segment,
  address,
  actions,
}: Pick<Props, 'address' | 'actions'> & { segment: string }) {
  const { t } = address
  const [asking, setAsking] = useState(false)
  const [isWrong, setWrong] = useState(false)
  if (!asking) {
    return (
      <button type="button" onClick={() => setAsking(true)}>
        {t('questions.ask')}
      </button>
    )
  }
  return (
    <Write
      label={t('questions.text')}
      send={t('questions.send')}
      cancel={t('cancel')}
      onCancel={() => setAsking(false)}
      onSend={async (text) => {
        const sent = await actions.onAsk(segment, text, isWrong ? 'source-problem' : 'question')
        if (sent) setAsking(false)
      }}
    >
      <label className="question__wrong">
        <input
          type="checkbox"
          checked={isWrong}
          onChange={({ target }) => setWrong(target.checked)}
        />
        {t('questions.wrong')}
      </label>
    </Write>
  )
}

type WriteProps = {
  label: string
  send: string
  cancel: string
  children?: React.ReactNode
  onSend: (text: string) => Promise<void>
  onCancel: () => void
}

/** The longest question, in characters; the server says the same. */
const longest = 4000

function Write({ label, send, cancel, children, onSend, onCancel }: WriteProps) {
  const id = useId()
  const [text, setText] = useState('')
  const [sending, setSending] = useState(false)
  return (
    <form
      className="question__form"
      onSubmit={async (event) => {
        event.preventDefault()
        setSending(true)
        await onSend(text.trim())
        setSending(false)
      }}
    >
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        required
        maxLength={longest}
        dir="auto"
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for it
        autoFocus
        onChange={({ target }) => setText(target.value)}
      />
      {children}
      <p className="question__ways">
        <button type="submit" className="translate__first" disabled={sending || text.trim() === ''}>
          {send}
        </button>
        <button type="button" className="translate__quiet" onClick={onCancel}>
          {cancel}
        </button>
      </p>
    </form>
  )
}
