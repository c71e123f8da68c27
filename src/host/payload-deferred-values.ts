/**
 * What waits in a rich text editor reaches its form before anything is done with the form.
 *
 * Fault: Payload’s rich text field hands its value to the form when the browser is idle, up to half a
 *   second later. Whoever saves before that saves without the last words, and is told that all is saved.
 * Upstream: not reported yet: docs/host-reports/payload-deferred-values.md; made by
 *   https://github.com/payloadcms/payload/pull/12046
 * Since: @payloadcms/richtext-lexical 3.35 (dist/utilities/useRunDeprioritized.js)
 * Remove when: the form waits for its fields before it submits, or asks them.
 * Canary: tests/canaries/payload-admin.test.ts
 * Assertion: tests/e2e/typing.spec.ts saves in the moment of the last keystroke, on every way to save.
 */
type Work = (deadline: IdleDeadline) => void
type EditorElement = Element & { __lexicalEditor?: LexicalEditor }
type LexicalEditor = { update: (change: () => void, options: { discrete: true }) => void }

const waiting = new Map<number, Work>()
let followed = false

/**
 * From here on, what waits for an idle moment can be done at once. Browsers without idle moments
 * (Safari) get a stand-in.
 */
export function followIdleWork(): void {
  if (followed) return
  followed = true
  const later = (window.requestIdleCallback ?? afterAMoment).bind(window)
  const never = (window.cancelIdleCallback ?? window.clearTimeout).bind(window)
  window.requestIdleCallback = (work, options) => {
    const once: Work = (deadline) => {
      if (waiting.delete(handle)) work(deadline)
    }
    const handle = later(once, options)
    waiting.set(handle, once)
    return handle
  }
  window.cancelIdleCallback = (handle) => {
    waiting.delete(handle)
    never(handle)
  }
}

/** Everything that was typed is in the form’s state afterwards, as far as React has drawn it. */
export function finishIdleWork(): void {
  for (const element of document.querySelectorAll<EditorElement>('[data-lexical-editor]')) {
    // An empty change that may not wait: it takes those before it along.
    element.__lexicalEditor?.update(() => {}, { discrete: true })
  }
  for (const work of [...waiting.values()]) work(noTimeLeft)
}

const noTimeLeft: IdleDeadline = { didTimeout: true, timeRemaining: () => 0 }

function afterAMoment(work: Work): number {
  return window.setTimeout(() => work(noTimeLeft), 100)
}
