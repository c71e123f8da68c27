/**
 * What is recorded of a write does not depend on what the caller asked to see of it.
 *
 * Fault: after a write Payload gives its hooks only the fields that the caller's `select` left over, so
 *   whoever asks for less makes hooks record less: an entry of an audit log without its detail.
 * Upstream: not reported yet: docs/host-reports/payload-select-on-writes.md
 * Since: payload 3.0
 * Remove when: `afterChange` and `afterDelete` get the whole document.
 * Canary: tests/canaries/payload-versions.test.ts
 * Assertion: tests/integration/bypass.test.ts writes with `select`, and wants the whole entry.
 */
import type { CollectionBeforeOperationHook } from 'payload'

export const ignoreSelectOnWrite: CollectionBeforeOperationHook = ({ args, operation }) => {
  const writes = operation === 'create' || operation === 'update' || operation === 'delete'
  return writes || operation === 'restoreVersion' ? { ...args, select: undefined } : args
}
