/** Reads any file that came back: what it is shows in it, whatever its name. */
import type { Reading } from './exchange'
import { readPo } from './po'
import { orProblem, unreadable } from './problem'
import { textFrom } from './text'
import { readXliff12 } from './xliff-1.2'
import { readXliff21 } from './xliff-2.1'
import { readXml } from './xml'

export const exchangeFormats = ['xliff-1.2', 'xliff-2.1', 'po'] as const
export type ExchangeFormat = (typeof exchangeFormats)[number]

export function readExchange(bytes: Uint8Array): Reading {
  return orProblem(() => {
    const text = textFrom(bytes)
    if (!text.trimStart().startsWith('<')) return readPo(text)
    const root = readXml(text)
    const { version = '' } = root.attributes
    if (root.name !== 'xliff') throw unreadable('format-unknown', root.line, { found: root.name })
    if (version === '1.2') return readXliff12(root)
    if (/^2\.[0-2]$/.test(version)) return readXliff21(root)
    throw unreadable('version-unknown', root.line, { found: version })
  })
}
