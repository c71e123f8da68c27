import { createElement, type FunctionComponent } from 'react'

/** A component that suspends when it is rendered first: its words come when the page is on its way. */
export function latePart(words: string): FunctionComponent {
  let coming: Promise<void> | undefined
  let known: string | undefined
  return () => {
    coming ??= new Promise<void>((resolve) => {
      setTimeout(() => {
        known = words
        resolve()
      }, 50)
    })
    if (known === undefined) throw coming
    return createElement('p', null, known)
  }
}
