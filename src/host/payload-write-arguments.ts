/**
 * Each write is what its own arguments say, whatever was written before it in the same request.
 *
 * Fault: Payload says in the request's context that a version is being restored, and never takes it
 *   back: the mutations of one GraphQL request share it, and the next write would be taken for a
 *   restoration too. And an update has arguments that write over a version (`autosave`) or change what
 *   is public (`publishSpecificLocale`, `unpublishAllLocales`), and any client may send them.
 * Upstream: https://github.com/payloadcms/payload/pull/17903 (isolates the context of nested calls, not
 *   of the mutations of a request); not reported yet: docs/host-reports/payload-write-arguments.md
 * Since: 3.90.2 and before (payload/dist/collections/operations/restoreVersion.js)
 * Remove when: `isRestoringVersion` ends with its operation, and access can tell such arguments apart.
 * Canary: tests/canaries/payload-versions.test.ts
 * Assertion: tests/canaries/payload-versions.test.ts knows every argument of an update by name: a new one
 *   must be looked at here.
 */
import type { PayloadRequest } from 'payload'

/** @returns the arguments that no write has here */
export function plainWrite({ context }: PayloadRequest) {
  context.isRestoringVersion = false
  return { autosave: false, publishSpecificLocale: undefined, unpublishAllLocales: undefined }
}
