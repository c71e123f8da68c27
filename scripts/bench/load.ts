/**
 * The memory of the two processes of a server while readers ask for pages of a large site for minutes: all kinds
 * of pages at random, so that the response cache is filled beyond what it keeps. Linux only: it reads `/proc`.
 */
import fs from 'node:fs'
import http from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { languages } from '../../src/i18n/languages'
import type { ServerProcess } from '../../tests/support/server-process'
import { onLargeSite, wordIn } from './large-site'
import { generator } from './made-up-words'

const pages = 10_000
const minutes = Number(process.env.BENCH_MINUTES ?? 3)
const readers = 16
const looks = 6

export async function benchLoad(): Promise<void> {
  await onLargeSite(pages, measured)
}

async function measured(server: ServerProcess): Promise<void> {
  console.log('\n| After | requests | of them failed | the process in front | the application |')
  console.log('| --- | ---: | ---: | ---: | ---: |')
  const load = reading(server.url)
  for (let look = 0; look <= looks; look += 1) {
    if (look > 0) await pause((minutes * 60_000) / looks)
    const { asked, failed } = load.counts
    const seconds = Math.round((look * minutes * 60) / looks)
    const [front, application] = memoryOf(server)
    console.log(`| ${seconds} s | ${asked} | ${failed} | ${front} MB | ${application} MB |`)
  }
  await load.stop()
}

/** Of the process that was started, and of the application that it has started. */
function memoryOf({ process: { pid } }: ServerProcess): number[] {
  const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
  return [pid, children[0]].map((each) => {
    const [, kilobytes] =
      /VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${each}/status`, 'utf8')) ?? []
    return Math.round(Number(kilobytes) / 1024)
  })
}

/** Readers of every kind of page, each one request after the other. */
function reading(url: string) {
  const agent = new http.Agent({ keepAlive: true })
  const counts = { asked: 0, failed: 0 }
  let isEnded = false
  const reader = async (seed: number) => {
    const random = generator(seed)
    while (!isEnded) {
      const status = await statusOf(url + somewhere(random), agent)
      counts.asked += 1
      if (status !== 200) counts.failed += 1
    }
  }
  const all = Promise.all(Array.from({ length: readers }, (_, seed) => reader(seed + 1)))
  return {
    counts,
    async stop() {
      isEnded = true
      await all
      agent.destroy()
    },
  }
}

function somewhere(random: () => number): string {
  const language = languages[Math.floor(random() * languages.length)] ?? 'en'
  const number = Math.floor(random() * pages)
  const kind = random()
  if (kind < 0.02) return `/${language}/search?q=${encodeURIComponent(wordIn(language, random))}`
  if (kind < 0.04) return `/${language}?page=${1 + Math.floor(random() * (pages / 25))}`
  if (kind < 0.06) return `/${language}/page-${language}-${number}.md`
  // A few pages are read most.
  const often = kind < 0.8 ? number % 200 : number
  return `/${language}/page-${language}-${often}`
}

function statusOf(url: string, agent: http.Agent): Promise<number> {
  return new Promise((resolve) => {
    const headers = { 'accept-encoding': 'br' }
    http
      .get(url, { agent, headers }, (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
      })
      .on('error', () => resolve(0))
  })
}
