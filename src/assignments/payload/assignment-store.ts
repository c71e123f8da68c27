/** Reads and writes assignments. System writes: who may is asked before. */
import type { PayloadRequest, Where } from 'payload'
import type { Language } from '../../i18n/languages'
import { type Assignment, canTranslateInto, type Work } from '../assignment'

export const collection = 'translation-assignments'

export type StoredAssignment = Assignment & { id: string | number }

export type Assignee = { id: string; name: string }

const system = { depth: 0, overrideAccess: true } as const

export async function findAssignments(
  where: Where,
  req: PayloadRequest,
): Promise<StoredAssignment[]> {
  const { docs } = await req.payload.find({
    ...{ collection, where, ...system },
    ...{ limit: 0, pagination: false, req },
  })
  return docs as StoredAssignment[]
}

/** The assignments of a content: in each language one of all of it, and any number of sets of segments. */
export function assignmentsOf(
  { kind, contentId }: Pick<Work, 'kind' | 'contentId'>,
  req: PayloadRequest,
): Promise<StoredAssignment[]> {
  return findAssignments({ kind: { equals: kind }, contentId: { equals: contentId } }, req)
}

/** What an assignment is about, so that no two are about the same: all, or the set that begins with a segment. */
const wholePart = 'whole'

/** Those of sets of segments. */
export const ofSets: Where = { part: { not_equals: wholePart } }

/** Writes an assignment in place of the one that there is. */
export async function writeAssignment(
  assignment: Assignment,
  known: StoredAssignment | undefined,
  req: PayloadRequest,
): Promise<void> {
  const { segments } = assignment
  const data = { ...assignment, segments: segments ?? null, part: segments?.[0] ?? wholePart }
  if (known) await req.payload.update({ collection, id: known.id, data, ...system, req })
  else await req.payload.create({ collection, data, ...system, req })
}

export async function removeAssignment(
  { id }: StoredAssignment,
  req: PayloadRequest,
): Promise<void> {
  await req.payload.delete({ collection, id, ...system, req })
}

/** Whoever can be given work in a language, by name. */
export async function translatorsInto(
  language: Language,
  req: PayloadRequest,
): Promise<Assignee[]> {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { roles: { in: ['translator'] } },
    select: { name: true, roles: true, languages: true },
    sort: 'name',
    ...{ limit: 0, pagination: false, ...system, req },
  })
  return docs
    .filter((account) => canTranslateInto(account, language))
    .map(({ id, name }) => ({ id: String(id), name: name || String(id) }))
}
