'use client'

/** Keeps the work in step with the server: one request at a time, again until it is acknowledged. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import {
  acknowledged,
  begin,
  objected,
  rebased,
  refused,
  sendable,
  sent,
  unanswered,
  type Work,
} from '../workbench'
import { type Address, load, save } from './requests'
import type { TranslationAtHand } from './segment-at-hand'

/** Milliseconds without typing before a draft is saved. */
const pause = 800
/** Milliseconds between tries while the server is away. */
const tries = [1000, 3000, 8000, 20_000]

export type Bench = Work<TranslationAtHand>
type Saving =
  | { state: 'saved' | 'waiting' | 'saving' | 'held' }
  | { state: 'retrying' | 'stopped'; why: string }

export function useWorkbench(address: Address) {
  const [work, setWork] = useState<Bench>()
  const [trouble, setTrouble] = useState<{ retrying: boolean; why: string }>()
  const [notLoaded, setNotLoaded] = useState<string>()
  const [overtaken, setOvertaken] = useState(false)
  // What the loop below reads: always the latest, whenever React draws it.
  const bench = useRef<Bench>(undefined)
  const running = useRef<Promise<void>>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const failures = useRef(0)

  const change = useCallback((step: (work: Bench) => Bench) => {
    if (!bench.current) return
    bench.current = step(bench.current)
    setWork(bench.current)
  }, [])

  const reload = useCallback(async () => {
    const asked = await load(address)
    if (!('answer' in asked)) {
      setNotLoaded(asked.message)
      return
    }
    setNotLoaded(undefined)
    bench.current = bench.current ? rebased(bench.current, asked.answer) : begin(asked.answer)
    setWork(bench.current)
  }, [address])

  /** Sends what there is until there is nothing more, or the server cannot be reached. */
  const flush = useCallback(
    (after = 0) => {
      clearTimeout(timer.current)
      if (after > 0) {
        timer.current = setTimeout(() => flush(), after)
        return running.current
      }
      running.current ??= run().finally(() => {
        running.current = undefined
      })
      return running.current

      async function run(): Promise<void> {
        for (;;) {
          const before = bench.current
          const batch = before ? sendable(before) : {}
          if (!before || Object.keys(batch).length === 0) return
          change((work) => sent(work, batch))
          const edits = Object.entries(batch).map(([id, edit]) => ({ id, ...edit }))
          const saved = await save(address, before.answer.revision, edits)
          if ('answer' in saved) {
            failures.current = 0
            setTrouble(undefined)
            change((work) => acknowledged(work, saved.answer))
          } else if (saved.failure === 'refused' && saved.segment) {
            const { segment, message } = saved
            change((work) => refused(work, segment, message))
          } else if (saved.failure === 'overtaken') {
            change(unanswered)
            await reload()
            setOvertaken(true)
            if (standsStill(before, bench.current)) {
              setTrouble({ retrying: false, why: saved.message })
              return
            }
          } else {
            change(unanswered)
            const retrying = saved.failure === 'unreachable'
            setTrouble({ retrying, why: saved.message })
            const wait = tries[Math.min(failures.current, tries.length - 1)]
            failures.current += 1
            if (retrying) timer.current = setTimeout(() => flush(), wait)
            return
          }
        }
      }
    },
    [address, change, reload],
  )

  useEffect(() => {
    reload()
    const again = () => flush()
    window.addEventListener('online', again)
    return () => {
      window.removeEventListener('online', again)
      flush()
    }
  }, [reload, flush])

  const edit = useCallback(
    (step: (work: Bench) => Bench, when: 'now' | 'soon' = 'now') => {
      change(step)
      flush(when === 'now' ? 0 : pause)
    },
    [change, flush],
  )

  /** A finding that a person lets stand, with the reason; after all that waits to be saved. */
  const ignore = useCallback(
    async (segment: string, check: string, reason: string) => {
      await flush()
      if (!bench.current) return
      const finding = { id: segment, ignore: [{ check, reason }] }
      const saved = await save(address, bench.current.answer.revision, [finding])
      if ('answer' in saved) edit((work) => acknowledged(work, saved.answer))
      else edit((work) => objected(work, segment, saved.message))
    },
    [address, edit, flush],
  )

  const saving = useMemo(() => savingOf(work, trouble), [work, trouble])
  return { work, saving, notLoaded, overtaken, edit, ignore, flush, reload, setOvertaken }
}

function savingOf(work: Bench | undefined, trouble?: { retrying: boolean; why: string }): Saving {
  const edits = work ? Object.keys(work.edits).length : 0
  if (!work || edits === 0) return { state: 'saved' }
  if (trouble) return { state: trouble.retrying ? 'retrying' : 'stopped', why: trouble.why }
  if (Object.keys(work.sending).length > 0) return { state: 'saving' }
  return { state: Object.keys(sendable(work)).length === 0 ? 'held' : 'waiting' }
}

/** The server refuses, and there is nothing newer that would explain it: asking again would not end. */
function standsStill(before: Bench, now: Bench | undefined): boolean {
  if (now?.answer.revision !== before.answer.revision) return false
  return Object.keys(sendable(now)).join() === Object.keys(sendable(before)).join()
}
