/**
 * Which tests were skipped, of the reports of Jest and Playwright. What a machine lacks is said and not
 * counted: its tests are skipped with words that begin as below. Any other skipped test has failed.
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
 * @typedef {{ specs?: { tests: { status: string, annotations: { type: string, description?: string }[] }[] }[], suites?: Suite[] }} Suite
 * @param {Suite | undefined} report
 * @returns {Skipped}
 */
export function skippedByPlaywright(report) {
  const reasons = testsOf(report)
    .filter(({ status }) => status === 'skipped')
    .map(({ annotations }) => annotations.map(({ description }) => description).find(isExcuse))
  return summed(reasons)
}

/** @param {Suite | undefined} suite */
function testsOf(suite) {
  const own = (suite?.specs ?? []).flatMap(({ tests }) => tests)
  return [...own, ...(suite?.suites ?? []).flatMap(testsOf)]
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
