/** Who is writing where is known to the house only: Payload tells it everybody who can log in. */
import type { SanitizedConfig } from 'payload'
import { anyRole } from '../../workflow/payload/access'

export function restrictDocumentLocks(config: SanitizedConfig): SanitizedConfig {
  const locks = config.collections.find(({ slug }) => slug === 'payload-locked-documents')
  const forTheHouse = { create: anyRole, read: anyRole, update: anyRole, delete: anyRole }
  if (locks) locks.access = { ...locks.access, ...forTheHouse }
  return config
}
