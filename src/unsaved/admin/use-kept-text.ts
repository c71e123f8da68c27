'use client'

/**
 * Keeps what is typed into this form in the browser until the server has it, and puts it back where
 * it was not saved.
 */
import {
  useAllFormFields,
  useAuth,
  useDocumentDrawerContext,
  useDocumentEvents,
  useDocumentInfo,
  useForm,
  useFormInitializing,
  useFormModified,
  useFormProcessing,
} from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { contentIn, differs, type FormAddress, formOfNew, isKept, isOfNew } from '../kept-text'
import { answerFor, findKept, forget, keep, nameOfWindow } from './browser-store'
import { useReplacedForm } from './use-replaced-form'

/** Milliseconds between two looks at what was typed. */
const pause = 400
/** Milliseconds that a form waits, at most, for the page of the document that it made. */
const onItsWay = 15_000

type Restored = { at: string }

/** @returns when the text that was put back is from */
export function useKeptText(): Restored | undefined {
  const { id, collectionSlug, hasSavePermission } = useDocumentInfo()
  const { user } = useAuth()
  const form = useForm()
  const modified = useFormModified()
  const processing = useFormProcessing()
  const initializing = useFormInitializing()
  const [fields] = useAllFormFields()
  const [restored, setRestored] = useState<Restored>()
  const [looked, setLooked] = useState(false)
  const ownName = useMemo(nameOfWindow, [])

  const address = useMemo<FormAddress | undefined>(() => {
    const collection = String(collectionSlug)
    if (!user || !hasSavePermission || !isKept(collection)) return undefined
    const form = id ? String(id) : formOfNew(ownName)
    return { person: String(user.id), collection, form, window: ownName }
  }, [user, hasSavePermission, collectionSlug, id, ownName])

  // What the document says: the form’s values as long as nobody has typed.
  const saved = useRef<Record<string, unknown>>(undefined)
  const isModified = useRef(modified)
  isModified.current = modified
  const contentNow = useCallback(
    (collection: string) => contentIn(collection, form.getData()),
    [form],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: `fields` is what changes.
  useEffect(() => {
    if (address && !initializing && !processing && !modified) {
      saved.current = contentNow(address.collection)
    }
  }, [address, initializing, processing, modified, fields, contentNow])

  const write = useCallback(() => {
    if (!address || !isModified.current || !saved.current) return
    const content = contentNow(address.collection)
    if (!differs(content, saved.current)) return forget(address)
    const revision = Number(form.getData().revision ?? 0) || null
    keep(address, { at: new Date().toISOString(), revision, content })
  }, [address, contentNow, form])

  // While somebody types: at most once in a while, and always the latest.
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef(write)
  latest.current = write
  // biome-ignore lint/correctness/useExhaustiveDependencies: `fields` is what changes.
  useEffect(() => {
    if (!modified || timer.current) return
    timer.current = setTimeout(() => {
      timer.current = undefined
      latest.current()
    }, pause)
  }, [modified, fields])
  useEffect(() => {
    const now = () => latest.current()
    window.addEventListener('pagehide', now)
    document.addEventListener('visibilitychange', now)
    return () => {
      window.removeEventListener('pagehide', now)
      document.removeEventListener('visibilitychange', now)
      clearTimeout(timer.current)
      now()
    }
  }, [])

  const replace = useReplacedForm()

  // Once, when the form is ready: what was left here is put back.
  const began = useRef(false)
  useEffect(() => {
    if (!address || initializing || began.current) return
    began.current = true
    const putBack = async () => {
      const found = await findKept(address)
      if (!found || isModified.current) return
      const { text } = found
      if (!differs(text.content, contentNow(address.collection))) return forget(found.address)
      const { language: _, ...content } = text.content
      const given = isOfNew(address) ? text.content : content
      const revision = text.revision ?? form.getData().revision
      await replace({ ...form.getData(), ...given, revision }, true)
      setRestored({ at: text.at })
      // It is this window's from now on.
      if (keep(address, text)) forget(found.address)
    }
    putBack()
      .catch((error: unknown) => console.error(error)) // it stays where it is, for the next time
      .finally(() => setLooked(true))
  }, [address, initializing, contentNow, form, replace])

  // Only from now on: this form does not take from itself what it looks for.
  useEffect(() => (address && looked ? answerFor(address) : undefined), [address, looked])

  // Saved, or let go: only this form’s own text, not what another window keeps of the document.
  const wasModified = useRef(false)
  useEffect(() => {
    if (modified) wasModified.current = true
    else if (!processing && wasModified.current && address) {
      wasModified.current = false
      forget(address)
      setRestored(undefined)
    }
  }, [modified, processing, address])

  useLeaving()
  return restored
}

/** A form that made its document takes no more text: its page is on its way. */
function useLeaving(): void {
  const form = useForm()
  const processing = useFormProcessing()
  const { id, collectionSlug } = useDocumentInfo()
  const { drawerSlug } = useDocumentDrawerContext()
  const { mostRecentUpdate } = useDocumentEvents()
  const [leaving, setLeaving] = useState(false)
  const known = useRef(mostRecentUpdate)

  useEffect(() => {
    if (!mostRecentUpdate || mostRecentUpdate === known.current) return
    known.current = mostRecentUpdate
    const { entitySlug, drawerSlug: inDrawer, operation } = mostRecentUpdate
    const isHere = entitySlug === collectionSlug && !inDrawer && !drawerSlug
    if (operation === 'create' && isHere && !id) setLeaving(true)
  }, [mostRecentUpdate, drawerSlug, id, collectionSlug])

  useEffect(() => {
    if (leaving && !processing) form.setProcessing(true)
  }, [leaving, processing, form])
  useEffect(() => {
    if (!leaving) return
    const timer = setTimeout(() => {
      setLeaving(false)
      form.setProcessing(false)
    }, onItsWay)
    return () => clearTimeout(timer)
  }, [leaving, form])
}
