/**
 * Who is writing where is known to those who may read drafts only.
 *
 * Fault: Payload's collection of locked documents lets everybody who can log in read, make and delete
 *   locks, with the names of who holds them, and has no option for its access.
 * Upstream: not reported yet: docs/host-reports/payload-document-locks.md
 * Since: payload 3.0
 * Remove when: `lockDocuments`, or the configuration, takes access functions.
 * Canary: tests/canaries/payload-rest.test.ts
 * Assertion: at start, the collection must be there under its name.
 */
import type { Access, SanitizedConfig } from 'payload'

export function restrictDocumentLocks(config: SanitizedConfig, allowed: Access): SanitizedConfig {
  const locks = config.collections.find(({ slug }) => slug === 'payload-locked-documents')
  if (!locks) throw new Error('Payload has no collection "payload-locked-documents" any more.')
  const access = { create: allowed, read: allowed, update: allowed, delete: allowed }
  locks.access = { ...locks.access, ...access }
  return config
}
