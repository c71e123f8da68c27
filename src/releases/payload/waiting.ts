/** Releases for the dashboard: what waits for this person there, instead of each member by itself. */
import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import { editionCollections } from '../../content/model'
import { scopeRightsOf } from '../../workflow/payload/page-scope'
import type { ReviewedDocument } from '../../workflow/payload/reviewed-document'
import { has, mayReadDrafts, mayReview, type Person } from '../../workflow/roles'
import { livingStates } from '../release'
import { contentsOf } from './release-scope'
import { findMembers, findReleases, type StoredRelease } from './release-store'

export type WaitingRelease = Pick<StoredRelease, 'id' | 'name' | 'state' | 'due'> & {
  list: 'waiting' | 'sent-back' | 'scheduled'
  members: number
}

export type WaitingReleases = {
  releases: WaitingRelease[]
  /** Their editions, which need no entry of their own. */
  editions: ReadonlySet<string>
}

type MemberNow = Pick<ReviewedDocument, 'id' | 'language' | 'workflow'>
/** With whether the person’s page scope lets them decide about it. */
type MemberAsked = MemberNow & { mayDecide: boolean }

/** The living releases are few; of their editions the workflow alone is read. */
export async function waitingReleases(user: TypedUser, payload: Payload): Promise<WaitingReleases> {
  const person = user as Person & { id: string | number }
  if (!mayReadDrafts(person)) return { releases: [], editions: new Set() }
  const req = await createLocalReq({ user }, payload)
  const living = await findReleases({ state: { in: [...livingStates] } }, req)
  if (living.length === 0) return { releases: [], editions: new Set() }
  const members = await findMembers({ release: { in: living.map(({ id }) => id) } }, req)
  const now = await standingNow(
    members.map(({ edition }) => edition),
    req,
  )
  const rightsOver = await scopeRightsOf(contentsOf(members), req)
  const shown = living.flatMap((release) => {
    const own = members.filter((member) => member.release === release.id)
    const editions = own.flatMap(({ edition, contentId }) => {
      const found = now.get(edition)
      return found ? { ...found, mayDecide: rightsOver(contentId).decides } : []
    })
    const list = listOf(release, editions, person)
    return list ? [{ release, list, editions: own.map(({ edition }) => edition) }] : []
  })
  return {
    releases: shown.map(({ release: { id, name, state, due }, list, editions }) => ({
      ...{ id, name, state, due, list },
      members: editions.length,
    })),
    editions: new Set(shown.flatMap(({ editions }) => editions)),
  }
}

function listOf(
  { state }: StoredRelease,
  editions: readonly MemberAsked[],
  person: Person & { id: string | number },
): WaitingRelease['list'] | undefined {
  if (state === 'scheduled') return 'scheduled'
  const decidesAll = editions.every(({ mayDecide }) => mayDecide)
  if (state === 'ready' && has(person, 'publisher') && decidesAll) return 'waiting'
  const id = String(person.id)
  const isOwn = ({ workflow }: MemberAsked) => workflow?.authors?.includes(id)
  const standsIn = (wanted: string) => (edition: MemberAsked) => edition.workflow?.state === wanted
  const forReview = editions.filter(standsIn('in-review'))
  const isForThem = (edition: MemberAsked) =>
    edition.mayDecide && mayReview(person, edition) && !isOwn(edition)
  if (forReview.some(isForThem)) return 'waiting'
  return editions.filter(standsIn('changes-requested')).some(isOwn) ? 'sent-back' : undefined
}

async function standingNow(ids: string[], req: PayloadRequest): Promise<Map<string, MemberNow>> {
  const found = new Map<string, MemberNow>()
  for (const collection of editionCollections) {
    const { docs } = await req.payload.find({
      collection,
      where: { id: { in: ids } },
      draft: true,
      depth: 0,
      limit: 0,
      pagination: false,
      select: { language: true, workflow: true },
      overrideAccess: false,
      user: req.user,
      req,
    })
    for (const doc of docs) found.set(String(doc.id), doc)
  }
  return found
}
