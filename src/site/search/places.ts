/**
 * Where a word stands: of each text how often, in plain numbers. As JavaScript maps, as MiniSearch has
 * them, the same took 300 MB for 10,000 pages; like this it takes 30 MB.
 */

/**
 * Ascending by text. Of each entry 22 bits are the text's number (enough for four million), 3 how
 * often its title has the word, 7 how often its body: more often counts no more.
 */
export type Places = { entries: Uint32Array; size: number }

const most = { inTitle: 7, inBody: 127 }

export function noPlaces(): Places {
  return { entries: new Uint32Array(1), size: 0 }
}

/** Adds a text that is not there yet. */
export function put(places: Places, text: number, inTitle: number, inBody: number): void {
  const at = positionOf(places, text)
  if (places.size === places.entries.length) {
    const larger = new Uint32Array(Math.ceil(places.size * 1.5) + 1)
    larger.set(places.entries)
    places.entries = larger
  }
  places.entries.copyWithin(at + 1, at, places.size)
  const counts = (Math.min(inTitle, most.inTitle) << 7) | Math.min(inBody, most.inBody)
  places.entries[at] = ((text << 10) | counts) >>> 0
  places.size += 1
}

/** Takes a text out; nothing happens where it is not there. */
export function take(places: Places, text: number): void {
  const at = positionOf(places, text)
  if (at === places.size || (places.entries[at] ?? 0) >>> 10 !== text) return
  places.entries.copyWithin(at, at + 1, places.size)
  places.size -= 1
}

export function eachPlace(
  { entries, size }: Places,
  tell: (text: number, inTitle: number, inBody: number) => void,
): void {
  for (let at = 0; at < size; at += 1) {
    const entry = entries[at] ?? 0
    tell(entry >>> 10, (entry >>> 7) & most.inTitle, entry & most.inBody)
  }
}

/** Where the text stands, or would stand. */
function positionOf({ entries, size }: Places, text: number): number {
  const last = size > 0 ? (entries[size - 1] ?? 0) >>> 10 : -1
  if (text > last) return size
  let [from, to] = [0, size]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((entries[middle] ?? 0) >>> 10 < text) from = middle + 1
    else to = middle
  }
  return from
}
