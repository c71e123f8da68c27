/**
 * On SQLite, texts are found whatever their case, in every script and with or without accents, and `%` and
 * `_` are characters.
 *
 * Fault: `like`, `contains` and `not_like` are SQLite's LIKE: it folds the case of ASCII alone, and a `%` or
 *   `_` that somebody looks for stands for anything.
 * Upstream: not reported yet: docs/host-reports/drizzle-like.md
 * Since: @payloadcms/db-sqlite 3.0
 * Remove when: the adapter escapes what is asked for, and folds the case of every script.
 * Canary: tests/canaries/drizzle.test.ts
 * Assertion: once connected, the adapter must have the operators `like`, `contains` and `not_like`.
 */
import { type AnyColumn, sql } from '@payloadcms/db-sqlite/drizzle'
import type { BaseDatabaseAdapter } from 'payload'

type Operator = (column: AnyColumn, value: unknown) => unknown
type Operators = Partial<Record<'like' | 'contains' | 'not_like', Operator>>

export function matchWholeCharacters(adapter: BaseDatabaseAdapter): void {
  const connected = adapter as BaseDatabaseAdapter & { operators?: Operators }
  const { like, contains, not_like: notLike } = connected.operators ?? {}
  if (!like || !contains || !notLike) {
    throw new Error('The adapter matches texts by other operators: see drizzle-like.ts')
  }
  connected.operators = {
    ...connected.operators,
    like: matching(like),
    contains: matching(contains),
    not_like: (column, value) =>
      // Payload gives the words here without signs around them.
      sql`${column} NOT GLOB ${globFor(String(value))}`,
  }
}

/** Payload puts a `%` around what a person asks for; a path with rows has one within. */
function matching(own: Operator): Operator {
  return (column, value) => {
    const [, words] = typeof value === 'string' ? (/^%(.*)%$/s.exec(value) ?? []) : []
    return words === undefined ? own(column, value) : sql`${column} GLOB ${globFor(words)}`
  }
}

/** A pattern of SQLite's GLOB, which takes classes of characters: `*[éÉeE…]t[éÉeE…]*`. */
export function globFor(words: string): string {
  const signs = [...words.normalize('NFC')].map((sign) => {
    if ('*?['.includes(sign)) return `[${sign}]`
    const forms = formsOf(sign)
    return forms.length > 1 ? `[${forms.join('')}]` : sign
  })
  return `*${signs.join('')}*`
}

function formsOf(sign: string): string[] {
  if (!/\p{L}/u.test(sign)) return [sign]
  const bare = bareOf(sign)
  const forms = [...(accented.get(bare) ?? []), sign, sign.toLowerCase(), sign.toUpperCase()]
  return [...new Set(forms)].filter((form) => [...form].length === 1)
}

function bareOf(letter: string): string {
  const lower = letter.toLowerCase()
  return /\p{Script=Latin}/u.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '') : lower
}

/** Every Latin letter with and without accents, by the bare one. */
const accented = new Map<string, string[]>()
for (const [first, last] of [[0x41, 0x24f] as const, [0x1e00, 0x1eff] as const]) {
  for (let code = first; code <= last; code += 1) {
    const letter = String.fromCodePoint(code)
    if (!/\p{L}/u.test(letter)) continue
    const bare = bareOf(letter)
    accented.set(bare, [...(accented.get(bare) ?? []), letter])
  }
}
