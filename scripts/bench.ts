/** `npm run bench -- NAME`: measures and prints; no test, for it says how fast this machine is. */
import { benchSearch } from './bench/search'

const benches: Record<string, () => void | Promise<void>> = { search: benchSearch }

export async function script(): Promise<void> {
  const name = process.argv.at(-1) ?? ''
  const bench = benches[name]
  if (!bench) {
    console.error(`Say what to measure: ${Object.keys(benches).join(', ')}.`)
    process.exit(1)
  }
  await bench()
  process.exit(0)
}
