/** Decides who holds a lease: the rule, without database and clock. */

export type LeaseRow = { holder?: string | null; renewals: number }

/** What a waiting process has seen of the lease, and since when (milliseconds, monotonic). */
export type Observation = { holder: string; renewals: number; since: number }

export type LeaseDecision =
  | { action: 'wait'; observed: Observation }
  | { action: 'take' | 'renew'; row: LeaseRow | undefined; observed: undefined }

/**
 * Whether to take, renew or leave a lease.
 *
 * @param row the lease as it is stored; nothing where nobody ever had it
 * @param term milliseconds without a renewal after which it is free
 */
export function leaseDecision(
  row: LeaseRow | undefined,
  {
    holder,
    observed,
    now,
    term,
  }: { holder: string; observed: Observation | undefined; now: number; term: number },
): LeaseDecision {
  if (row?.holder === holder) return { action: 'renew', row, observed: undefined }
  if (!row?.holder) return { action: 'take', row, observed: undefined }
  const same = observed?.holder === row.holder && observed.renewals === row.renewals
  const since = same ? observed.since : now
  if (same && now - since >= term) return { action: 'take', row, observed: undefined }
  return { action: 'wait', observed: { holder: row.holder, renewals: row.renewals, since } }
}
