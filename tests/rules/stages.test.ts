import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { tooLong } from '../../scripts/tooling/commit-titles.mjs'

test('continuous integration runs every stage of `npm test`, in its order', () => {
  const { stdout } = npmTest('--only', 'none')
  const [, list = ''] = stdout.match(/--only takes (.*);/) ?? []
  const stages = list.split(', ')
  const ofCi = [...fs.readFileSync('.ci/run', 'utf8').matchAll(/^ {2}stage (\S+)/gm)]
  expect(stages.length).toBeGreaterThan(10)
  expect(ofCi.map(([, name]) => name)).toEqual(stages)
})

test('titles of more than 72 characters are named', () => {
  expect(tooLong(['fix: short', 'й'.repeat(72)])).toEqual([])
  expect(tooLong(['x'.repeat(73)])).toEqual([`73 characters, not 72: ${'x'.repeat(73)}`])
})

function npmTest(...words: string[]) {
  try {
    const stdout = execFileSync(process.execPath, ['scripts/test.mjs', ...words], {
      env: { ...process.env, NODE_OPTIONS: '' },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return { stdout }
  } catch (error) {
    const { stderr } = error as { stderr: string }
    return { stdout: stderr }
  }
}
