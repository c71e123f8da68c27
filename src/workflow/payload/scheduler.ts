/**
 * The scheduler: looks for what is due, and runs the jobs (notifications, translations that follow
 * their source). Of several processes on one database one does it, by a lease; when that one is
 * gone, another takes over within some seconds, and does again what was cut off in the middle.
 */
import type { Payload } from 'payload'
import { Lease } from '../../database/lease'
import { releaseAbandonedJobs } from '../../host/payload-abandoned-jobs'
import { runScheduled } from './run-scheduled'

/** Milliseconds between two looks: a publication is at most this late. */
const pause = 5000
const renewEvery = 3000
/** Jobs of one queue in one look: then what is due has its turn again. */
const mostJobs = 50
const queues = [
  'schedules',
  'translation',
  'translator-notifications',
  'notifications',
  'webhooks',
] as const

type Options = {
  /** What only one process does, each time that it gets the lease: nobody did it meanwhile. */
  onTaken: (payload: Payload) => Promise<void>
  /** What else is due by the clock, of later chapters: releases. */
  runDue: (payload: Payload) => Promise<unknown>
}

/** @returns stops it: the job that is under way ends, and another process can take over at once */
export function startScheduler(
  payload: Payload,
  { onTaken, runDue }: Options,
): () => Promise<void> {
  const lease = new Lease(payload, 'scheduler')
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  const look = async () => {
    try {
      const acquired = await lease.acquire()
      if (acquired === 'taken') {
        await releaseAbandonedJobs(payload)
        await onTaken(payload)
      }
      if (acquired) await work()
    } catch (error) {
      payload.logger.error({ msg: 'What is due could not be done; it is tried again.', err: error })
    }
    if (!stopped) timer = setTimeout(next, pause).unref()
  }
  const work = async () => {
    await runScheduled(payload)
    await runDue(payload)
    for (const queue of queues) await runJobs(queue)
  }
  /** One at a time: a process that loses the lease has at most one under way. */
  const runJobs = async (queue: (typeof queues)[number]) => {
    for (let count = 0; count < mostJobs && lease.isHeld && !stopped; count++) {
      const { noJobsRemaining } = await payload.jobs.run({
        queue,
        limit: 1,
        silent: { info: true },
      })
      if (noJobsRemaining) return
    }
  }
  let looking: Promise<void> = Promise.resolve()
  const next = () => {
    looking = look()
  }
  // A long job must not cost the lease.
  const renewal = setInterval(() => {
    if (lease.isHeld) lease.acquire().catch(() => {}) // the next look says what is wrong
  }, renewEvery).unref()
  next()

  return async () => {
    stopped = true
    clearTimeout(timer)
    clearInterval(renewal)
    await looking
    await lease.release().catch(() => {}) // the database is away: it runs out by itself
  }
}
