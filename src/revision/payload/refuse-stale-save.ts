import { editionHook } from '../../content/payload/edition-hook'
import { refusal } from '../../content/refusals'
import { refuse } from '../../refusals/payload/refuse'
import { writeIntentOf } from './own-request'

export const refuseStaleSave = editionHook(({ edition, before, req }) => {
  const latest = before?.revision ?? 0
  const startedFrom = edition.revision ?? latest
  if (startedFrom !== latest && writeIntentOf(req).kind !== 'restore') {
    refuse(refusal('stale-revision', { facts: { startedFrom, latest } }), req)
  }
  return { ...edition, revision: latest + 1 }
})
