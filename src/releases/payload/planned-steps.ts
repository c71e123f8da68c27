/**
 * Reads what releases and schedules are going to do, for previews of what will be. System reads: whoever
 * asks has been let in.
 */
import type { PayloadRequest } from 'payload'
import { editionCollections, type PageCollection, pageCollections } from '../../content/model'
import { findEditions, findEditionsAmong } from '../../content/payload/find-edition'
import type { ReviewedDocument } from '../../workflow/payload/reviewed-document'
import type { PlannedStep } from '../overlay'
import type { Candidate } from '../readiness'
import { candidateOf, membersInOrder, withEditions } from './check'
import { findReleases, membersOf, type StoredRelease } from './release-store'

/**
 * The steps of a release, with the words of its members as they stand: a preview is there to see them
 * before they are approved.
 *
 * @param at the moment at which they are taken
 */
export async function stepsOfRelease(
  release: StoredRelease,
  at: string,
  req: PayloadRequest,
): Promise<PlannedStep[]> {
  const members = await withEditions(await membersOf(release, req), req)
  const candidates = membersInOrder(members)
    .flatMap((member) => candidateOf(member, release))
    .flatMap((candidate) => [candidate, ...withdrawn(candidate)])
  return withTargets(
    candidates.map((candidate) => ({ ...candidate, at })),
    req,
  )
}

/** The second step of a member that is published and withdrawn. */
function withdrawn({ action: { publish: _, ...action }, ...candidate }: Candidate): Candidate[] {
  return 'withdraw' in action && action.withdraw
    ? [{ ...candidate, action: { unpublish: action.withdraw } }]
    : []
}

/** Everything that is scheduled until a moment, in the order in which it happens. */
export async function stepsUntil(moment: string, req: PayloadRequest): Promise<PlannedStep[]> {
  const steps: PlannedStep[] = []
  for (const collection of editionCollections) {
    const where = { 'workflow.scheduledFor': { less_than_equal: moment } }
    const due: ReviewedDocument[] = await findEditions({ collection, where, draft: true }, req)
    for (const edition of due) {
      const schedule = edition.workflow?.schedule
      if (!schedule) continue
      const { due: at, publish, unpublish } = schedule
      const action = unpublish ? { unpublish } : { publish: publish ?? {} }
      steps.push({ collection, edition, action, at })
    }
  }
  const releases = await findReleases(
    { and: [{ state: { equals: 'scheduled' } }, { due: { less_than_equal: moment } }] },
    req,
  )
  for (const release of releases) {
    steps.push(...(await stepsOfRelease(release, release.due ?? moment, req)))
  }
  const inTime = steps.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
  return withTargets(inTime, req)
}

/** Names the collection of each page that a redirect leads to. */
async function withTargets(steps: PlannedStep[], req: PayloadRequest): Promise<PlannedStep[]> {
  const ids = steps.flatMap(({ action }) => action.unpublish?.to ?? [])
  if (ids.length === 0) return steps
  const targets = await findEditionsAmong(
    pageCollections,
    { where: { id: { in: [...new Set(ids)] } }, draft: false },
    req,
  )
  const collectionOf = new Map<string, PageCollection>(
    targets.map(({ id, collection }) => [String(id), collection]),
  )
  return steps.map((step) => ({
    ...step,
    leadsTo: collectionOf.get(step.action.unpublish?.to ?? ''),
  }))
}
