/** Migrates one SQLite file, which every test file then copies: migrating each would take longer. */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export default function prepareDatabase(): void {
  if (process.env.TEST_DATABASE === 'mongodb') return
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-template-'))
  const file = path.join(folder, 'template.db')
  execFileSync(
    process.execPath,
    ['--conditions=production', path.resolve('node_modules/payload/bin.js'), 'migrate'],
    {
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        DATABASE_URL: `file:${file}`,
        DATA_DIR: folder,
        SMTP_URL: 'off',
        PAYLOAD_SECRET: 'only-for-tests-0123456789-abcdefghijklmnop',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: 120_000,
    },
  )
  process.env.TEST_DATABASE_TEMPLATE = file
}
