/**
 * Authorship of text that returns: authors are a property of words, not of saves. Text that was
 * replaced and comes back (by a restored version, or by hand) brings along whoever wrote it
 * (design, section 4: "whoever wrote them, then or since, may not approve them").
 */
import { canonical } from '../content/canonical'

type Content = Record<string, unknown>

/** A version in the order of saving: its content, and who wrote where the save was a change of words. */
export type WrittenVersion = { content: Content; by?: string }

/**
 * The authors of parts that stand in the text now and stood there earlier, with other words in
 * between. A part is a short field, a block of a rich text, or a row. Its authors are all who had
 * changed its field by then: a paragraph of two people is of both.
 *
 * @param history all versions, the oldest first, the present one last
 * @param fields the content fields
 * @returns ids of accounts
 */
export function authorsOfReturnedWords(
  history: readonly WrittenVersion[],
  fields: readonly string[],
): string[] {
  const now = history.at(-1)?.content
  if (!now) return []
  return [
    ...new Set(
      fields.flatMap((field) => {
        const values = history.map(({ content }) => new Set(piecesOf(content[field])))
        const returned = piecesOf(now[field]).map((piece) => lastBefore(values, piece))
        return authorsUntil(history, field, Math.max(-1, ...returned))
      }),
    ),
  ]
}

/**
 * The authors of a version that is restored: what it names as its authors, and where it names none,
 * since it was published, those whose words were published with it.
 *
 * @param history what each version up to the restored one names as authors, the oldest first
 */
export function authorsOfRestored(history: readonly (readonly string[])[]): readonly string[] {
  return history.findLast((authors) => authors.length > 0) ?? []
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
