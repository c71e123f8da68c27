/**
 * Decodes bytes to text and checks size and encoding before anything parses them (XML 1.0, appendix
 * F).
 */
import { unreadable } from './problem'

/** In bytes. A page's XLIFF has some hundred kilobytes; a large memory some megabytes. */
export const largestFile = 20_000_000

/**
 * Decodes UTF-8 with or without a byte order mark, and UTF-16 with one.
 *
 * @throws Unreadable where there is too much, or the bytes are not what they should be
 */
export function textFrom(bytes: Uint8Array): string {
  if (bytes.byteLength > largestFile) {
    throw unreadable('file-too-large', 1, { size: bytes.byteLength, limit: largestFile })
  }
  const encoding = encodingOf(bytes)
  const text = decoded(bytes, encoding)
  if (!text.trim()) throw unreadable('file-empty')
  const declared = declaredEncoding(text)
  if (declared && !agrees(declared, encoding)) {
    throw unreadable('encoding-contradicted', 1, { declared, found: encoding })
  }
  return text
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return 'utf-8'
}

function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    // UTF-16 without its mark is valid UTF-8, full of nothing.
    if (!text.includes('\0')) return text
  } catch {}
  throw unreadable('encoding-unreadable', firstBadLine(bytes, encoding), { expected: encoding })
}

/** Of an XML declaration or a PO header. */
function declaredEncoding(text: string): string | undefined {
  const found =
    /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/.exec(text.slice(0, 300)) ??
    /^"Content-Type:[^"\n]*charset=([\w.:-]+)/im.exec(text.slice(0, 5000))
  return found?.[1]?.toLowerCase()
}

function agrees(declared: string, found: string): boolean {
  if (found !== 'utf-8') return declared === 'utf-16' || declared === found
  return ['utf-8', 'utf8', 'us-ascii', 'ascii', 'charset'].includes(declared)
}

function firstBadLine(bytes: Uint8Array, encoding: string): number {
  const lenient = new TextDecoder(encoding).decode(bytes)
  const at = lenient.search(/[\0\uFFFD]/)
  return lenient.slice(0, Math.max(at, 0)).split('\n').length
}
