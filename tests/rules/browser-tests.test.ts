/** A browser test that no project of Playwright's configuration names is never run, and fails nowhere. */
import fs from 'node:fs'
import config from '../e2e/playwright.config'

const specs = fs.readdirSync('tests/e2e').filter((name) => name.endsWith('.spec.ts'))

test.each(specs)('%s belongs to one project', (spec) => {
  const named = (config.projects ?? []).filter(({ testMatch }) =>
    testMatch instanceof RegExp ? testMatch.test(`/${spec}`) : testMatch === spec,
  )
  expect(named.map(({ name }) => name)).toHaveLength(1)
})
