/** `npm run bench -- NAME`: measures and prints; no test, for it says how fast this machine is. */
import type { SanitizedConfig } from 'payload'
import { benchChecks } from './bench/checks'
import { benchDelivery } from './bench/delivery'
import { benchDesk } from './bench/desk'
import { benchExchange } from './bench/exchange'
import { benchLighthouse } from './bench/lighthouse'
import { benchLoad } from './bench/load'
import { benchMemory } from './bench/memory'
import { benchPages } from './bench/pages'
import { benchReleases } from './bench/releases'
import { benchRest } from './bench/rest'
import { benchSearch } from './bench/search'
import { benchSite } from './bench/site'
import { benchTranslation } from './bench/translation'

const benches: Record<string, (config: SanitizedConfig) => void | Promise<void>> = {
  checks: benchChecks,
  delivery: benchDelivery,
  desk: benchDesk,
  exchange: benchExchange,
  lighthouse: benchLighthouse,
  load: benchLoad,
  memory: benchMemory,
  pages: benchPages,
  releases: benchReleases,
  rest: benchRest,
  search: benchSearch,
  site: benchSite,
  translation: benchTranslation,
}

export async function script(config: SanitizedConfig): Promise<void> {
  const name = process.argv.at(-1) ?? ''
  const bench = benches[name]
  if (!bench) {
    console.error(`Say what to measure: ${Object.keys(benches).join(', ')}.`)
    process.exit(1)
  }
  await bench(config)
  process.exit(0)
}
