import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { awakeTimeout } from '../../../../scripts/server/cache/awake-timeout.mjs'

const file = path.resolve('scripts/server/cache/awake-timeout.mjs')

test('aborts at the limit, with words', async () => {
  const { signal } = awakeTimeout(40, 10)
  const waiting = setTimeout(() => {}, 10_000)
  await once(signal, 'abort')
  clearTimeout(waiting)
  expect(String(signal.reason)).toContain('No answer within 0.04 s.')
})

test('does not abort once it is cleared', async () => {
  const { signal, clear } = awakeTimeout(20, 10)
  clear()
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(signal.aborted).toBe(false)
})

test('the time in which the process was stopped does not count', async () => {
  const child = spawn(process.execPath, [
    '--input-type=module',
    '--eval',
    `import { awakeTimeout } from '${pathToFileURL(file)}'
     const { signal } = awakeTimeout(1500, 100)
     const ordinary = AbortSignal.timeout(1500)
     setInterval(() => {}, 1000)
     process.on('SIGCONT', () => setTimeout(() => {
       console.log(ordinary.aborted, signal.aborted)
       process.exit()
     }))
     console.log('ready')`,
  ])
  const says: string[] = []
  child.stdout.on('data', (chunk) => says.push(String(chunk)))
  await once(child.stdout, 'data')
  child.kill('SIGSTOP')
  await new Promise((resolve) => setTimeout(resolve, 2000))
  child.kill('SIGCONT')
  await once(child, 'exit')
  expect(says.join('')).toBe('ready\ntrue false\n')
})
