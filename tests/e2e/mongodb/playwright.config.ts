/** The first day on an empty MongoDB replica set (DATABASE_URL), in a browser. */
import os from 'node:os'
import path from 'node:path'
import { defineConfig } from 'playwright/test'
import base from '../playwright.config'

const port = Number(process.env.E2E_MONGODB_PORT ?? 3108)
const environment = {
  DATA_DIR: path.join(os.tmpdir(), `concord-e2e-${port}`),
  DATABASE_URL: process.env.DATABASE_URL ?? '',
  PAYLOAD_SECRET: 'only-for-tests-0123456789-abcdefghijklmnop',
  SMTP_URL: 'off',
  PORT: String(port),
}
// The scenario imports a page on the command line, as an operator does.
process.env.E2E_ENVIRONMENT = JSON.stringify(environment)

export default defineConfig({
  ...base,
  testDir: '.',
  outputDir: '../../../test-results/mongodb',
  projects: [{ name: 'mongodb', testMatch: '*.spec.ts' }],
  use: { ...base.use, baseURL: `http://localhost:${port}` },
  webServer: {
    command: `node scripts/serve.mjs ${port}`,
    cwd: path.resolve(import.meta.dirname, '../../..'),
    env: environment,
    url: `http://localhost:${port}/health/ready`,
    timeout: 120_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
})
