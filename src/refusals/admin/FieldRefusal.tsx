'use client'

/**
 * Why the server refused what stands in a field, at the field: also of drafts, whose errors Payload
 * keeps to itself. It stays until the field says something else. A link in a text that it is about can
 * be shown.
 */
import { useFormFields } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import './field-refusal.css'

/** Payload forgets what was refused with the next look of its form at the server. */
function useRefusal(path: string): string | undefined {
  const field = useFormFields(([fields]) => fields[path])
  const refused = field?.valid === false ? field.errorMessage : undefined
  const value = JSON.stringify(field?.value ?? null)
  const [kept, setKept] = useState<{ message: string; value: string }>()
  useEffect(() => {
    if (refused) setKept({ message: refused, value })
  }, [refused, value])
  return refused ?? (kept?.value === value ? kept.message : undefined)
}

export function FieldRefusal({ path }: { path: string }) {
  const { t } = useAdminMessages('forms')
  const message = useRefusal(path)
  const sentence = useRef<HTMLParagraphElement>(null)
  const [spot, setSpot] = useState<HTMLElement>()

  useEffect(() => {
    setSpot(message ? linkNamedIn(message, sentence.current) : undefined)
    if (message) sentence.current?.scrollIntoView({ block: 'nearest' })
  }, [message])

  if (!message) return null
  return (
    <p className="field-refusal" role="alert" ref={sentence}>
      {message}{' '}
      {spot ? (
        <button type="button" onClick={() => show(spot)}>
          {t('showSpot')}
        </button>
      ) : null}
    </p>
  )
}

/** The link of this field’s text whose address the sentence names. */
function linkNamedIn(message: string, sentence: Element | null): HTMLElement | undefined {
  const links = sentence?.closest('.field-type')?.querySelectorAll<HTMLElement>('a[href]') ?? []
  return [...links].find((link) => message.includes(link.getAttribute('href') ?? '—'))
}

function show(spot: HTMLElement): void {
  spot.scrollIntoView({ block: 'center' })
  const range = document.createRange()
  range.selectNodeContents(spot)
  spot.closest<HTMLElement>('[contenteditable]')?.focus()
  const selection = window.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}
