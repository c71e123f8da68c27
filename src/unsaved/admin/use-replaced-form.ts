'use client'

/** Puts other values into the form at hand. */
import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback } from 'react'

type Values = Record<string, unknown>

/** @returns a function that replaces everything; `isTyped`: whether it is still to be saved */
export function useReplacedForm(): (values: Values, isTyped: boolean) => Promise<void> {
  const form = useForm()
  return useCallback(
    async (values, isTyped) => {
      // Nobody types into a form that is about to change.
      form.setProcessing(true)
      try {
        await form.reset(values)
        form.setModified(isTyped)
      } finally {
        form.setProcessing(false)
      }
    },
    [form],
  )
}

/** @returns a function that makes the form say what the server has now */
export function useDiscard(): () => Promise<void> {
  const { id, collectionSlug } = useDocumentInfo()
  const replace = useReplacedForm()
  return useCallback(
    async () => replace(id ? await asStored(String(collectionSlug), String(id)) : {}, false),
    [id, collectionSlug, replace],
  )
}

/** @throws where the server is away */
async function asStored(collection: string, id: string): Promise<Values> {
  const answer = await fetch(`/api/${collection}/${id}?draft=true&depth=0`, {
    credentials: 'same-origin',
  })
  if (!answer.ok) throw new Error(`The document could not be read: ${answer.status}`)
  return answer.json()
}
