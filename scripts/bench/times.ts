/** How long things take, in milliseconds. */

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

export function medianOf(times: readonly number[]): number {
  return share(times, 0.5)
}

/** The time that this share of them, from 0 to 1, does not exceed. */
export function share(times: readonly number[], part: number): number {
  const sorted = [...times].sort((one, other) => one - other)
  return sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN
}
