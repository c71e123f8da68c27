/**
 * A lease (leader election): of several processes on one database, one holds it and does the work
 * that must be done once. Whoever holds it renews it; when it was not renewed for a while, another
 * process takes it.
 *
 * No clock is compared with another machine's: a process that waits sees whether the count of
 * renewals moves, by its own monotonic clock. So a clock that was changed takes nothing from anybody.
 */
import { randomUUID } from 'node:crypto'
import { createLocalReq, type Payload } from 'payload'
import { inTransaction } from './in-transaction'
import { type LeaseRow, leaseDecision, type Observation } from './lease-decision'

/** Milliseconds without a renewal after which a lease is free. */
const term = 12_000

/** One process's side of a lease. */
export class Lease {
  readonly #payload: Payload
  readonly #name: string
  readonly #holder = randomUUID()
  #observed: Observation | undefined
  #renewedAt = Number.NEGATIVE_INFINITY

  constructor(payload: Payload, name: string) {
    this.#payload = payload
    this.#name = name
  }

  /** Whether this process may go on with the work: nobody else can have taken the lease yet. */
  get isHeld(): boolean {
    return performance.now() - this.#renewedAt < term / 2
  }

  /** Takes the lease where it is free, or renews it. @returns whether this process holds it */
  async acquire(): Promise<'held' | 'taken' | false> {
    const begun = performance.now()
    const decision = leaseDecision(await this.#row(), {
      holder: this.#holder,
      observed: this.#observed,
      now: begun,
      term,
    })
    this.#observed = decision.observed
    if (decision.action === 'wait') return false
    if (!(await this.#write(decision.row))) return false
    this.#renewedAt = begun
    return decision.action === 'renew' ? 'held' : 'taken'
  }

  /** Lets another process take the lease at once. */
  async release(): Promise<void> {
    this.#renewedAt = Number.NEGATIVE_INFINITY
    const row = await this.#row()
    if (row?.holder === this.#holder) await this.#write(row, null)
  }

  async #row(): Promise<LeaseRow | undefined> {
    const { docs } = await this.#payload.find({
      collection: 'leases',
      where: { name: { equals: this.#name } },
      limit: 1,
      pagination: false,
      overrideAccess: true,
    })
    return docs[0]
  }

  /** @param seen the row as it was decided about; where it is another by now, nothing is written */
  async #write(seen: LeaseRow | undefined, holder: string | null = this.#holder): Promise<boolean> {
    const req = await createLocalReq({}, this.#payload)
    const common = { collection: 'leases', overrideAccess: true, req } as const
    return inTransaction(req, async () => {
      const { docs } = await this.#payload.find({
        ...common,
        where: { name: { equals: this.#name } },
        limit: 1,
        pagination: false,
      })
      const [row] = docs
      if (row?.holder !== seen?.holder || row?.renewals !== seen?.renewals) return false
      const data = { name: this.#name, holder, renewals: (row?.renewals ?? 0) + 1 }
      if (row) await this.#payload.update({ ...common, id: row.id, data })
      else await this.#payload.create({ ...common, data })
      return true
    })
  }
}
