/**
 * An image stays the image that it is: pages were approved with it, and an approval is of what
 * readers will see (design, section 4). What is said about it may change, and which part of it is
 * kept in view.
 */
import type { CollectionBeforeOperationHook } from 'payload'
import { keepFocalPointOnly } from '../../host/payload-image-edits'
import { refuse } from '../../refusals/payload/refuse'
import { refusal } from '../refusals'

export const protectImageFile: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update') return args
  if (req.file) refuse(refusal('image-fixed'), req)
  keepFocalPointOnly(req)
  return args
}
