/** Runs a bench once more, in a process of its own, on an SQLite file that is thrown away. */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Set in that process only. */
export const isOnDatabaseOfItsOwn = Boolean(process.env.BENCH_FOLDER)

export function onDatabaseOfItsOwn(name: string): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-bench-'))
  const run = (command: string[]) =>
    execFileSync(process.execPath, ['--conditions=production', ...command], {
      stdio: 'inherit',
      env: {
        ...process.env,
        DATABASE_URL: `file:${folder}/bench.db`,
        DATA_DIR: folder,
        BENCH_FOLDER: folder,
        SMTP_URL: 'off',
        PAYLOAD_SECRET: randomUUID(),
        LOG_LEVEL: 'error',
      },
    })
  try {
    const payload = path.resolve('node_modules/payload/bin.js')
    run([payload, 'migrate'])
    run([payload, 'bench', name])
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
