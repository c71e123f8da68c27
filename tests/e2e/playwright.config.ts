import os from 'node:os'
import path from 'node:path'
import { defineConfig, devices } from 'playwright/test'
import { quietArguments } from '../../scripts/tooling/browser-arguments.mjs'

const port = Number(process.env.E2E_PORT ?? 3107)
// The scenarios may look into the site's data: the workers read this file too.
const folder = path.join(os.tmpdir(), `concord-e2e-${port}`)
process.env.E2E_FOLDER = folder
const executablePath = process.env.CHROMIUM_PATH || undefined

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // The scenarios share one site and one database, so they take turns, in this order: first those
  // that only read, last the one that takes pages back. One that fails leaves the next ones their turn.
  projects: [
    {
      name: 'reading',
      testMatch:
        /(reading|routes|server|machines|accessibility|odd-addresses|admin-languages)\.spec\.ts$/,
    },
    { name: 'translating', testMatch: 'translating.spec.ts' },
    { name: 'exchange', testMatch: 'exchange.spec.ts' },
    {
      name: 'publishing',
      testMatch:
        /(publishing|releases|release-day|site-preview|calendar|conflict|presence|sharing|long-page|second-factor|passkeys|single-sign-on)\.spec\.ts$/,
    },
    {
      name: 'editing',
      testMatch:
        /(typing|typing-elsewhere|pasting|refusing|recovering|lists|trash|after-steps)\.spec\.ts$/,
    },
    {
      name: 'delivering',
      testMatch: /(delivery|mirror|varnish|tls|canaries|canaries-by-link)\.spec\.ts$/,
    },
    { name: 'departing', testMatch: 'departed.spec.ts' },
  ],
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  // A busy machine may be slow once. `npm test` names each test that needed its second try.
  retries: process.env.CI ? 1 : 0,
  timeout: 120_000,
  // Limits against hanging, far above what anything takes on a machine of its own.
  expect: { timeout: 30_000 },
  reporter: process.env.E2E_REPORT
    ? [['line'], ['json', { outputFile: process.env.E2E_REPORT }]]
    : [['line']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    actionTimeout: 30_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: quietArguments },
  },
  webServer: {
    command: `node serve.mjs ${port} ${folder}`,
    url: `http://localhost:${port}/en`,
    timeout: 180_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
})
