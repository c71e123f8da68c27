/**
 * `node scripts/page-weight.mjs ADDRESS…`: what a browser with an empty cache receives for each page,
 * as a table.
 */
import { chromium } from 'playwright'
import { findBrowser } from './tooling/browser.mjs'
import { quietArguments } from './tooling/browser-arguments.mjs'
import { weighPage } from './weigh-page.mjs'

const given = process.argv.slice(2)
const addresses = given.length > 0 ? given : ['http://localhost:3000/admin/login']
const browser = await chromium.launch({ executablePath: await findBrowser(), args: quietArguments })
try {
  for (const address of addresses) {
    const context = await browser.newContext()
    console.log(address)
    console.table(await weighPage(await context.newPage(), address))
    await context.close()
  }
} finally {
  await browser.close()
}
