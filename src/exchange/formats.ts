/** The registry of exchange formats, and the detection of a file's format. */

import { orProblem, unreadable } from '../files/problem'
import { textFrom } from '../files/text-decoding'
import { readXml } from '../files/xml-reader'
import type { ExchangeFile, Reading } from './exchange-file'
import type { ExchangeFormat } from './format-names'
import { readPo, writePo } from './po'
import { readXliff12, writeXliff12 } from './xliff-1.2'
import { readXliff21, writeXliff21 } from './xliff-2.1'

/**
 * The formats by name, with reader, writer and media type. The types are those registered with
 * IANA; PO has none.
 */
export const exchangeFormats = {
  'xliff-1.2': { write: writeXliff12, extension: 'xlf', mediaType: 'application/xliff+xml' },
  'xliff-2.1': { write: writeXliff21, extension: 'xlf', mediaType: 'application/xliff+xml' },
  po: { write: writePo, extension: 'po', mediaType: 'text/x-gettext-translation' },
} as const satisfies Record<
  ExchangeFormat,
  { write: (file: ExchangeFile) => string; extension: string; mediaType: string }
>

/** A page has some hundreds: this is one of ten thousand segments with all that tools add. */
const mostElements = 50_000

/**
 * Detects the format of a file by its content, whatever its name, and reads it. Use `comparedWith`
 * on what it gives.
 */
export function readExchange(bytes: Uint8Array): Reading {
  return orProblem(() => {
    const text = textFrom(bytes)
    if (!text.trimStart().startsWith('<')) return readPo(text)
    const root = readXml(text, { elements: mostElements })
    const { version = '' } = root.attributes
    if (root.name !== 'xliff') throw unreadable('format-unknown', root.line, { found: root.name })
    if (version === '1.2') return readXliff12(root)
    if (/^2\.[0-2]$/.test(version)) return readXliff21(root)
    throw unreadable('version-unknown', root.line, { found: version })
  })
}
