/**
 * The targets of the publication log outside the processes: who brings each up to date, up to which
 * publication it is, and what is wrong. The HTTP server in front does the work, and reports here.
 */
import type { Payload } from 'payload'
import { Lease } from '../../database/lease'
import { newestPublication } from './publication-log'

export type Report = { position?: number; problem?: string | null }
type Target = {
  id: string | number
  name: string
  position?: number | null
  problem?: string | null
  since?: string | null
}

const system = { depth: 0, overrideAccess: true } as const
const leases = new Map<string, Lease>()

/**
 * Takes or renews the lease of a target for this process, and writes down what is reported of it.
 *
 * @returns whether this process has it, and the position that was reported last
 */
export async function claimTarget(
  name: string,
  report: Report,
  payload: Payload,
): Promise<{ held: boolean; position?: number }> {
  const lease = leases.get(name) ?? new Lease(payload, `delivery/${name}`)
  leases.set(name, lease)
  const held = Boolean(await lease.acquire())
  const [known] = await targetsNamed(name, payload)
  if (held && (report.position !== undefined || report.problem !== undefined)) {
    await write(name, known, report, payload)
  }
  const position = report.position ?? known?.position ?? undefined
  return { held, ...(position !== undefined && { position }) }
}

/** Lets other processes take over at once. */
export async function releaseTargets(): Promise<void> {
  await Promise.allSettled([...leases.values()].map((lease) => lease.release()))
}

export type TargetHealth = { behind: number; failing: boolean; since?: string }

/** For `/health/ready`, which everybody may ask: how far behind, not why. */
export async function healthOfTargets(payload: Payload): Promise<Record<string, TargetHealth>> {
  const targets = await targetsNamed(undefined, payload)
  if (targets.length === 0) return {}
  const newest = await newestPublication(payload)
  return Object.fromEntries(
    targets.map(({ name, position, problem, since }) => [
      name,
      {
        behind: Math.max(0, newest - (position ?? 0)),
        failing: Boolean(problem),
        ...(problem && since && { since }),
      },
    ]),
  )
}

async function targetsNamed(name: string | undefined, payload: Payload): Promise<Target[]> {
  const { docs } = await payload.find({
    collection: 'delivery-targets',
    ...(name !== undefined && { where: { name: { equals: name } } }),
    pagination: false,
    limit: 100,
    ...system,
  })
  return docs as Target[]
}

async function write(
  name: string,
  known: Target | undefined,
  { position, problem }: Report,
  payload: Payload,
): Promise<void> {
  const isNew = Boolean(problem) && !known?.problem
  const data = {
    name,
    ...(position !== undefined && { position }),
    ...(problem !== undefined && {
      problem,
      since: problem ? (isNew ? new Date().toISOString() : known?.since) : null,
    }),
  }
  const collection = 'delivery-targets'
  if (known) await payload.update({ collection, id: known.id, data, ...system })
  else await payload.create({ collection, data, ...system })
}
