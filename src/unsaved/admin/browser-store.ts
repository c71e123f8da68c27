'use client'

/** The browser’s own store, and the forms that are open in its other windows. */
import {
  addressIn,
  type FormAddress,
  isForgotten,
  isOfNew,
  type KeptText,
  keyOf,
  newest,
  readKept,
} from '../kept-text'

/** Milliseconds in which another window answers. */
const patience = 150

/** @returns whether the browser took it: its store may be full, or switched off */
export function keep(address: FormAddress, text: KeptText): boolean {
  try {
    window.localStorage.setItem(keyOf(address), JSON.stringify(text))
    return true
  } catch {
    return false
  }
}

export function forget(address: FormAddress): void {
  try {
    window.localStorage.removeItem(keyOf(address))
  } catch {
    // Without a store there is nothing to forget.
  }
}

/** What tells this window’s form from the same form in another one. */
export function nameOfWindow(): string {
  // A page that is not served over HTTPS has no `randomUUID`.
  return globalThis.crypto?.randomUUID?.() ?? `${Math.random()}`
}

type Kept = { address: FormAddress; text: KeptText }

/**
 * What was kept of a form, and belongs to no window that is still open. For a new document the newest
 * of those that were never saved.
 */
export async function findKept(address: FormAddress): Promise<Kept | undefined> {
  const ofSameKind = allKept().filter(
    (each) =>
      each.address.person === address.person &&
      each.address.collection === address.collection &&
      (isOfNew(address) ? isOfNew(each.address) : each.address.form === address.form),
  )
  const alone: Kept[] = []
  for (const each of ofSameKind) if (!(await isOpenElsewhere(each.address))) alone.push(each)
  return newest(alone)
}

function allKept(): Kept[] {
  try {
    const now = new Date()
    return Object.keys(window.localStorage).flatMap((key) => {
      const address = addressIn(key)
      const text = address && readKept(window.localStorage.getItem(key) ?? '')
      if (!address) return []
      if (text && !isForgotten(text, now)) return [{ address, text }]
      forget(address)
      return []
    })
  } catch {
    return []
  }
}

const channelName = 'concord:unsaved'
type Call = { ask: string } | { here: string }

/** Answers for a form while it is open. @returns what ends that */
export function answerFor(address: FormAddress): () => void {
  if (!('BroadcastChannel' in window)) return () => {}
  const channel = new BroadcastChannel(channelName)
  channel.onmessage = ({ data }: MessageEvent<Call>) => {
    if ('ask' in data && data.ask === keyOf(address)) channel.postMessage({ here: data.ask })
  }
  return () => channel.close()
}

function isOpenElsewhere(address: FormAddress): Promise<boolean> {
  if (!('BroadcastChannel' in window)) return Promise.resolve(false)
  const channel = new BroadcastChannel(channelName)
  return new Promise<boolean>((resolve) => {
    channel.onmessage = ({ data }: MessageEvent<Call>) => {
      if ('here' in data && data.here === keyOf(address)) resolve(true)
    }
    channel.postMessage({ ask: keyOf(address) })
    setTimeout(() => resolve(false), patience)
  }).finally(() => channel.close())
}
