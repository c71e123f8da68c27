'use client'

/** Keeps what is typed into segments in the browser until the server has it, and takes it up again. */
import { useAuth } from '@payloadcms/ui'
import { useEffect, useMemo, useRef, useState } from 'react'
import { answerFor, findKept, forget, keep, nameOfWindow } from '../../unsaved/admin/browser-store'
import { keptFrom, readKeptWork, takenUp } from '../kept-work'
import type { Address } from './requests'
import type { useWorkbench } from './use-workbench'

/** @returns when the words that were taken up are from */
export function useKeptEdits(
  { collection, id }: Address,
  { work, edit }: ReturnType<typeof useWorkbench>,
): string | undefined {
  const { user } = useAuth()
  const [from, setFrom] = useState<string>()
  const [looked, setLooked] = useState(false)
  const window = useMemo(nameOfWindow, [])
  const place = useMemo(() => {
    const form = `${id}/segments`
    return user ? { person: String(user.id), collection, form, window } : undefined
  }, [user, collection, id, window])
  /** Only what this window kept is its to forget. */
  const isOurs = useRef(false)

  // Once, when the segments are there.
  const began = useRef(false)
  const mayWrite = Boolean(work?.answer.mayWrite)
  useEffect(() => {
    if (!place || !mayWrite || began.current) return
    began.current = true
    const takeUp = async () => {
      const found = await findKept(place)
      if (!found) return
      isOurs.current = true
      const kept = readKeptWork(found.text.content)
      if (!kept) return
      // It is this window's from now on.
      if (keep(place, found.text)) forget(found.address)
      edit((now) => takenUp(now, kept))
      setFrom(found.text.at)
    }
    takeUp()
      .catch((error: unknown) => console.error(error)) // it stays where it is, for the next time
      .finally(() => setLooked(true))
  }, [place, mayWrite, edit])

  // Only from now on: this window does not take from itself what it looks for.
  useEffect(() => (place && looked ? answerFor(place) : undefined), [place, looked])

  useEffect(() => {
    if (!place || !looked || !work) return
    const kept = keptFrom(work)
    if (kept) {
      isOurs.current = true
      keep(place, { at: new Date().toISOString(), revision: kept.revision, content: kept })
    } else if (isOurs.current) {
      isOurs.current = false
      forget(place)
    }
  }, [place, looked, work])

  return from
}
