/**
 * Exact and fuzzy matches in the translation memory: the very same words are filled in as a draft,
 * similar ones (0.75 and more) are offered with the difference (design, section 6).
 *
 * Similar texts are found by MinHash with bands (Broder, 1997): similar texts share at least one
 * band nearly always, others hardly ever, so that the database finds them by an index.
 */
import { createHash } from 'node:crypto'
import type { Language } from '../i18n/languages'
import { carriedOver } from '../segments/codes'
import type { Codes } from '../segments/inline-nodes'
import { identityOf } from '../segments/segment-identity'
import type { Segment } from '../segments/segments'
import { alike, profileOf } from '../segments/similarity'
import type { Inline } from '../segments/unit'

export const matchThreshold = 0.75

export const bandNames = [
  'band1',
  'band2',
  'band3',
  'band4',
  'band5',
  'band6',
  'band7',
  'band8',
] as const
const hashesInBand = 3

export type MemoryMatch = { source: Inline[]; target: Inline[] }

/** The key of an entry: the same words in the same pair of languages. */
export function memoryKey(
  source: readonly Inline[],
  { from, to }: { from: Language; to: Language },
): string {
  return createHash('sha256')
    .update(`${from}\n${to}\n${identityOf(source)}`)
    .digest('hex')
}

/** The MinHash bands of a text; none where it has no words. */
export function bandsOf(source: readonly Inline[]): Record<(typeof bandNames)[number], string> {
  const { pieces } = profileOf(identityOf(source))
  const bands = bandNames.map((name, band) => {
    const least = Array.from({ length: hashesInBand }, (_, index) =>
      leastOf(pieces, band * hashesInBand + index + 1),
    )
    return [name, least.map((value) => value.toString(36)).join('.')] as const
  })
  return Object.fromEntries(bands) as ReturnType<typeof bandsOf>
}

/** A remembered translation with the codes of the segment at hand. */
export function adaptTarget(
  { source, target }: MemoryMatch,
  segment: { source: Inline[]; codes: Codes },
): Inline[] {
  const before = { inlines: source, codes: {} }
  return carriedOver({ target }, before, { inlines: segment.source, codes: segment.codes }).target
}

/** The matches worth offering, the most similar first; or those from another degree on. */
export function fuzzyMatches<Entry extends MemoryMatch>(
  entries: readonly Entry[],
  segment: Pick<Segment, 'source'>,
  atLeast = matchThreshold,
): (Entry & { similarity: number })[] {
  const wanted = profileOf(identityOf(segment.source))
  return entries
    .map((entry) => ({ ...entry, similarity: alike(wanted, profileOf(identityOf(entry.source))) }))
    .filter(({ similarity }) => similarity >= atLeast)
    .sort((one, other) => other.similarity - one.similarity)
}

/** The first piece in one of many orders, which the seed chooses. */
function leastOf(pieces: Uint32Array, seed: number): number {
  let least = 0xffffffff
  // A plain loop: this is done for every segment of every publication, 24 times.
  for (let index = 0; index < pieces.length; index++) {
    const value = mixed(pieces[index] as number, seed)
    if (value < least) least = value
  }
  return least
}

/** One of many orders of the pieces: the finaliser of MurmurHash3 over piece and seed. */
function mixed(piece: number, seed: number): number {
  let hash = piece ^ Math.imul(seed, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
