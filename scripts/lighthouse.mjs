/**
 * `npm run lighthouse [ADDRESS]`: Lighthouse on its mobile settings, for the list and the model page
 * of a running site (http://localhost:3000 where none is given). Fails where a score is below 100.
 */
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { findBrowser } from './machine/browser.mjs'
import { quietArguments } from './machine/browser-arguments.mjs'

const site = process.argv[2] ?? 'http://localhost:3000'
const paths = ['/en', '/en/natos-response-to-russias-invasion-of-ukraine', '/ar']
const categories = ['performance', 'accessibility', 'best-practices', 'seo']

const browser = await launch({
  chromePath: await findBrowser(),
  chromeFlags: quietArguments,
  logLevel: 'silent',
})
try {
  for (const path of paths) {
    const result = await lighthouse(site + path, {
      port: browser.port,
      onlyCategories: categories,
      logLevel: 'error',
      output: 'json',
    })
    report(path, result.lhr)
  }
} finally {
  browser.kill()
}

function report(path, { categories: scores, audits }) {
  const shown = categories.map((name) => `${name} ${Math.round(scores[name].score * 100)}`)
  const measured = ['first-contentful-paint', 'largest-contentful-paint', 'cumulative-layout-shift']
  console.log(path)
  console.log(`  ${shown.join(' · ')}`)
  console.log(`  ${measured.map((id) => `${id} ${audits[id].displayValue}`).join(' · ')}`)
  for (const name of categories) {
    if (scores[name].score === 1) continue
    process.exitCode = 1
    for (const { id, weight } of scores[name].auditRefs) {
      const { score, title, displayValue = '' } = audits[id]
      if (weight > 0 && score !== null && score < 1) {
        console.log(`    ${name}: ${title} ${displayValue} (${score})`)
      }
    }
  }
}
