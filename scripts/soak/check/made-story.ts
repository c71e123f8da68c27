/** A history for the tests of the checker, and what they ask of it. */
import { check } from './check.mjs'
import { type History, inOrder } from './history.mjs'
import { madeHistory } from './made-history.mjs'

export type Made = ReturnType<typeof madeHistory>

/** The properties that a history violates. */
export function violated(history: History): string[] {
  return [...new Set(check(inOrder(history)).map(({ property }) => property))]
}

/** A page that was published, changed and published again, read in between. */
export function story(): Made {
  const made = madeHistory()
  made.published('page') // revisions 1 to 4
  made.read('page', 4)
  made.save('edith', 'page') // 5
  made.read('page', 4)
  made.publishedAgain('page') // 6 to 8
  made.read('page', 8)
  return made
}

export function requestOf({ history }: Made, kind: string, nth = 0) {
  const asked = history.requests.filter((each) => each.kind === kind || each.sent.event === kind)
  const request = asked[nth]
  if (!request) throw new Error(`no ${kind}`)
  return request
}

export function versionOf({ history }: Made, revision: number) {
  const version = history.versions.find((each) => each.version.revision === revision)
  if (!version) throw new Error(`no revision ${revision}`)
  return version
}

export function entryOf({ history }: Made, revision: number) {
  const entry = history.audit.find((each) => each.revision === revision)
  if (!entry) throw new Error(`no entry of revision ${revision}`)
  return entry
}

/** As if the last write had not been carried out. */
export function takeBack(made: Made, revision: number): void {
  made.history.audit.pop()
  made.history.versions.pop()
  versionOf(made, revision).latest = true
}
