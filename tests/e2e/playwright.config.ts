import { defineConfig, devices } from 'playwright/test'

const port = Number(process.env.E2E_PORT ?? 3107)
const executablePath = process.env.CHROMIUM_PATH || undefined

/** What a system Chromium needs in a container, and what keeps it from calling out. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // The scenarios share one site and one database, so they take turns: first those that only read, then each after the one before it.
  projects: [
    { name: 'reading', testMatch: /(reading|machines|accessibility)\.spec\.ts$/ },
    { name: 'translating', testMatch: 'translating.spec.ts', dependencies: ['reading'] },
    { name: 'publishing', testMatch: 'publishing.spec.ts', dependencies: ['translating'] },
  ],
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: process.env.E2E_REPORT
    ? [['line'], ['json', { outputFile: process.env.E2E_REPORT }]]
    : [['line']],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${port}`,
    trace: 'retain-on-failure',
    launchOptions: { executablePath, args: quiet },
  },
  webServer: {
    command: `node serve.mjs ${port}`,
    url: `http://localhost:${port}/en`,
    timeout: 180_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
})
