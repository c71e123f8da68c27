/** Keeps the audit log append-only. */
import type { CollectionBeforeOperationHook } from 'payload'
import { refuse } from '../../refusals/payload/refuse'
import { writeIntentOf } from '../../revision/payload/own-request'
import { refusal } from '../refusals'

/** Refuses whatever is neither reading nor `appendEntry`, also where access is overridden. */
export const appendOnly: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'read' || operation === 'count' || operation === 'countVersions') return args
  if (operation === 'create' && writeIntentOf(req).kind === 'audit-entry') return args
  refuse(refusal('audit-log-only-read'), req)
}
