import fs from 'node:fs'
import path from 'node:path'

export default function removeDatabase(): void {
  const file = process.env.TEST_DATABASE_TEMPLATE
  if (file) fs.rmSync(path.dirname(file), { recursive: true, force: true })
}
