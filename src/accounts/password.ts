/**
 * Which passwords are worth the name (NIST SP 800-63B): long ones, of anything that can be typed, but none
 * that others have too. What it says about them is a refusal.
 */
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import { displayableText } from '../content/displayable-text'
import type { Refusal } from '../refusals/refusal'
import { refusal } from './refusals'

const shortest = 12
/** The most that is looked at, and taken: the time to judge it grows with its length. */
const longest = 128
/** Guesses that somebody needs who knows what others choose; fewer are tried in a night. */
const fewestGuesses = 1e8

const judge = new ZxcvbnFactory({
  dictionary: common.dictionary,
  graphs: common.adjacencyGraphs,
  useLevenshteinDistance: false,
})

/** @param about what is known of the person: name, e-mail address */
export function passwordObjection(
  password: string,
  about: readonly (string | null | undefined)[] = [],
): Refusal | undefined {
  const field = 'password'
  const seen = displayableText(password)
  // Somebody who logs in may leave out what they do not see.
  if (seen.replace(/\s/gu, '') === '' || password.trim() !== password) {
    return refusal('password-blank', { field })
  }
  if ([...seen].length < shortest) {
    return refusal('password-short', { field, facts: { length: shortest } })
  }
  if (password.length > longest) {
    return refusal('password-long', { field, facts: { length: longest } })
  }
  const known = about.flatMap((each) => (each ? [each, ...each.split(/[^\p{L}\p{N}]+/u)] : []))
  const words = known.filter((each) => each.length > 2).map((each) => each.slice(0, longest))
  const { guesses } = judge.check(password, words)
  return guesses < fewestGuesses ? refusal('password-common', { field }) : undefined
}
