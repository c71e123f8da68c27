/** Titles of commits: at most 72 characters, so that a list of them can be read. */
import { execFileSync } from 'node:child_process'

const longest = 72
/** What was committed before the rule was made keeps its title. */
const since = '2026-11-26T12:45:00Z'

/**
 * Reads what the history has: of a shallow clone the commits that are there, and nothing where the
 * project is no repository.
 *
 * @returns {{ passed: number, failed: number, output: string, detail?: string }}
 */
export function checkTitles() {
  const titles = titlesSince(since)
  if (!titles) return { passed: 1, failed: 0, output: '', detail: 'no history here' }
  const long = tooLong(titles)
  return { passed: long.length > 0 ? 0 : 1, failed: long.length, output: long.join('\n') }
}

/** @param {readonly string[]} titles */
export function tooLong(titles) {
  return titles
    .filter((title) => [...title].length > longest)
    .map((title) => `${[...title].length} characters, not ${longest}: ${title}`)
}

function titlesSince(moment) {
  try {
    const words = ['log', '--no-merges', `--since=${moment}`, '--format=%s']
    return execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .split('\n')
      .filter(Boolean)
  } catch {
    return undefined
  }
}
