/** How well the checks do on the fixture: found and in vain, per check and language. */
import fs from 'node:fs'
import path from 'node:path'
import { samplesOf } from '../../src/checks/fixture/fixture'
import { measure, percent } from '../../src/checks/fixture/measure'

const folder = 'src/checks/fixture'

export function benchChecks(): void {
  const samples = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => samplesOf(fs.readFileSync(path.join(folder, name), 'utf8')))
  for (const into of [...new Set(samples.map(({ pair }) => String(pair.targetLanguage)))].sort()) {
    const own = samples.filter(({ pair }) => pair.targetLanguage === into)
    const result = measure(own)
    console.log(
      `${into}: ${own.length} pairs, found ${result.found} of ${result.planted} ` +
        `(${percent(result.found / result.planted)}), in vain on ${result.withFalse} pairs ` +
        `(${percent(result.withFalse / own.length)}), of these blocking ${result.withFalseError}`,
    )
    for (const [name, one] of [...result.checks].sort()) {
      console.log(`  ${name.padEnd(16)} ${one.found} of ${one.planted} found, ${one.false} in vain`)
    }
  }
}
