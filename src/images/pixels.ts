/**
 * How large an image may be: what it takes to decode it goes by its pixels, and a file of a few
 * kilobytes can have more of them than the server has memory.
 */

/** Of all frames together; the cameras of newsrooms have 45 to 50 million. */
export const mostPixels = 50_000_000

/** What the head of a file says. */
export type ImageHead = { width?: number; height?: number; pages?: number; pageHeight?: number }

/** @returns nothing where the head does not say */
export function pixelsOf({ width, height, pages = 1, pageHeight }: ImageHead): number | undefined {
  if (!width || !height) return undefined
  return width * (pageHeight ?? height) * Math.max(1, pages)
}
