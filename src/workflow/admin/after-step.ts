/** What was just done, kept over the reload that follows a step. */
import { type Event, events } from '../../revision/steps'

const key = 'concord-after-step'

export function rememberStep(id: string, event: Event): void {
  try {
    sessionStorage.setItem(key, JSON.stringify({ id, event }))
  } catch {
    // No storage: the text stands as it is, and nothing is said about it.
  }
}

/** @returns the step, once; nothing where another text is open */
export function takeStep(id: string): Event | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    sessionStorage.removeItem(key)
    return kept?.id === id ? events.find((event) => event === kept.event) : undefined
  } catch {
    return undefined
  }
}
