import { createElement, type FunctionComponent } from 'react'

/** A component that suspends once: its words are known only when the page around it is on its way. */
export function latePart(words: string): FunctionComponent {
  let known: string | undefined
  const coming = new Promise<void>((resolve) => {
    setTimeout(() => {
      known = words
      resolve()
    }, 50)
  })
  return () => {
    if (known === undefined) throw coming
    return createElement('p', null, known)
  }
}
