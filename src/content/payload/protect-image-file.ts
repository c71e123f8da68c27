/**
 * An image stays the image that it is: pages were approved with it, and an approval is of what
 * readers will see (design, section 4). What is said about it may change, and which part of it is
 * kept in view.
 */
import type { CollectionBeforeOperationHook } from 'payload'
import { refuse } from '../../refusals/payload/refuse'
import { refusal } from '../refusals'

export const protectImageFile: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update') return args
  if (req.file) refuse(refusal('image-fixed'), req)
  // Payload cuts and scales by the address of the request, whatever the collection allows.
  const edits = req.query?.uploadEdits as { focalPoint?: unknown } | undefined
  if (edits) req.query.uploadEdits = { focalPoint: edits.focalPoint }
  return args
}
