/** The people of the house by name, for whoever works here: their names stand under everything they did. */
import type { PayloadRequest } from 'payload'
import { refuse } from '../../refusals/payload/refuse'
import type { Filter } from '../query'
import { refusal } from '../refusals'

export type PersonName = { id: string; name: string }

/** A system read of names alone. */
export async function peopleByName(req: PayloadRequest): Promise<PersonName[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    select: { name: true, roles: true },
    sort: 'name',
    depth: 0,
    limit: 1000,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return (docs as { id: string | number; name?: string | null; roles?: unknown[] | null }[])
    .filter(({ roles }) => roles && roles.length > 0)
    .map(({ id, name }) => ({ id: String(id), name: name || String(id) }))
}

export async function isPerson(id: string, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { id: { equals: id } },
    overrideAccess: true,
    req,
  })
  return totalDocs > 0
}

/** @throws 422 where a filter names somebody who has no account */
export async function requireKnownPerson({ person }: Filter, req: PayloadRequest): Promise<void> {
  if (person && !(await isPerson(person, req))) {
    refuse(refusal('person-unknown', { field: 'person' }), req)
  }
}
