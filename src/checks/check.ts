/** Runs all checks of one translated segment (design, section 6: "Checks before review"). */
import { wordsOf } from '../segments/unit'
import { formatting, links, references } from './codes'
import { sameQuantities } from './compare-quantities'
import { doubledWords } from './doubled-words'
import { endPunctuation } from './end-punctuation'
import type { Check, CheckName, Facts, Finding, Pair, Told } from './finding'
import { length } from './length'
import { names } from './names'
import { placeholders } from './placeholders'
import { quotes } from './quotes'
import { severities } from './severity'
import { spacing } from './spacing'
import { forbiddenTerms, requiredTerms } from './terms'
import { untranslated } from './untranslated'

const checks: Record<Exclude<CheckName, 'empty'>, Check> = {
  untranslated,
  // Ordinals, numbers in names and times of day too.
  numbers: sameQuantities('number', 'time'),
  // With a month, in words or in figures.
  dates: sameQuantities('date'),
  // Of money, with currency and scale.
  amounts: sameQuantities('amount'),
  // Percentage points too.
  percentages: sameQuantities('percentage'),
  links,
  references,
  formatting,
  placeholders,
  names,
  'required-term': requiredTerms,
  'forbidden-term': forbiddenTerms,
  'doubled-word': doubledWords,
  'end-punctuation': endPunctuation,
  spacing,
  quotes,
  length,
}

/** Characters of a text that are read, so that none takes long; a long paragraph has a third of that. */
export const longestChecked = 5000
/** Findings of one check that are told: who has so many looks at the whole. */
const mostTold = 20

/**
 * Checks one translated segment. An empty target and one that is still the source are reported as
 * that alone: what else they lack follows from it. So is one that is too long to be read.
 *
 * @param severity says otherwise than the table in `severity.ts`
 */
export function check(pair: Pair, severity: Partial<typeof severities> = {}): Finding[] {
  const say = (name: CheckName, facts: Told[]): Finding[] => {
    const level = severity[name] ?? severities[name]
    if (level === 'off') return []
    return facts.slice(0, mostTold).map(({ isSure, ...each }) => ({
      check: name,
      severity: isSure === false ? 'warning' : level,
      facts: each as Facts,
    }))
  }
  const [from, to] = [wordsOf(pair.source), wordsOf(pair.target)]
  if (Math.max(from.length, to.length) > longestChecked) {
    return [
      {
        check: 'length',
        severity: 'error',
        facts: { problem: 'unread', longest: longestChecked },
      },
    ]
  }
  const isEmpty = from.trim() !== '' && to.trim() === ''
  if (isEmpty) return say('empty', [{ problem: 'empty' }])
  const same = untranslated(pair)
  if (same.some(({ problem }) => problem !== 'part')) return say('untranslated', same)
  return Object.entries(checks).flatMap(([name, ask]) => say(name as CheckName, ask(pair)))
}
