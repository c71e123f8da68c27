/**
 * A form in a drawer is submitted once it has heard of the words typed last.
 *
 * Fault: a drawer of the rich text editor (a link, a reference) asks the server about its words a quarter of
 *   a second after each change, and again before it is submitted, and each question gives up the one
 *   before. Whoever presses in between has the submission judged by an older answer: it is dropped
 *   without a word, or taken unchecked.
 * Upstream: not reported yet: docs/host-reports/payload-early-submissions.md
 * Since: @payloadcms/richtext-lexical 3.0 (dist/utilities/fieldsDrawer/DrawerContent.js)
 * Remove when: the question before a submission is not given up.
 * Canary: tests/canaries/payload-admin.test.ts
 * Assertion: tests/e2e/refusing.spec.ts presses once, in the moment of the last keystroke.
 */

/** Milliseconds after a change in which a form begins to ask; it waits for 250. */
const untilAsked = 350
/** Milliseconds without a question after which none is to come. */
const quiet = 120
/** Milliseconds after which a person’s word counts, whatever the server does. */
const patience = 8000

const forms = 'dialog.drawer form'

/** @returns what ends it */
export function holdEarlySubmissions(): () => void {
  const changed = new WeakMap<Element, number>()
  const held = new WeakSet<Element>()
  let asking = 0
  let asked = Number.NEGATIVE_INFINITY

  const plain = window.fetch
  const following: typeof fetch = async (input, init) => {
    const isQuestion = new Headers(init?.headers).has('next-action')
    if (!isQuestion) return plain(input, init)
    asking += 1
    try {
      return await plain(input, init)
    } finally {
      asking -= 1
      asked = performance.now()
    }
  }
  window.fetch = following

  const onChange = ({ target }: Event) => {
    const element = target instanceof Element ? target : undefined
    const form = element?.closest(forms)
    if (form && !element?.closest('[type="submit"]')) changed.set(form, performance.now())
  }
  const isQuiet = (form: Element) => {
    const now = performance.now()
    const sinceChange = now - (changed.get(form) ?? Number.NEGATIVE_INFINITY)
    return sinceChange >= untilAsked && asking === 0 && now - asked >= quiet
  }
  const onSubmit = (event: Event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.matches(forms)) return
    const isOurs = held.delete(form)
    if (isOurs || !changed.has(form) || isQuiet(form)) return
    event.preventDefault()
    event.stopPropagation()
    const since = performance.now()
    const again = () => {
      if (!form.isConnected) return
      if (!isQuiet(form) && performance.now() - since < patience) return setTimeout(again, 40)
      held.add(form)
      form.requestSubmit()
    }
    setTimeout(again, 40)
  }
  window.addEventListener('input', onChange, true)
  window.addEventListener('pointerdown', onChange, true)
  window.addEventListener('submit', onSubmit, true)
  return () => {
    if (window.fetch === following) window.fetch = plain
    window.removeEventListener('input', onChange, true)
    window.removeEventListener('pointerdown', onChange, true)
    window.removeEventListener('submit', onSubmit, true)
  }
}
