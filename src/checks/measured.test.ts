/**
 * Measures the checks on pairs made by hand, of several kinds of text, about half of them with a
 * planted fault: in every language nearly all is found, and hardly anything in vain. `npm run bench
 * -- checks` prints the figures per check and language.
 */
import fs from 'node:fs'
import path from 'node:path'
import { samplesOf } from './fixture/fixture'
import { measure, percent } from './fixture/measure'

const folder = 'src/checks/fixture'
const samples = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => samplesOf(fs.readFileSync(path.join(folder, name), 'utf8')))

test('there are at least 600 pairs, nearly half of them faulty', () => {
  expect(samples.length).toBeGreaterThanOrEqual(600)
  const faulty = samples.filter(({ expected }) => expected.length > 0)
  expect(faulty.length / samples.length).toBeGreaterThan(0.45)
})

const targets = [...new Set(samples.map(({ pair }) => String(pair.targetLanguage)))].sort()
test.each(targets)(
  'into %s at least 97% are found, at most 3% in vain, 1% and blocking',
  (into) => {
    const own = samples.filter(({ pair }) => pair.targetLanguage === into)
    const { planted, found, withFalse, withFalseError, misses } = measure(own)
    process.stdout.write(
      `Into ${into}: ${own.length} pairs, ${percent(found / planted)} of ${planted} found, in vain on ` +
        `${percent(withFalse / own.length)}\n${misses.map((miss) => `- ${miss}\n`).join('')}`,
    )
    expect(found / planted).toBeGreaterThanOrEqual(0.97)
    expect(withFalse / own.length).toBeLessThanOrEqual(0.03)
    expect(withFalseError / own.length).toBeLessThanOrEqual(0.01)
  },
)
