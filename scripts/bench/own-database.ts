/** Runs a bench once more, in processes of its own, on an SQLite file that is thrown away. */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Set in those processes only. */
export const isOnDatabaseOfItsOwn = Boolean(process.env.BENCH_FOLDER)

/** Which part of a bench this process is. */
export const benchPart = process.env.BENCH_PART ?? ''

/** @param parts each in a process of its own, so that none is measured with another's memory */
export function onDatabaseOfItsOwn(name: string, parts: readonly string[] = ['']): void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-bench-'))
  const run = (command: string[], part = '') =>
    execFileSync(process.execPath, ['--conditions=production', ...command], {
      stdio: 'inherit',
      env: {
        ...process.env,
        DATABASE_URL: `file:${folder}/bench.db`,
        DATA_DIR: folder,
        BENCH_FOLDER: folder,
        BENCH_PART: part,
        SMTP_URL: 'off',
        PAYLOAD_SECRET: randomUUID(),
        LOG_LEVEL: 'error',
      },
    })
  try {
    const payload = path.resolve('node_modules/payload/bin.js')
    run([payload, 'migrate'])
    for (const part of parts) run([payload, 'bench', name], part)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
