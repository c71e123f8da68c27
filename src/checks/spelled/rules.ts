/**
 * Spells numbers out by the rules of CLDR (UTS #35, rule-based number formatting), which say for each
 * language how a number is written in words. A language without rules here has no number words.
 */
import ar from 'cldr-rbnf/rbnf/ar.json' with { type: 'json' }
import de from 'cldr-rbnf/rbnf/de.json' with { type: 'json' }
import en from 'cldr-rbnf/rbnf/en.json' with { type: 'json' }
import es from 'cldr-rbnf/rbnf/es.json' with { type: 'json' }
import fr from 'cldr-rbnf/rbnf/fr.json' with { type: 'json' }
import it from 'cldr-rbnf/rbnf/it.json' with { type: 'json' }
import pl from 'cldr-rbnf/rbnf/pl.json' with { type: 'json' }
import pt from 'cldr-rbnf/rbnf/pt.json' with { type: 'json' }
import ru from 'cldr-rbnf/rbnf/ru.json' with { type: 'json' }
import tr from 'cldr-rbnf/rbnf/tr.json' with { type: 'json' }
import uk from 'cldr-rbnf/rbnf/uk.json' with { type: 'json' }

type RuleSets = Record<string, unknown>

const files: Record<string, { rbnf: { rbnf: { SpelloutRules: RuleSets } } }> = Object.fromEntries(
  Object.entries({ ar, de, en, es, fr, it, pl, pt, ru, tr, uk }).map(([language, file]) => [
    language,
    file as unknown as { rbnf: { rbnf: { SpelloutRules: RuleSets } } },
  ]),
)

type Rule = { base: number; divisor: number; text: string }
type Speller = { sets: Map<string, Rule[]>; plurals: Intl.PluralRules }

function spellerOf(language: string): Speller | undefined {
  const sets = files[language]?.rbnf.rbnf.SpelloutRules
  if (!sets) return undefined
  const read = (rules: unknown): Rule[] =>
    (Array.isArray(rules) ? (rules as [string, string][]) : []).flatMap(([head, text]) => {
      const [, digits, radix = '10'] = /^(\d+)(?:\/(\d+))?>*$/.exec(head) ?? []
      if (digits === undefined) return []
      const base = Number(digits)
      // The largest power of the radix that is not above the base.
      let divisor = 1
      while (divisor * Number(radix) <= base) divisor *= Number(radix)
      return [{ base, divisor, text: text.replace(/;$/, '') }]
    })
  return {
    sets: new Map(Object.entries(sets).map(([name, rules]) => [name, read(rules)])),
    plurals: new Intl.PluralRules(language),
  }
}

/** All ways in which a language writes whole numbers in words: by gender, case, rank. */
export function spellings(
  language: string,
  numbers: readonly number[],
): { value: number; words: string; isOrdinal: boolean }[] {
  const speller = spellerOf(language)
  if (!speller) return []
  const named = [...speller.sets.keys()].filter((name) => /^%spellout-(?!.*year)/.test(name))
  return named.flatMap((name) =>
    numbers.flatMap((value) => {
      const words = spelled(speller, name, value)
      return words === undefined || /\d/.test(words)
        ? []
        : [{ value, words, isOrdinal: name.includes('ordinal') }]
    }),
  )
}

function spelled(speller: Speller, set: string, value: number, depth = 0): string | undefined {
  const rules = speller.sets.get(set)
  const rule = rules?.filter(({ base }) => base <= value).at(-1)
  if (!rule || depth > 20) return undefined
  const rest = value % rule.divisor
  let failed = false
  const put = (name: string, of: number) => {
    const words = spelled(speller, name || set, of, depth + 1)
    if (words === undefined) failed = true
    return words ?? ''
  }
  const text = rule.text
    .replace(/^'/, '')
    // What stands in brackets is left out of round numbers.
    .replace(/\[([^\]]*)\]/g, (_, inner: string) => (rest === 0 ? '' : inner))
    .replace(/→([^→]*)→>?/g, (_, name: string) => put(name, rest))
    .replace(/←([^←]*)←/g, (_, name: string) => put(name, Math.floor(value / rule.divisor)))
    .replace(/=(%[^=]*)=/g, (_, name: string) => put(name, value))
    .replace(/=[#0,.]+=/g, String(value))
    .replace(/\$\((cardinal|ordinal),([^)]*)\)\$/g, (_, __, forms: string) => {
      const kind = speller.plurals.select(Math.floor(value / rule.divisor))
      const all = new Map([...forms.matchAll(/(\w+)\{([^}]*)\}/g)].map(([, k, w]) => [k, w]))
      return all.get(kind) ?? all.get('other') ?? ''
    })
  return failed ? undefined : text.replace(/\u00ad/g, '').trim()
}
