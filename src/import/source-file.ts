/** Decodes a page file: what is none is refused before anything parses it. */

/** Pages have some ten thousand characters; a file beyond this is not a page. */
export const largestFile = 2_000_000

/**
 * Decodes UTF-8 and checks the size.
 *
 * @throws where the bytes are too many or not UTF-8; the message names the line where there is one
 */
export function textFrom(bytes: Uint8Array): string {
  if (bytes.byteLength > largestFile) throw new Error(tooLarge(bytes.byteLength))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Error(
      `line ${firstBadLine(bytes)}: the file is not UTF-8. Save it as UTF-8 and try again.`,
    )
  }
}

/**
 * The message about a file above the limit.
 *
 * @param size in bytes
 */
export function tooLarge(size: number): string {
  const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(0)} MB`
  return `line 1: the file has ${megabytes(size)}; a page has at most ${megabytes(largestFile)}. Is it the right file?`
}

function firstBadLine(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8').decode(bytes)
  const lines = lenient.split('\n')
  const encoder = new TextEncoder()
  let offset = 0
  for (const [index, line] of lines.entries()) {
    const end = bytes.indexOf(10, offset)
    const original = bytes.subarray(offset, end < 0 ? bytes.length : end)
    const same = encoder.encode(line)
    if (same.length !== original.length || same.some((byte, at) => byte !== original[at]))
      return index + 1
    offset = end + 1
  }
  return 1
}
