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

const formats = ['jpeg', 'png', 'webp', 'av1']

/** Whether it is of a kind that is kept: `mimeTypes` of `collections/Media.ts`. */
export function isKept({ format = '', compression = '' }: ImageHead): boolean {
  return formats.includes(format === 'heif' ? compression : format)
}

/** @returns nothing where the head does not say */
export function pixelsOf({ width, height, pages = 1, pageHeight }: ImageHead): number | undefined {
  if (!width || !height) return undefined
  return width * (pageHeight ?? height) * Math.max(1, pages)
}
