/**
 * Publishes again and again on running servers while people read, and sees after how long each server
 * and a file of the static mirror show it.
 */
import fs from 'node:fs'
import http from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { request } from 'playwright/test'
import { type Edition, logins, publishChange } from '../../tests/support/publishing'
import { getRaw } from '../../tests/support/raw-response'

type Found = {
  /** Milliseconds from the answer to the publisher, for each place. */
  visible: Record<string, number[]>
  /** Milliseconds of a reader's request. */
  readers: { before: number[]; meanwhile: number[] }
  /** Answers that were older than one that the same server had given before. */
  wrong: number
}

type Settings = { page: string; file: string; count: number }

/** @param servers of the demo, on one database; the first one is told */
export async function publications(
  servers: { url: string }[],
  { page, file, count }: Settings,
): Promise<Found> {
  const [first] = servers
  if (!first) throw new Error('There is no server.')
  const publish = await publisher(first.url, page)
  const found: Found = { visible: {}, readers: { before: [], meanwhile: [] }, wrong: 0 }
  const places: [string, () => Promise<number>][] = [
    ...servers.map(({ url }, index): [string, () => Promise<number>] => [
      `process ${index + 1} shows it`,
      async () => turnIn(String((await getRaw(url + page)).body)),
    ]),
    ['the mirror has the file', async () => turnIn(fs.readFileSync(file, 'utf8'))],
  ]
  const seen = places.map(() => 0)
  const readers = reading(first.url + page)
  try {
    await pause(3000)
    found.readers.before = readers.taken()
    for (let turn = 1; turn <= count; turn += 1) {
      await publish(turn)
      const begun = performance.now()
      await Promise.all(
        places.map(async ([name, look], index) => {
          for (;;) {
            const shown = await look()
            if (shown < (seen[index] ?? 0)) found.wrong += 1
            seen[index] = Math.max(shown, seen[index] ?? 0)
            if (shown >= turn) break
            if (performance.now() - begun > 10_000) throw new Error(`${name}: not within 10 s.`)
            await pause(5)
          }
          const times = found.visible[name] ?? []
          found.visible[name] = [...times, performance.now() - begun]
        }),
      )
    }
    found.readers.meanwhile = readers.taken()
  } finally {
    // Otherwise they would ask a server that is gone, and hide what went wrong.
    await readers.stop()
  }
  return found
}

const turnIn = (text: string) => Number(/Turn (\d+) of the bench/.exec(text)?.[1] ?? 0)

/** Four readers of one page, one request after the other each. */
function reading(address: string) {
  const agent = new http.Agent({ keepAlive: true })
  let times: number[] = []
  let isEnded = false
  const reader = async () => {
    while (!isEnded) {
      const begun = performance.now()
      await new Promise<void>((resolve, reject) => {
        http
          .get(address, { agent }, (answer) => answer.resume().on('end', () => resolve()))
          .on('error', reject)
      })
      times.push(performance.now() - begun)
      await pause(10)
    }
  }
  const all = Promise.all([1, 2, 3, 4].map(reader))
  return {
    taken() {
      const own = times
      times = []
      return own
    },
    async stop() {
      isEnded = true
      await all
      agent.destroy()
    },
  }
}

/** @returns what writes, approves and publishes the page once more */
async function publisher(url: string, page: string): Promise<(turn: number) => Promise<void>> {
  const asking = await request.newContext({ baseURL: url })
  const people = await logins(asking)
  const slug = page.split('/').at(-1)
  const found = await asking.get(`/api/relations?where[slug][equals]=${slug}&depth=0`)
  const [edition] = (await found.json()).docs as Edition[]
  if (!edition) throw new Error(`There is no page ${page}.`)
  return (turn) => {
    const data = { lead: `Turn ${turn} of the bench.` }
    return publishChange(asking, people, { collection: 'relations', edition, data })
  }
}
