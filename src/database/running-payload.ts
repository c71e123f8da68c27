/**
 * The Payload of this process, for the public site: its pages read what was published, and need not load the
 * configuration of the admin for it.
 */
import type { Payload } from 'payload'
import { ofProcess } from '../host/next-separate-modules'

const running = ofProcess<{ payload?: Payload }>('running-payload', () => ({}))

/** Hands it over; `instrumentation.ts` does so before the first request. */
export function setRunningPayload(payload: Payload): void {
  running.payload = payload
}

/** @throws where nothing was started: pages of the public site are never made in a build */
export function runningPayload(): Payload {
  if (!running.payload) throw new Error('Payload was not started: see instrumentation.ts.')
  return running.payload
}
