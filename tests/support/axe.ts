/** What axe finds broken of WCAG 2.2 AA, as far as a machine can tell. */
import axe from 'axe-core'
import type { Page } from 'playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Result = { violations: { id: string; nodes: { html: string }[] }[] }
declare const window: { axe: { run: (context: object, options: object) => Promise<Result> } }

/** Rules that the open page breaks, each with where, in light and in dark colours. */
export async function violationsOn(page: Page): Promise<string[]> {
  await page.locator('h1').waitFor()
  await page.evaluate(axe.source)
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await page.evaluate(
      (runOnly) => window.axe.run(document, { runOnly, resultTypes: ['violations'] }),
      tags,
    )
    for (const { id, nodes } of violations) {
      found.push(...nodes.map(({ html }) => `${colorScheme}, ${id}: ${html}`))
    }
  }
  return found
}
