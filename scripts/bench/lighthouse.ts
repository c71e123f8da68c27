/** Lighthouse on every kind of page of a large site: `npm run lighthouse` with 10,000 pages in each language. */
import { launch } from '../tooling/program.mjs'
import { onLargeSite } from './large-site'

const pages = 10_000

export async function benchLighthouse(): Promise<void> {
  await onLargeSite(pages, async ({ url }) => {
    const onOutput = (text: string) => process.stdout.write(text)
    await launch([process.execPath, 'scripts/lighthouse.mjs', url], { onOutput }).ended
  })
}
