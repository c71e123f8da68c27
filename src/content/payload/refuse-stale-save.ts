/**
 * Lost updates (design, section 4): a write that says from which revision it started is refused
 * when somebody saved since. A write that does not say applies to the latest.
 */
import type { CollectionBeforeValidateHook } from 'payload'
import { refuse } from '../../refusals/payload/refuse'
import type { EditionDocument } from '../edition'
import { refusal } from '../refusals'

export const refuseStaleSave: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  if (!data) return data
  const latest = (originalDoc as EditionDocument | undefined)?.revision ?? 0
  const startedFrom = data.revision ?? latest
  if (startedFrom !== latest && !req.context.isRestoringVersion) {
    refuse(refusal('stale-revision', { facts: { startedFrom, latest } }), req)
  }
  return { ...data, revision: latest + 1 }
}
