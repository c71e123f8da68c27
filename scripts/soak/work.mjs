// @ts-check
/** Everybody at work: ten people, fifty readers, and whatever goes wrong meanwhile. */
import { setTimeout as pause } from 'node:timers/promises'
import { makeAccounts } from './people/accounts.mjs'
import { catalogue } from './people/catalogue.mjs'
import { editor } from './people/editor.mjs'
import { reader } from './people/readers.mjs'
import { readTruth } from './people/truth.mjs'
import { randomFrom } from './random.mjs'
import { injectFaults } from './site/faults.mjs'
import { tokenMaker } from './tokens.mjs'

/** @typedef {import('./site/site.mjs').Site} Site */
/** @typedef {ReturnType<typeof import('./history-file.mjs').historyWriter>} Writer */

const readers = 50

/**
 * How much of it, in milliseconds: `pace` is the longest pause between two actions of a person,
 * `soon` within which something is scheduled, `most` the number of pages and of FAQs.
 */
const long = { pace: 600, readerPace: 2500, faultPace: 15_000, soon: 20_000, most: 12 }
const short = { ...long, faultPace: 8000, soon: 10_000, most: 6 }

/**
 * Works for a while, and reads the end.
 *
 * @param {Site} site
 * @param {Writer} writer
 * @param {{ minutes: number, seed: string, database: string, faults: readonly string[], isEnded: () => boolean }} settings
 */
export async function work(site, writer, { minutes, seed, database, faults, isEnded }) {
  const { processes } = site
  const [first] = processes
  if (!first) throw new Error('There is no web process.')
  const { admin, people } = await makeAccounts(first.port)
  const { record } = writer
  const staff = [admin, ...people].map(({ token: _, ...person }) => person)
  const on = site.database?.name ?? 'SQLite'
  record({ type: 'header', seed, database, on, began: performance.now(), people: staff })

  const until = performance.now() + minutes * 60_000
  const isOver = () => performance.now() > until || isEnded()
  const { readerPace, faultPace, ...rest } = minutes <= 2 ? short : long
  const known = catalogue()
  const common = { processes, catalogue: known, isOver, token: tokenMaker() }
  const house = { ...writer, ...rest, ...common, releases: new Map() }
  const randomFor = (/** @type {unknown} */ who) => randomFrom(`${seed} ${who}`)
  await Promise.all([
    ...people.map((person) => editor(person, randomFor(person.name), house)),
    ...Array.from({ length: readers }, (_, index) =>
      reader(randomFor(`reader ${index}`), { ...house, pace: readerPace }),
    ),
    injectFaults({
      ...site,
      kinds: faults,
      random: randomFor('faults'),
      record,
      until,
      isOver,
      pace: faultPace,
    }),
    progress(isOver, until),
  ])
  if (isEnded()) return
  const due = writer.due() + 6000
  await readTruth({ ...writer, processes, token: admin.token, catalogue: known, due })
}

const minute = 60_000

/** A word now and then, for the person who waits. @param {() => boolean} isOver @param {number} until */
async function progress(isOver, until) {
  for (let next = performance.now() + minute; !isOver(); await pause(500)) {
    if (performance.now() < next) continue
    next += minute
    console.log(`    ${Math.round((until - performance.now()) / minute)} minutes left`)
  }
}
