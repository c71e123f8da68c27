/** libSQL and its client alone. */
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { canary } from '../support/host-alone'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-canary-'))
/** One for each test: what one leaves behind must not be met by another. */
let file: string
const connect = () => createClient({ url: `file:${file}` })
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
beforeEach(async () => {
  file = path.join(folder, `${randomUUID()}.db`)
  const client = connect()
  await client.executeMultiple('PRAGMA journal_mode = WAL; CREATE TABLE notes (title TEXT)')
  client.close()
})

const busy = 'src/host/libsql-busy.ts'
canary(
  busy,
  'a statement that met a locked file stays in progress, and no COMMIT succeeds',
  async () => {
    const [holder, other] = [connect(), connect()]
    const held = await holder.transaction('write')
    const met = await other.execute('BEGIN IMMEDIATE').catch(String)
    await held.rollback()
    await other.execute('BEGIN IMMEDIATE')
    await other.execute("INSERT INTO notes VALUES ('kept?')")
    const committed = await other.execute('COMMIT').catch(String)
    return (
      /SQLITE_BUSY|locked/.test(String(met)) && /statements in progress/.test(String(committed))
    )
  },
)
canary(busy, 'the connection after a transaction has no busy timeout', async () => {
  const client = connect()
  await client.execute('PRAGMA busy_timeout = 5000')
  const transaction = await client.transaction('write')
  await transaction.rollback()
  const { rows } = await client.execute('PRAGMA busy_timeout')
  return Object.values(rows[0] ?? {})[0] === 0
})

const open = 'src/host/libsql-open-connections.ts'
canary(open, 'the connection of a transaction stays open after it', async () => {
  // Linux lists a process's open files; elsewhere there is nothing to look at.
  if (!fs.existsSync('/proc/self/fd')) return true
  const opened = () =>
    fs.readdirSync('/proc/self/fd').filter((descriptor) => {
      try {
        return fs.readlinkSync(`/proc/self/fd/${descriptor}`) === file
      } catch {
        return false
      }
    }).length
  const before = opened()
  const client = connect()
  for (let count = 0; count < 5; count++) {
    const transaction = await client.transaction('write')
    await transaction.execute("INSERT INTO notes VALUES ('x')")
    await transaction.commit()
  }
  client.close()
  return opened() - before >= 5
})
