/**
 * Serves the built site with the demo content, on a database of its own that is thrown away:
 * `node serve.mjs PORT [FOLDER]`. The build must be there (`next build`).
 */
import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const [port = '3107', given] = process.argv.slice(2)
const folder = given ?? fs.mkdtempSync(path.join(os.tmpdir(), 'concord-e2e-'))
if (given) fs.rmSync(given, { recursive: true, force: true })
const { DATABASE_URL: _, PAYLOAD_SECRET: __, NODE_OPTIONS: ___, ...inherited } = process.env
const env = {
  ...inherited,
  DATA_DIR: folder,
  PORT: port,
  NODE_ENV: 'production',
  // Of those who have a second factor: who has none is never asked.
  SECOND_FACTOR_MAX_AGE: '1',
  NEXT_TELEMETRY_DISABLED: '1',
}

const payload = path.join(root, 'node_modules/payload/bin.js')
for (const command of ['migrate', 'load-demo']) {
  execFileSync(process.execPath, ['--conditions=production', payload, command], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
}

const server = spawn(process.execPath, [path.join(root, 'scripts/serve.mjs'), port], {
  cwd: root,
  env,
  stdio: 'inherit',
})
const stop = () => server.kill('SIGTERM')
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
server.on('exit', (code) => {
  fs.rmSync(folder, { recursive: true, force: true })
  process.exit(code ?? 0)
})
