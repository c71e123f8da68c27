/** What `npm run test:unit` and its like do: one kind of tests, with arguments. */
import { spawn } from 'node:child_process'
import { buildSite } from './build.mjs'
import { installPackages } from './install.mjs'
import { interruption } from './interruption.mjs'
import { messageOf } from './problem.mjs'
import { step } from './step.mjs'
import { jestProgram, playwrightProgram, withMongodb } from './test-programs.mjs'

/** @type {Record<string, (words: string[]) => Promise<number>>} each returns the exit code */
const kinds = {
  unit: (words) => inJest(jestProgram('unit'), words),
  integration: (words) => inJest(jestProgram('integration', { TEST_DATABASE: 'sqlite' }), words),
  'integration:mongodb': (words) => withMongodb('integration', (program) => inJest(program, words)),
  canaries: (words) => withMongodb('canaries', (program) => inJest(program, words)),
  e2e: async (words) => {
    await step('build', buildSite)
    const { words: program, env } = await playwrightProgram('tests/e2e/playwright.config.ts')
    return shown([...program, ...words], env)
  },
}

/** @param {string[]} words the kind, and what its program takes */
export async function runTests([kind, ...words]) {
  try {
    await step('packages', installPackages)
    process.exitCode = await kinds[kind](words)
  } catch (error) {
    console.error(`\n${messageOf(error)}`)
    process.exitCode = error.exitCode ?? 1
  }
}

function inJest({ words: [node, ...program], env }, words) {
  const debug = words.includes('--debug')
  const others = words.filter((word) => word !== '--debug')
  return debug
    ? shown([node, '--inspect-brk', ...program, '--runInBand', ...others], env)
    : shown([node, ...program, ...others], env)
}

/** Runs a program in this terminal: it takes keys (`--watch`) and shows colours. */
function shown([file, ...words], env) {
  const child = spawn(file, words, { env: { ...process.env, ...env }, stdio: 'inherit' })
  // Its own database goes on until it has ended.
  interruption.addEventListener('abort', () => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}
