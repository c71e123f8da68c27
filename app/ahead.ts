/** The preview of what will be that a request asks for, if its person may see it. */
import config from '@payload-config'
import { headers } from 'next/headers'
import { getPayload } from 'payload'
import { cache } from 'react'
import { previewAsked } from '@/delivery/server/dependencies'
import { type Ahead, aheadFor } from '@/site/payload/ahead'

/** @returns nothing where the site of today is asked for; `refused` where there is no such preview */
export const aheadAsked = cache(async (): Promise<Ahead | 'refused' | undefined> => {
  const asked = previewAsked()
  if (!asked) return undefined
  const [payload, given] = [await getPayload({ config }), await headers()]
  return (await aheadFor({ key: asked.key, headers: given }, payload, new Date())) ?? 'refused'
})
