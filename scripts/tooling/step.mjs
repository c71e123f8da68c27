/** What is going on, for the person who waits: one line for each step, with its duration. */
import { verbose } from './program.mjs'

const mayRewrite = process.stdout.isTTY && !verbose

/**
 * Does one thing and says how it went.
 *
 * @param {string} title
 * @param {() => Promise<string> | string} work returns what to say beside the title
 */
export async function step(title, work) {
  const end = begin(title)
  try {
    end('✓', await work())
  } catch (error) {
    end('✗')
    throw error
  }
}

/**
 * Shows that something is under way: as a clock in a terminal, and in a log as one line for what
 * takes long.
 *
 * @param {string} title
 * @returns {(mark: string, detail?: string) => number} ends it; returns the seconds that it took
 */
export function begin(title) {
  const start = performance.now()
  const seconds = () => (performance.now() - start) / 1000
  const clock = setInterval(() => {
    if (mayRewrite) process.stdout.write(`\r  … ${title}  ${Math.floor(seconds())} s`)
    else if (!verbose) process.stdout.write(`  … ${title}\n`)
    if (!mayRewrite) clearInterval(clock)
  }, 1000)

  return (mark, detail = '') => {
    clearInterval(clock)
    const taken = seconds()
    const line = `  ${mark} ${title.padEnd(34)} ${taken.toFixed(1).padStart(6)} s  ${detail}`
    process.stdout.write(`${mayRewrite ? '\r\x1b[K' : ''}${line.trimEnd()}\n`)
    return taken
  }
}
