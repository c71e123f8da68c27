/** What people change about a release: its name, its notes, its members. Each change is a step of its machine. */
import { Forbidden, type PayloadRequest, UnauthorizedError, type Where } from 'payload'
import { findEditions } from '../../content/payload/find-edition'
import { titleOf } from '../../content/title'
import { languageOf, translatorFor } from '../../i18n/server/messages'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal, type Refusal } from '../../refusals/refusal'
import { signatureFrom } from '../../revision/payload/signature'
import { personOf } from '../../workflow/payload/access'
import { actorOf } from '../../workflow/payload/actor'
import { requirePageScope } from '../../workflow/payload/require-page-scope'
import type { ReviewedDocument } from '../../workflow/payload/reviewed-document'
import { mayRelease } from '../../workflow/roles'
import { refusal } from '../refusals'
import { mostMembers, openRelease } from '../release'
import type { AskedMember } from '../request'
import { advance, objection } from '../state-machine'
import { scopeOverRelease } from './release-scope'
import {
  machineOf,
  membersOf,
  recordRelease,
  type StoredMember,
  type StoredRelease,
  writeRelease,
} from './release-store'
import { countsOf } from './settle'
import { standingOf } from './standing'

type Described = Partial<Pick<StoredRelease, 'name' | 'notes' | 'updateType'>>

/** @throws 401, 403: whoever writes nothing and publishes nothing puts nothing together */
export function requireReleaser(req: PayloadRequest): void {
  if (!req.user) throw new UnauthorizedError(req.t)
  if (personOf(req)?.roles?.length === 0) throw new Forbidden(req.t)
  if (!mayRelease(personOf(req))) refuse(refusal('may-not-release'), req)
}

/** A new release without members, in the transaction of the request. */
export async function createRelease(
  { name, notes, updateType, undoes }: Described & { name: string; undoes?: StoredRelease },
  req: PayloadRequest,
): Promise<StoredRelease> {
  const { by, name: byName } = signatureFrom(req)
  const release = await req.payload.create({
    collection: 'releases',
    data: {
      ...{ ...openRelease, name, notes, updateType, revision: 1, by, byName },
      ...(undoes && { undoes: undoes.id }),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  const detail = undoes && { undoes: undoes.name }
  await recordRelease('create', { after: release }, req, detail)
  return release
}

/**
 * Makes a change and settles the release after it, in the transaction of the request.
 *
 * @param change what is written beside the release; nothing where only its own words change
 */
export async function changeRelease(
  release: StoredRelease,
  { change, ...described }: Described & { change?: () => Promise<Record<string, unknown>> },
  req: PayloadRequest,
): Promise<StoredRelease> {
  const actor = actorOf(req)
  const scope = await scopeOverRelease(release, req)
  const refused = objection(machineOf(release), 'change', actor, scope)
  if (refused) refuse(refused, req)
  const detail = await change?.()
  const counts = await countsOf(release, req)
  const now = new Date().toISOString()
  const after = advance(machineOf(release), { event: 'change', ...counts }, { actor, scope, now })
  if (isRefusal(after)) refuse(after, req)
  const written = await writeRelease(release, { ...after, ...described }, req)
  const said = { ...described, ...detail }
  await recordRelease('change-release', { before: release, after: written }, req, said)
  return written
}

/** Adds members, each as it stands. */
export async function addMembers(
  release: StoredRelease,
  asked: readonly AskedMember[],
  req: PayloadRequest,
): Promise<StoredRelease> {
  return changeRelease(
    release,
    {
      change: async () => {
        const before = await membersOf(release, req)
        if (before.length + asked.length > mostMembers) {
          refuse(refusal('release-too-large', { facts: { most: mostMembers } }), req)
        }
        const known = new Set(before.map(({ edition }) => edition))
        let order = before.at(-1)?.order ?? 0
        const titles: string[] = []
        for (const [index, one] of asked.entries()) {
          const field = `members.${index}`
          const edition = await editionOf(one, req)
          if (isRefusal(edition)) refuse({ ...edition, field }, req)
          const title = titleOf(edition) || translatorFor(languageOf(req))('workflow.untitled')
          if (known.has(edition.id))
            refuse(refusal('member-twice', { field, facts: { title } }), req)
          known.add(edition.id)
          titles.push(title)
          order += 1
          await createMember({ release, order, asked: one, edition }, req)
        }
        return { added: titles }
      },
    },
    req,
  )
}

async function createMember(
  {
    release,
    order,
    asked: { collection, action },
    edition,
  }: { release: StoredRelease; order: number; asked: AskedMember; edition: ReviewedDocument },
  req: PayloadRequest,
): Promise<void> {
  const { id, contentId, language } = edition
  await requirePageScope([{ collection, contentId }], 'works', req)
  await req.payload.create({
    collection: 'release-members',
    data: {
      ...{ release: release.id, order, of: collection, edition: id, contentId, language, action },
      ...(await standingOf({ collection, edition, action }, req)),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

/** The latest revision, which is the one that was looked at. */
async function editionOf(
  { collection, id, contentId, language, revision }: AskedMember,
  req: PayloadRequest,
): Promise<ReviewedDocument | Refusal> {
  const where: Where = id
    ? { id: { equals: id } }
    : { contentId: { equals: contentId }, language: { equals: language } }
  const [edition] = await findEditions({ collection, where, draft: true }, req)
  if (!edition) return refusal('member-missing')
  if (edition.revision === revision) return edition
  return refusal('member-changed', { facts: { title: titleOf(edition) ?? '' } })
}

/** @throws where one of the ids is no member */
export function chosenAmong(
  members: readonly StoredMember[],
  ids: readonly string[] | undefined,
  req: PayloadRequest,
): StoredMember[] {
  if (!ids) return [...members]
  const chosen = members.filter(({ id }) => ids.includes(id))
  if (chosen.length !== ids.length) refuse(refusal('member-not-here', { field: 'members' }), req)
  return chosen
}
