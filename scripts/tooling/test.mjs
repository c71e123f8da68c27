/** What `npm test` does: every check, each counted, and one line at the end. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildSite } from './build.mjs'
import { checkTitles } from './commit-titles.mjs'
import { extended } from './extending.mjs'
import { installPackages } from './install.mjs'
import { findMongod } from './mongod.mjs'
import { startMongodb } from './mongodb.mjs'
import { Interrupted, messageOf, Problem } from './problem.mjs'
import { command, payload, run, tail } from './program.mjs'
import { begin, step } from './step.mjs'
import { jestProgram, playwrightProgram, withMongodb } from './test-programs.mjs'
import {
  failedByJest,
  failedByPlaywright,
  flakyByPlaywright,
  skippedByJest,
  skippedByPlaywright,
} from './test-reports.mjs'

/** Each returns how many passed and failed, and what to show of it. */
const stages = {
  commits: checkTitles,
  types: () => check([...command('next'), 'typegen'], command('typescript', 'tsc')),
  lint: () => check([...command('@biomejs/biome', 'biome'), 'ci', '.']),
  imports: () => check([process.execPath, 'scripts/imports.mjs']),
  unused: () => check(command('knip')),
  generated: nothingOutOfDate,
  unit: () => jest(jestProgram('unit')),
  canaries: () => onMongodb('canaries'),
  sqlite: () => jest(jestProgram('integration', { TEST_DATABASE: 'sqlite' })),
  mongodb: () => onMongodb('integration'),
  e2e: endToEnd,
  'e2e-mongodb': firstDayOnMongodb,
  'soak-sqlite': () => soak('sqlite'),
  'soak-mongodb': () => soak('mongodb'),
  extending: extended,
}

/** @param {string[]} words after `npm test --` */
export async function test(words) {
  try {
    process.exitCode = await runStages(chosen(words))
  } catch (error) {
    console.error(`\n${messageOf(error)}\n\n0 passed, 1 failed`)
    process.exitCode = error.exitCode ?? 1
  }
}

function chosen(words) {
  const at = words.indexOf('--only')
  if (at < 0) return Object.keys(stages)
  const names = (words[at + 1] ?? '').split(',')
  const unknown = names.filter((name) => !Object.hasOwn(stages, name))
  if (unknown.length === 0) return names
  throw new Problem(`--only takes ${Object.keys(stages).join(', ')}; not "${unknown.join(', ')}".`)
}

async function runStages(names) {
  await step('packages', installPackages)
  const total = { passed: 0, failed: 0 }
  for (const name of names) {
    const { passed, failed } = await runStage(name)
    total.passed += passed
    total.failed += failed
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed > 0 ? 1 : 0
}

/** A stage that cannot run has failed: nothing is left out silently. */
async function runStage(name) {
  const end = begin(name)
  try {
    const { passed, failed, failures = [], detail = '', output } = await stages[name]()
    end(failed ? '✗' : '✓', `${passed} passed, ${failed} failed  ${detail}`)
    if (failed) console.log(tail(output))
    for (const each of failures) console.log(`Failed: ${each}`)
    return { passed, failed }
  } catch (error) {
    end('✗')
    if (error instanceof Interrupted) throw error
    console.log(messageOf(error))
    console.log(`Failed: ${messageOf(error).split('\n')[0]}`)
    return { passed: 0, failed: 1 }
  }
}

async function check(...commands) {
  for (const words of commands) {
    const { ok, output } = await run(words, { limit: 300 })
    if (!ok) return { passed: 0, failed: 1, output }
  }
  return { passed: 1, failed: 0, output: '' }
}

/** On an SQLite database of its own: only SQLite has migrations. */
async function nothingOutOfDate() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-generated-'))
  const env = { DATA_DIR: folder, DATABASE_URL: '', SMTP_URL: 'off', NODE_OPTIONS: '' }
  try {
    const words = [...payload, 'generate', '--check']
    const { ok, output } = await run(words, { env, limit: 120 })
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function jest({ words, env }) {
  return withReport(async (report) => {
    const { ok, output, reason } = await run(
      [...words, '--ci', '--json', `--outputFile=${report}`],
      { env, limit: 1800 },
    )
    const read = readReport(report)
    const { skipped, untried } = skippedByJest(read)
    const counted = {
      passed: read?.numPassedTests ?? 0,
      // A file that does not even load has no tests to count.
      failed: read ? read.numFailedTests + read.numRuntimeErrorTestSuites + skipped : 1,
    }
    const failures = failedByJest(read)
    return { ...complete(counted, ok, { output, reason }), failures, detail: untried.join(' ') }
  })
}

function onMongodb(project) {
  return withMongodb(project, async (program, database) => {
    const result = await jest(program)
    return { ...result, detail: `on ${database} ${result.detail}`.trim() }
  })
}

/** Loaded late: it needs packages, which a fresh clone does not have yet. */
async function soak(database) {
  const { soakStage } = await import('../soak/stage.mjs')
  return soakStage(database)
}

async function endToEnd() {
  await buildSite()
  return inBrowser('tests/e2e/playwright.config.ts')
}

async function firstDayOnMongodb() {
  await buildSite()
  const program = await findMongod()
  const server = await startMongodb(program)
  try {
    const url = new URL(server.url)
    url.pathname = `/concord-e2e-${process.pid}`
    const config = 'tests/e2e/mongodb/playwright.config.ts'
    const given = { DATABASE_URL: url.href, MONGOMS_SYSTEM_BINARY: program }
    const result = await inBrowser(config, given)
    return { ...result, detail: `on ${server.name}` }
  } finally {
    await server.stop()
  }
}

async function inBrowser(config, given = {}) {
  const { words, env, browser } = await playwrightProgram(config, given)
  return withReport(async (report) => {
    const { ok, output, reason } = await run(words, {
      env: { ...env, E2E_REPORT: report, CI: '1' },
      limit: 2700,
    })
    const read = readReport(report)
    const stats = read?.stats
    const { skipped, untried } = skippedByPlaywright(read)
    const counted = {
      passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
      failed: stats ? stats.unexpected + skipped : 1,
    }
    const again = flakyByPlaywright(read).map((title) => `Passed at the second try: ${title}.`)
    const detail = [`in ${browser}`, ...again, ...untried].join(' ')
    const failures = failedByPlaywright(read)
    return { ...complete(counted, ok, { output, reason }), failures, detail }
  })
}

/** What ended badly, or ran nothing at all, has failed, whatever its report says. */
function complete({ passed, failed }, ok, { output, reason }) {
  const bad = !ok || passed + failed === 0
  return { passed, failed: bad ? Math.max(failed, 1) : failed, output: `${output}\n${reason}` }
}

async function withReport(work) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-report-'))
  try {
    return await work(path.join(folder, 'report.json'))
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

function readReport(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined
}
