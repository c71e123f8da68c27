/** Imports a page file: reads it and its companion, and reports all that is wrong with them. */
import fs from 'node:fs'
import path from 'node:path'
import type { Payload } from 'payload'
import type { Language } from '../../i18n/languages'
import { type Companion, readCompanion } from '../companion'
import { sentenceForComplaint } from '../complaints'
import type { PageWords } from '../page-messages'
import { readPage } from '../page-text'
import { largestFile, textFrom, tooLarge } from '../source-file'
import { ImportError } from './import-error'
import { importPage } from './import-page'
import type { Step } from './write-edition'

export type ImportRequest = {
  file: string
  language: Language
  words: PageWords
  timeZone: string
  /** The companion file; by default the page file's name with `.links.json`. */
  links?: string
  /** The source page's address, where the file is a translation. */
  translationOf?: string
  publish: boolean
  dryRun: boolean
}

/**
 * Reads and imports a file.
 *
 * @throws ImportError with every complaint, each with its line
 */
export async function importFile(request: ImportRequest, payload: Payload): Promise<Step[]> {
  const { file, language, words, timeZone, publish, dryRun, translationOf } = request
  const read = readPage(readText(file), { words, timeZone })
  if ('complaints' in read) throw new ImportError(read.complaints.map(sentenceForComplaint))
  const { page } = read
  return translationOf
    ? importPage({ page, language, translationOf, publish, dryRun }, payload)
    : importPage(
        {
          page,
          language,
          companion: companionOf(request),
          folder: path.dirname(file),
          publish,
          dryRun,
        },
        payload,
      )
}

function readText(file: string): string {
  try {
    // Looked at before reading: 50 MB need not come into memory to be refused.
    const { size } = fs.statSync(file)
    if (size > largestFile) throw new Error(tooLarge(size))
    return textFrom(fs.readFileSync(file))
  } catch (error) {
    throw new ImportError([error instanceof Error ? error.message : String(error)])
  }
}

function companionOf({ file, links }: ImportRequest): Companion {
  const companion = links ?? file.replace(/\.txt$/, '.links.json')
  if (!links && !fs.existsSync(companion)) return { links: {} }
  try {
    return readCompanion(fs.readFileSync(companion, 'utf8'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new ImportError([`line 1: cannot use the companion file ${companion}: ${reason}`])
  }
}
