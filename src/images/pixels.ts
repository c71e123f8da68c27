/**
 * How large an image may be: what it takes to decode it goes by its pixels, and a file of a few
 * kilobytes can have more of them than the server has memory.
 */

/** Of all frames together; the cameras of newsrooms have 45 to 50 million. */
export const mostPixels = 50_000_000

/** What the head of a file says, as sharp names it; an AVIF is a HEIF of AV1. */
export type ImageHead = {
  format?: string
  compression?: string
  width?: number
  height?: number
  pages?: number
  pageHeight?: number
}

/** The kinds of images that are kept, by what sharp calls them. No SVG: it can carry scripts. */
export const keptTypes: Record<string, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  av1: 'image/avif',
}

/** Whether an image is of a kind that is kept. */
export function isKept({ format = '', compression = '' }: ImageHead): boolean {
  return Object.hasOwn(keptTypes, format === 'heif' ? compression : format)
}

/** @returns nothing where the head does not say */
export function pixelsOf({ width, height, pages = 1, pageHeight }: ImageHead): number | undefined {
  if (!width || !height) return undefined
  return width * (pageHeight ?? height) * Math.max(1, pages)
}
