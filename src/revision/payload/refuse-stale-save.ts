/**
 * Lost updates (design, section 4): a write that says from which revision it started is refused
 * when somebody saved since. A write that does not say applies to the latest.
 */
import type { CollectionBeforeValidateHook } from 'payload'
import type { EditionDocument } from '../../content/edition'
import { refusal } from '../../content/refusals'
import { refuse } from '../../refusals/payload/refuse'
import { writeIntentOf } from './own-request'

export const refuseStaleSave: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  if (!data) return data
  const latest = (originalDoc as EditionDocument | undefined)?.revision ?? 0
  const startedFrom = data.revision ?? latest
  if (startedFrom !== latest && writeIntentOf(req).kind !== 'restore') {
    refuse(refusal('stale-revision', { facts: { startedFrom, latest } }), req)
  }
  return { ...data, revision: latest + 1 }
}
