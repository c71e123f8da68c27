/**
 * An update of an image cuts and scales nothing.
 *
 * Fault: Payload cuts and scales a stored image by the address of the request
 *   (`?uploadEdits[crop][x]=…`), also where the collection says `crop: false`.
 * Upstream: not reported yet: docs/host-reports/payload-image-edits.md
 * Since: payload 3.0 (payload/dist/uploads/generateFileData.js)
 * Remove when: `crop: false` holds for the API too.
 * Canary: tests/canaries/payload-access.test.ts
 * Assertion: tests/integration/bypass.test.ts sends such an address, and wants the same image.
 */
import type { PayloadRequest } from 'payload'

/** Leaves the focal point, which says which part of an image is kept in view. */
export function keepFocalPointOnly({ query }: PayloadRequest): void {
  const edits = query?.uploadEdits as { focalPoint?: unknown } | undefined
  if (edits) query.uploadEdits = { focalPoint: edits.focalPoint }
}
