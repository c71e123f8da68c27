// @ts-check
/** Fault injection: one fault after the other, chosen by the seed, until the time is over. */
import { setTimeout as pause } from 'node:timers/promises'

/** @typedef {import('../check/history.mjs').Fault} Fault */
/** @typedef {import('./web-process.mjs').WebProcess} WebProcess */
/** @typedef {import('./mongodb.mjs').ReplicaSet} ReplicaSet */
/** @typedef {import('../random.mjs').Random} Random */
/** @typedef {Omit<Fault, 'type' | 'start' | 'end'> & { act: () => Promise<void> }} Chosen */

const hour = 3_600_000

/** Those of the database are for MongoDB, the last one for a replica set of several members. */
export const faultKinds = /** @type {const} */ ([
  ...['kill', 'restart', 'freeze', 'clock'],
  ...['database-restart', 'database-kill', 'database-freeze', 'database-cut', 'step-down'],
])

/**
 * @param {{ kinds: readonly string[], processes: WebProcess[], database?: ReplicaSet, random: Random, record: (fault: Fault) => void, until: number, isOver: () => boolean, pace: number }} settings
 *   `until` on the monotonic clock; `pace` is the longest pause between two faults, in milliseconds
 */
export async function injectFaults({
  kinds,
  processes,
  database,
  random,
  record,
  until,
  isOver,
  pace,
}) {
  for (;;) {
    const next = performance.now() + random.between(pace / 3, pace)
    while (performance.now() < Math.min(next, until) && !isOver()) await pause(100)
    if (isOver()) break
    const possible = choices({ processes, database, random, pace }).filter(([, { kind }]) =>
      kinds.includes(kind),
    )
    const chosen = random.weighted(possible)
    if (!chosen) continue
    const { act, ...what } = chosen
    const start = performance.now()
    await act()
    record({ type: 'fault', ...what, start, end: performance.now() })
  }
  for (const each of processes) each.moveClock(0)
}

/**
 * @param {{ processes: WebProcess[], database?: ReplicaSet, random: Random, pace: number }} settings
 * @returns {[number, Chosen][]}
 */
function choices({ processes, database, random, pace }) {
  const web = random.pick(processes)
  const { number } = web
  const frozen = random.between(500, Math.min(20_000, pace * 1.5))
  const moved = Math.round(
    random.pick([-1, 1]) * random.pick([2_000, 60_000, hour]) * random.between(0.5, 1),
  )
  /** @type {[number, Chosen][]} */
  const onWeb = [
    [1, { kind: 'restart', process: number, act: () => restarted(web) }],
    [4, { kind: 'kill', process: number, act: () => killed(web, random.between(0, 2000)) }],
    [
      3,
      {
        kind: 'freeze',
        process: number,
        detail: `${seconds(frozen)} s`,
        act: () => frozenFor(web, frozen),
      },
    ],
    [
      2,
      {
        kind: 'clock',
        process: number,
        detail: `${seconds(moved)} s`,
        act: async () => web.moveClock(moved),
      },
    ],
  ]
  return database ? [...onWeb, ...onDatabase(database, random)] : onWeb
}

/**
 * @param {ReplicaSet} database
 * @param {Random} random
 * @returns {[number, Chosen][]}
 */
function onDatabase(database, random) {
  const member = random.pick(database.members)
  const away = random.between(0, 8000)
  const how = random.pick(/** @type {const} */ (['drop', 'reset']))
  const detail = `${member.port}, ${seconds(away)} s`
  /** @type {[number, Chosen][]} */
  const any = [
    [2, { kind: 'database-restart', detail, act: () => database.restart(member, 'SIGTERM', away) }],
    [2, { kind: 'database-kill', detail, act: () => database.restart(member, 'SIGKILL', away) }],
    [
      2,
      {
        kind: 'database-cut',
        detail: `${how}, ${detail}`,
        act: () => database.cutOff(member, how, away),
      },
    ],
    [1, { kind: 'database-freeze', detail, act: () => database.freeze(member, away) }],
  ]
  if (database.members.length === 1) return any
  return [...any, [3, { kind: 'step-down', act: () => database.stepDown() }]]
}

/** @param {WebProcess} web @param {number} away */
async function killed(web, away) {
  await web.kill()
  await pause(away)
  web.start()
  await web.answers()
}

/** As an update does it. @param {WebProcess} web */
async function restarted(web) {
  await web.stop()
  web.start()
  await web.answers()
}

/** @param {WebProcess} web @param {number} milliseconds */
async function frozenFor(web, milliseconds) {
  web.freeze()
  await pause(milliseconds)
  web.thaw()
  await web.answers()
}

const seconds = (/** @type {number} */ milliseconds) => (milliseconds / 1000).toFixed(1)
