/**
 * `npm run supply-chain`: what Concord is made of, for those who have to know: a CycloneDX SBOM and the
 * licence of each package that the running site needs, in the folder that is named, or `supply-chain/`.
 */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { licencesIn } from './tooling/packages.mjs'

const folder = path.resolve(process.argv[2] ?? 'supply-chain')
fs.mkdirSync(folder, { recursive: true })

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const words = ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only']
const sbom = execFileSync(npm, words, {
  maxBuffer: 100_000_000,
  stdio: ['ignore', 'pipe', 'inherit'],
})
fs.writeFileSync(path.join(folder, 'sbom.cdx.json'), sbom)

const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'))
const lines = licencesIn(lock).map(
  ({ name, version, licence }) => `${name},${version},"${licence ?? 'see the package'}"\n`,
)
fs.writeFileSync(
  path.join(folder, 'licences.csv'),
  ['package,version,licence\n', ...lines].join(''),
)
console.log(`${folder}: sbom.cdx.json, licences.csv (${lines.length} packages)`)
