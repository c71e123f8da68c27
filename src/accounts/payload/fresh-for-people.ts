/** Who changes people, or programs with a key, has given their second factor lately, as a setting says. */
import type { CollectionBeforeOperationHook } from 'payload'
import { requireFreshFactor } from '../../workflow/payload/fresh-factor'

export const freshForPeople: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const changes = operation === 'create' || operation === 'update' || operation === 'delete'
  if (changes) requireFreshFactor(req)
  return args
}
