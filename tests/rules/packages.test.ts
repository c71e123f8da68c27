/** What comes with Concord, by package-lock.json. */
import fs from 'node:fs'
import {
  installScriptsIn,
  knownInstallScripts,
  licencesIn,
} from '../../scripts/tooling/packages.mjs'

const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'))

test('no package runs a program when it is installed, and those that would are known by name', () => {
  expect(fs.readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m)
  expect(installScriptsIn(lock)).toEqual(knownInstallScripts)
})

test('every package that the site needs may be passed on with it', () => {
  const free =
    /^(MIT|MIT-0|ISC|0BSD|BSD-\d-Clause|Apache.2\.0|BlueOak-1\.0\.0|Python-2\.0|WTFPL|OFL-1\.1|Unicode-3\.0|CC-BY-4\.0|LGPL-3\.0-or-later)$/
  const odd = licencesIn(lock).filter(({ licence = '' }) => {
    const names = licence.replace(/[()]/g, '').split(/ (?:AND|OR) /)
    const isChoice = licence.includes(' OR ')
    return !(isChoice
      ? names.some((name) => free.test(name))
      : names.every((name) => free.test(name)))
  })
  // They say MIT in a field of former days (`licenses`).
  expect(odd.map(({ name }) => name)).toEqual(['busboy', 'streamsearch'])
})

test('each is checked against what was chosen', () => {
  const all = Object.entries(
    lock.packages as Record<string, { integrity?: string; link?: boolean; inBundle?: boolean }>,
  )
  const unchecked = all.filter(
    ([place, { integrity, link, inBundle }]) => place && !integrity && !link && !inBundle,
  )
  expect(unchecked.map(([place]) => place)).toEqual([])
})
