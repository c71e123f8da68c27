'use client'

/** React hook: what was asked about the segments, by segment; and ways to ask, answer and settle. */
import { toast } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { type Address, askQuestions, type Outcome, say, settle } from './requests'
import type { QuestionAtHand } from './segment-at-hand'

export type QuestionActions = {
  onAsk: (segment: string, text: string, kind: QuestionAtHand['kind']) => Promise<boolean>
  onAnswer: (question: QuestionAtHand, text: string) => Promise<boolean>
  onSettle: (question: QuestionAtHand) => Promise<boolean>
}

export function useQuestions(address: Address) {
  const [questions, setQuestions] = useState<QuestionAtHand[]>([])
  const load = useCallback(async () => {
    const asked = await askQuestions(address)
    if ('answer' in asked) setQuestions(asked.answer.questions)
  }, [address])
  useEffect(() => {
    load()
  }, [load])

  const actions = useMemo<QuestionActions>(() => {
    const done = async (outcome: Outcome<unknown>) => {
      if (!('answer' in outcome)) {
        toast.error(outcome.message)
        return false
      }
      await load()
      return true
    }
    const { collection: of, id: edition } = address
    return {
      onAsk: async (field, text, kind) =>
        done(await say(address, { of, edition, field, text, kind })),
      onAnswer: async (question, text) =>
        done(
          await say(address, {
            ...{ of: question.of, edition: question.edition },
            answers: question.id,
            text,
          }),
        ),
      onSettle: async ({ id }) => done(await settle(address, id)),
    }
  }, [address, load])

  const bySegment = useMemo(() => {
    const found = new Map<string, QuestionAtHand[]>()
    for (const question of questions) {
      const segment = question.segment ?? ''
      found.set(segment, [...(found.get(segment) ?? []), question])
    }
    return found
  }, [questions])
  return { bySegment, actions }
}
