import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/**
 * What the reports of Jest and Playwright tell besides numbers: which tests failed, which were skipped,
 * and which passed only when they were tried again. What a machine lacks is said and not counted: its
 * tests are skipped with words that begin as below. Any other skipped test has failed.
 */
const excuse = 'This machine has no '

/**
 * @typedef {{ skipped: number, untried: string[] }} Skipped how many without an excuse, and the excuses
 */

/**
 * @param {{ testResults: { assertionResults: { status: string, ancestorTitles: string[] }[] }[] } | undefined} report
 * @returns {Skipped}
 */
export function skippedByJest(report) {
  const results = (report?.testResults ?? []).flatMap((file) => file.assertionResults)
  const reasons = results
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ ancestorTitles }) => ancestorTitles.find(isExcuse))
  return summed(reasons)
}

/**
 * The tests that failed, each with the beginning of its reason, and the files that could not be run
 * at all.
 *
 * @param {{ testResults: { name: string, status: string, message?: string, assertionResults: { status: string, fullName: string, failureMessages?: string[] }[] }[] } | undefined} report
 */
export function failedByJest(report) {
  return (report?.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
    const file = path.basename(name)
    const failed = assertionResults.filter((each) => each.status === 'failed')
    if (failed.length > 0) {
      return failed.map((each) => `${file}: ${each.fullName}${reason(each.failureMessages)}`)
    }
    return status === 'failed' ? [`${file}: it could not be run${reason([message])}`] : []
  })
}

/**
 * @typedef {{ errors?: { message?: string, location?: { line: number } }[] }} Try
 * @typedef {{ status: string, annotations: { type: string, description?: string }[], results?: Try[] }} BrowserTest
 * @typedef {{ specs?: { title: string, tests: BrowserTest[] }[], suites?: Suite[] }} Suite
 * @param {Suite | undefined} report
 * @returns {Skipped}
 */
export function skippedByPlaywright(report) {
  const reasons = testsOf(report)
    .filter(({ status }) => status === 'skipped')
    .map(({ annotations }) => annotations.map(({ description }) => description).find(isExcuse))
  return summed(reasons)
}

/**
 * Titles of the tests that failed, however often they were tried, with the reason of each time.
 *
 * @param {Suite | undefined} report
 */
export function failedByPlaywright(report) {
  return testsOf(report)
    .filter(({ status }) => status === 'unexpected')
    .map(titleAndReasons)
}

/**
 * Titles of the tests that failed at first and passed when they were tried again, with the reason.
 *
 * @param {Suite | undefined} report
 */
export function flakyByPlaywright(report) {
  return testsOf(report)
    .filter(({ status }) => status === 'flaky')
    .map(titleAndReasons)
}

/**
 * @param {Suite | undefined} suite
 * @returns {(BrowserTest & { title: string })[]}
 */
function testsOf(suite) {
  const own = (suite?.specs ?? []).flatMap(({ title, tests }) =>
    tests.map((test) => ({ ...test, title })),
  )
  return [...own, ...(suite?.suites ?? []).flatMap(testsOf)]
}

/** @param {BrowserTest & { title: string }} test */
function titleAndReasons({ title, results }) {
  const reasons = (results ?? []).flatMap(({ errors }) =>
    (errors ?? []).slice(0, 1).map(({ message, location }) => {
      const line = location ? `line ${location.line}: ` : ''
      return reason([message && line + message])
    }),
  )
  return title + reasons.join('')
}

/**
 * A log in which only this is left tells what to look at: the first lines of an error, as one.
 *
 * @param {(string | undefined)[]} [messages]
 */
function reason([message] = []) {
  const lines = stripVTControlCharacters(message ?? '').split('\n')
  const words = lines.map((line) => line.trim()).filter((line) => line && !line.startsWith('at '))
  return words.length > 0 ? ` – ${words.slice(0, 6).join(' · ').slice(0, 400)}` : ''
}

/** @param {string | undefined} words */
function isExcuse(words) {
  return words?.startsWith(excuse) ?? false
}

/** @param {(string | undefined)[]} reasons */
function summed(reasons) {
  const untried = [...new Set(reasons.filter((each) => each !== undefined))]
  return { skipped: reasons.filter((each) => each === undefined).length, untried }
}
