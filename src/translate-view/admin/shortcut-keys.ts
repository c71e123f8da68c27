/** Keyboard shortcuts of the view, handled before the editor sees them. */
import type { KeyboardEvent } from 'react'

type Acts = {
  next: () => void
  previous: () => void
  leave: () => void
  confirm?: () => void
  copySource?: () => void
  placeNext?: () => void
  offer?: (index: number) => void
}

export function shortcutKeys(acts: Acts): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.nativeEvent.isComposing) return
    const act = actFor(event, acts)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
}

function actFor(
  { key, code, ctrlKey, metaKey, altKey, shiftKey, target }: KeyboardEvent,
  acts: Acts,
): (() => void) | undefined {
  const inField = target instanceof HTMLInputElement
  if (key === 'Escape') return inField ? undefined : acts.leave
  const vertical = key === 'ArrowDown' ? acts.next : key === 'ArrowUp' ? acts.previous : undefined
  if (vertical) return altKey && !shiftKey && !ctrlKey && !metaKey ? vertical : undefined
  if (altKey || !(ctrlKey || metaKey)) return undefined
  if (key === 'Enter') return shiftKey ? acts.copySource : acts.confirm
  if (shiftKey) return undefined
  // By place on the keyboard too: not every layout has digits and a comma without Shift.
  if (key === ',' || code === 'Comma') return acts.placeNext
  const digit = /^Digit([1-9])$/.exec(code)?.[1]
  const { offer } = acts
  return digit && ctrlKey && offer ? () => offer(Number(digit) - 1) : undefined
}
