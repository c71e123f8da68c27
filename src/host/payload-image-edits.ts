/**
 * An update of an image cuts and scales nothing, and writes no file.
 *
 * Fault: Payload cuts and scales a stored image by the address of the request
 *   (`?uploadEdits[crop][x]=…`), also where the collection says `crop: false`; and where it brings another
 *   focal point, all files of the image are encoded once more, over those that readers get.
 * Upstream: not reported yet: docs/host-reports/payload-image-edits.md
 * Since: payload 3.0 (payload/dist/uploads/generateFileData.js)
 * Remove when: `crop: false` holds for the API too, and a focal point alone writes no file.
 * Canary: tests/canaries/payload-access.test.ts
 * Assertion: tests/integration/bypass.test.ts sends such an address, and wants the same image.
 */
import type { PayloadRequest } from 'payload'

/** A new image is what was sent, with a focal point at most. */
export function withoutImageEdits({ query }: PayloadRequest): void {
  const focalPoint = focalPointIn(query)
  if (query?.uploadEdits) query.uploadEdits = focalPoint ? { focalPoint } : {}
}

/** Of an update the focal point becomes a field like others: the files stay as they are. */
export function takeFocalPoint(
  args: { data?: Record<string, unknown> },
  { query }: PayloadRequest,
): void {
  const focalPoint = focalPointIn(query)
  if (query?.uploadEdits) query.uploadEdits = {}
  if (!focalPoint) return
  const [focalX, focalY] = [focalPoint.x, focalPoint.y].map(Number)
  args.data = { ...args.data, focalX, focalY }
}

function focalPointIn(query: PayloadRequest['query']): { x?: unknown; y?: unknown } | undefined {
  const { focalPoint } = (query?.uploadEdits ?? {}) as { focalPoint?: unknown }
  return typeof focalPoint === 'object' && focalPoint ? focalPoint : undefined
}
