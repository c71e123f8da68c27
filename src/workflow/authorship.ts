/**
 * Whose words came back: authors are a property of words, not of saves. Text that was replaced and
 * returns (by a restored version, or by hand) brings along whoever wrote it (design, section 4:
 * "whoever wrote them, then or since, may not approve them").
 */
import { canonical } from '../content/canonical'

type Content = Record<string, unknown>

/** A version in the order of saving: its content, and who wrote where the save was a change of words. */
export type WrittenVersion = { content: Content; by?: string }

/**
 * The authors of pieces that stand in the text now, were not in public as approved words, and stood there earlier, with
 * other words in between. A piece is a short field, a block of a rich text, or a row. Its authors
 * are all who had changed its field by then: a paragraph of two people is of both.
 *
 * @param history all versions, the oldest first, the present one last
 * @param approved the approved words that went public last, where any did
 * @param fields the content fields
 * @returns ids of accounts
 */
export function authorsOfReturnedWords(
  history: readonly WrittenVersion[],
  approved: Content | undefined,
  fields: readonly string[],
): string[] {
  const now = history.at(-1)?.content
  if (!now) return []
  return [
    ...new Set(
      fields.flatMap((field) => {
        const known = new Set(approved ? piecesOf(approved[field]) : [])
        const fresh = piecesOf(now[field]).filter((piece) => !known.has(piece))
        if (fresh.length === 0) return []
        const values = history.map(({ content }) => new Set(piecesOf(content[field])))
        const returned = fresh.map((piece) => lastBefore(values, piece))
        return authorsUntil(history, field, Math.max(...returned))
      }),
    ),
  ]
}

/** Where a piece last stood before it went away and came back; -1 where it never did. */
function lastBefore(values: readonly Set<string>[], piece: string): number {
  const away = values.findLastIndex((pieces) => !pieces.has(piece))
  return away < 0 ? -1 : values.slice(0, away).findLastIndex((pieces) => pieces.has(piece))
}

function authorsUntil(history: readonly WrittenVersion[], field: string, last: number): string[] {
  return history.slice(0, last + 1).flatMap(({ content, by }, index) => {
    const before = history[index - 1]?.content[field]
    return by && canonical(content[field]) !== canonical(before) ? [by] : []
  })
}

/** What of a field can come back by itself; nothing of an empty one. */
function piecesOf(value: unknown): string[] {
  const blocks = (value as { root?: { children?: unknown[] } } | null | undefined)?.root?.children
  const pieces = Array.isArray(value) ? value : (blocks ?? [value])
  return pieces.map(canonical).filter((piece) => piece !== 'null')
}
