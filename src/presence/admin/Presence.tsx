'use client'

/** Above the form of an edition: who else has it open. */
import { useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useMemo, useRef } from 'react'
import { useDiscard } from '../../unsaved/admin/use-replaced-form'
import { PresenceBar } from './PresenceBar'
import { usePresence } from './use-presence'

export function Presence() {
  const { id, collectionSlug, hasSavePermission } = useDocumentInfo()
  const modified = useFormModified()
  const { submit } = useForm()
  const load = useDiscard()
  const collection = String(collectionSlug)
  const address = useMemo(() => (id ? { collection, id: String(id) } : undefined), [collection, id])
  const presence = usePresence(address, modified)
  const isModified = useRef(modified)
  isModified.current = modified
  if (!address) return null
  const save = async () => {
    if (!isModified.current) return true
    const saved = await submit({
      action: `/api/${collection}/${id}?depth=0&draft=true`,
      method: 'PATCH',
      overrides: { _status: 'draft' },
      skipValidation: true,
    })
    return Boolean(saved?.res.ok)
  }
  return (
    <PresenceBar
      presence={presence}
      mayWrite={Boolean(hasSavePermission)}
      save={save}
      load={modified ? undefined : load}
    />
  )
}
