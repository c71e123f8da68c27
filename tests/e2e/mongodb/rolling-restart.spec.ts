/**
 * Two web processes on one MongoDB behind the nginx of `deploy/`: while one after the other is
 * restarted, and one is killed, readers and editors notice nothing.
 */
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type APIRequestContext, expect, test } from 'playwright/test'
import { hasNginx, type ProxyServer, startNginx } from '../../support/nginx'
import {
  type Edition,
  givenAccounts,
  givenPage,
  logins,
  type People,
} from '../../support/publishing'
import { type ServerProcess, startServer } from '../../support/server-process'

test.skip(!hasNginx, 'This machine has no nginx: a rolling restart was not tried.')

const password = 'a-password-for-tests'
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'concord-rolling-'))
const environment = {
  ...JSON.parse(process.env.E2E_ENVIRONMENT ?? '{}'),
  DATA_DIR: folder,
  DATABASE_URL: ofItsOwn(process.env.DATABASE_URL ?? ''),
}
let processes: ServerProcess[] = []
let nginx: ProxyServer
let request: APIRequestContext
let people: People
let page: Edition

function ofItsOwn(url: string): string {
  const address = new URL(url)
  address.pathname += `-${randomUUID().slice(0, 8)}`
  return address.href
}

test.beforeAll(async ({ playwright }, info) => {
  info.setTimeout(180_000)
  processes = await Promise.all([startServer(environment), startServer(environment)])
  // No mirror: what is asked is asked of the processes.
  nginx = await startNginx({ upstreams: processes.map(portOf), mirror: path.join(folder, 'none') })
  request = await playwright.request.newContext({ baseURL: nginx.url })
  await givenAccounts(request, password)
  people = await logins(request, password)
  page = await givenPage(request, people)
})
test.afterAll(async () => {
  await Promise.all(processes.map(({ stop }) => stop()))
  await nginx?.stop()
  await request?.dispose()
  fs.rmSync(folder, { recursive: true, force: true })
})

const portOf = ({ url }: ServerProcess) => Number(new URL(url).port)
const agent = new http.Agent({ keepAlive: true })

/** @returns what went wrong, or nothing */
function read(address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    http
      .get(nginx.url + address, { agent }, (answer) => {
        answer.on('error', (error) => resolve(`${address}: ${error.message}`))
        answer.on('end', () =>
          resolve(answer.statusCode === 200 ? undefined : `${address}: ${answer.statusCode}`),
        )
        answer.resume()
      })
      .on('error', (error) => resolve(`${address}: ${error.message}`))
  })
}

/** Readers and an editor at work until `end` is called, which says what failed and what was saved. */
function atWork() {
  let isEnded = false
  const failures: string[] = []
  const counts = { read: 0, saved: 0 }
  const reader = async (of: number) => {
    while (!isEnded) {
      counts.read += 1
      // What nobody asked yet, is made by the application; the list is kept by each process.
      const addresses = ['/en', `/en/search?q=nato${of}x${counts.read}`, `/en/${page.slug}`]
      const failure = await read(addresses[counts.read % addresses.length] ?? '')
      if (failure) failures.push(failure)
      await pause(10)
    }
  }
  const editor = async () => {
    while (!isEnded) {
      const data = { lead: `Saved ${counts.saved + 1} times.` }
      const answer = await request
        .patch(`/api/relations/${page.id}?draft=true`, { headers: people.editor, data })
        .catch((error: Error) => error)
      if (answer instanceof Error || answer.status() !== 200) {
        failures.push(`save: ${answer instanceof Error ? answer.message : await answer.text()}`)
      } else counts.saved += 1
    }
  }
  const all = Promise.all([reader(1), reader(2), reader(3), editor()])
  return {
    counts,
    async end() {
      isEnded = true
      await all
      return failures
    },
  }
}

async function restart(index: number, signal: NodeJS.Signals): Promise<number | null> {
  const before = processes[index]
  if (!before) throw new Error('There is no such process.')
  const ended = new Promise<number | null>((resolve) => before.process.once('exit', resolve))
  before.process.kill(signal)
  const code = await ended
  processes[index] = await startServer(environment, portOf(before))
  return code
}

test('one after the other is restarted, and no request fails', async () => {
  test.setTimeout(180_000)
  const work = atWork()
  const codes = [await restart(0, 'SIGTERM'), await restart(1, 'SIGTERM')]
  const { read: before } = work.counts
  await expect.poll(() => work.counts.read).toBeGreaterThan(before + 30)
  expect((await work.end()).slice(0, 9)).toEqual([])
  expect(codes).toEqual([0, 0])
  expect(work.counts.saved).toBeGreaterThan(5)
  const stored = await request.get(`/api/relations/${page.id}?draft=true`, {
    headers: people.editor,
  })
  expect((await stored.json()).lead).toBe(`Saved ${work.counts.saved} times.`)
})

test('one is killed, and no reader notices', async () => {
  test.setTimeout(180_000)
  const work = atWork()
  await restart(0, 'SIGKILL')
  // A save that had reached the process is not known to have happened: the editor is told so.
  const ofReaders = (await work.end()).filter((failure) => !failure.startsWith('save:'))
  expect(ofReaders.slice(0, 9)).toEqual([])
  expect(work.counts.read).toBeGreaterThan(30)
})
