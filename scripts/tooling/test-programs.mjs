/** The programs that run the tests, with the arguments and the environment that they need. */
import { findBrowser } from './browser.mjs'
import { findMongod } from './mongod.mjs'
import { startMongodb } from './mongodb.mjs'
import { command } from './program.mjs'

/** Payload and its adapters are ES modules, which Jest loads behind a flag of Node.js. */
const jestEnvironment = {
  NODE_ENV: 'test',
  NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
}

/**
 * @typedef {{ words: string[], env: NodeJS.ProcessEnv }} TestProgram
 * @param {'unit' | 'canaries' | 'integration'} project of jest.config.mjs
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {TestProgram}
 */
export function jestProgram(project, env = {}) {
  return {
    words: [...command('jest'), '--selectProjects', project, '--forceExit'],
    env: { ...env, ...jestEnvironment },
  }
}

/**
 * Tests beside a MongoDB that runs as long as `work` does.
 *
 * @template Result
 * @param {'canaries' | 'integration'} project
 * @param {(program: TestProgram, database: string) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withMongodb(project, work) {
  // Some tests stop, freeze or cut off a server, so they start one of their own.
  const mongod = await findMongod()
  const server = await startMongodb(mongod)
  try {
    const env = {
      TEST_DATABASE: 'mongodb',
      MONGODB_TEST_URL: server.url,
      MONGOMS_SYSTEM_BINARY: mongod,
    }
    return await work(jestProgram(project, env), server.name)
  } finally {
    await server.stop()
  }
}

/**
 * Playwright on the built site, which it serves itself.
 *
 * @param {string} config
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function playwrightProgram(config, env = {}) {
  const browser = await findBrowser()
  return {
    words: [...command('playwright'), 'test', '--config', config],
    env: { CHROMIUM_PATH: browser, ...env },
    browser,
  }
}
