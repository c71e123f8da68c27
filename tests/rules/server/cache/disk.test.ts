import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { temporaryDisk } from '../../../../scripts/server/cache/disk.mjs'

let parent: string
beforeEach(() => {
  parent = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-disk-test-'))
})
afterEach(() => fs.rmSync(parent, { recursive: true, force: true }))

test('gives back what it was given, until it is removed', async () => {
  const disk = temporaryDisk(parent)
  const name = await disk.write(Buffer.from('words'))
  expect(String(await disk.read(name))).toBe('words')
  await disk.remove(name)
  await expect(disk.read(name)).rejects.toThrow('ENOENT')
})
test('leaves nothing behind', async () => {
  const disk = temporaryDisk(parent)
  await disk.write(Buffer.from('words'))
  disk.close()
  expect(fs.readdirSync(parent)).toEqual([])
})
test('removes what a killed process left, and nothing of one that lives or of another machine', () => {
  const here = os.hostname()
  const gone = [`concord-cache-${here}-4194000-abc`, `concord-cache-${here}-${process.pid}-abc`]
  const kept = [
    `concord-cache-${here}-${process.ppid}-abc`,
    'concord-cache-elsewhere-4194000-abc',
    'other',
  ]
  for (const name of [...gone, ...kept]) fs.mkdirSync(path.join(parent, name))
  temporaryDisk(parent).close()
  expect(fs.readdirSync(parent).sort()).toEqual([...kept].sort())
})
