/**
 * A page and its FAQs travel together: `GET …/{id}/together` offers what changed, and
 * `POST …/{id}/submit-together` submits it as a release that nobody had to set up.
 */
import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import type { EditionDocument, Placement } from '../../content/edition'
import { type EditionCollection, leavesOfKind, valueAt } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import { requestedEdition } from '../../content/payload/requested-edition'
import { idOf } from '../../content/reference'
import { titleOf } from '../../content/title'
import { inTransaction } from '../../database/in-transaction'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { objection } from '../../workflow/objection'
import { actorOf } from '../../workflow/payload/actor'
import { scopeRightsOf } from '../../workflow/payload/page-scope'
import { type ReviewedDocument, revisionOf } from '../../workflow/payload/reviewed-document'
import { textFrom } from '../../workflow/transition-request'
import { livingStates } from '../release'
import { type AskedMember, membersFrom } from '../request'
import { comesAlong, type Standing, standingOf } from '../together'
import { addMembers, createRelease, requireReleaser } from './change'
import { withEditions } from './check'
import { findMembers, findReleases, membersOf, type StoredRelease } from './release-store'
import { review } from './review'

/** A FAQ of the page that is not public as it stands. */
export type Offered = {
  collection: EditionCollection
  id: string
  title: string
  number?: number
  revision: number
  standing: Standing
  /** Who wrote it last, where it was somebody else. */
  by?: string
  comesAlong: boolean
  maySubmit: boolean
  /** The release in which it waits already. */
  release?: { id: string; name: string }
}

export const togetherEndpoint = endpoint({
  path: '/:id/together',
  method: 'get',
  docs: {
    topic: 'releases',
    summary:
      'Offers the FAQs of a page that changed, to be submitted with it: new, changed, sent back, or somebody else’s. In GraphQL: `offeredTogether`.',
    who: 'everybody with a role',
    answer:
      '200 `{ offered: [{ collection, id, title, number?, revision, standing, by?, comesAlong, maySubmit, release? }] }`',
  },
  handler: async (req) => Response.json({ offered: await offeredWith(req) }),
})

export const submitTogetherEndpoint = endpoint({
  path: '/:id/submit-together',
  method: 'post',
  docs: {
    topic: 'releases',
    summary:
      'Submits a page with its FAQs: makes a release of them, or goes on with the one that has the page. In GraphQL: `submitTogether`.',
    who: 'whoever may submit each of them',
    body: {
      revision: 'the revision of the page that was looked at',
      with: '`[{ collection, id, revision }]`, what goes with it',
      comment: 'text; may be left out',
    },
    answer: '200 `{ doc }`, the release',
    refusals: {
      409: 'one of them cannot be submitted now: it is named, and nothing was submitted',
      422: 'something is missing',
    },
  },
  handler: async (req) => {
    requireReleaser(req)
    await addDataAndFileToRequest(req)
    const { collection, edition } = await requestedEdition(req)
    const { revision, with: companions = [], comment: words } = req.data ?? {}
    const page = { collection, id: edition.id, revision }
    const wanted = membersFrom([page, ...(Array.isArray(companions) ? companions : [companions])])
    if (isRefusal(wanted)) refuse(wanted, req)
    const comment = textFrom(words, 'comment')
    if (isRefusal(comment)) refuse(comment, req)
    const name = titleOf(edition) || '…'
    const doc = await inTransaction(req, () => submitTogether({ name, wanted, comment }, req))
    return Response.json({ doc })
  },
})

async function submitTogether(
  {
    name,
    wanted,
    comment,
  }: { name: string; wanted: readonly AskedMember[]; comment: string | undefined },
  req: PayloadRequest,
): Promise<StoredRelease> {
  const [page] = wanted
  const known = page?.id ? (await releasesOf([page.id], req)).get(page.id) : undefined
  const release = known?.state === 'scheduled' ? undefined : known
  const current = release ?? (await createRelease({ name: name.slice(0, 200) }, req))
  const has = new Set((await membersOf(current, req)).map(({ edition }) => edition))
  const missing = wanted.filter(({ id }) => !has.has(id ?? ''))
  const filled = missing.length > 0 ? await addMembers(current, missing, req) : current
  const revisionOfEdition = new Map(wanted.map(({ id, revision }) => [id, revision]))
  const members = (await membersOf(filled, req)).filter(({ edition }) =>
    revisionOfEdition.has(edition),
  )
  const atHand = await withEditions(members, req)
  const chosen = atHand.filter(({ document }) => {
    const state = document?.workflow?.state ?? 'draft'
    return state !== 'in-review' && state !== 'approved'
  })
  const revisions = new Map(chosen.map(({ id, edition }) => [id, revisionOfEdition.get(edition)]))
  return review({ release: filled, chosen, revisions, step: { event: 'submit' }, comment }, req)
}

async function offeredWith(req: PayloadRequest): Promise<Offered[]> {
  const { collection, edition } = await requestedEdition(req)
  const placements = placementsOf(collection, edition)
  if (placements.length === 0) return []
  const faqs = await editionsOf(placements, edition, req)
  const releases = await releasesOf(
    faqs.map(({ id }) => id),
    req,
  )
  const actor = actorOf(req)
  const rightsOver = await scopeRightsOf(
    faqs.map(({ contentId }) => ({ collection: 'faqs', contentId })),
    req,
  )
  return faqs.flatMap((faq): Offered[] => {
    const revision = revisionOf('faqs', faq)
    const wasPublished = Boolean(faq.firstPublishedAt)
    const standing = standingOf({ state: revision.state, wasPublished })
    if (!standing) return []
    const scope = rightsOver(faq.contentId)
    const circumstances = { actor, scope, edition: faq, approverStillReviews: true }
    const maySubmit = !objection(revision, 'submit', circumstances)
    const isOthers = revision.authors.length > 0 && !revision.authors.includes(actor.id ?? '')
    const release = releases.get(faq.id)
    const companion = { state: revision.state, wasPublished, isOthers, maySubmit }
    return [
      {
        ...{ collection: 'faqs', id: faq.id, title: titleOf(faq) ?? '', standing, maySubmit },
        ...(faq.number && { number: faq.number }),
        revision: faq.revision ?? 0,
        ...(isOthers && { by: faq.workflow?.last?.name }),
        comesAlong: comesAlong({ ...companion, isTaken: release !== undefined }),
        ...(release && { release: { id: release.id, name: release.name } }),
      },
    ]
  })
}

function placementsOf(collection: EditionCollection, edition: EditionDocument): Placement[] {
  return leavesOfKind(collection, 'placements').flatMap(
    ({ path }) => (valueAt(edition, path) ?? []) as Placement[],
  )
}

/** The placed FAQs in the page's language, in the order of the page. */
async function editionsOf(
  placements: readonly Placement[],
  { language }: EditionDocument,
  req: PayloadRequest,
): Promise<(ReviewedDocument & { number?: number | null })[]> {
  const ids = placements.map(({ faq }) => idOf(faq))
  const where = { id: { in: ids } }
  const sources = await findEditions({ collection: 'faqs', where, draft: true }, req)
  const contents = sources.map(({ contentId }) => contentId)
  const own = await findEditions(
    {
      collection: 'faqs',
      where: { contentId: { in: contents }, language: { equals: language } },
      draft: true,
    },
    req,
  )
  return placements.flatMap(({ faq, number }) => {
    const source = sources.find(({ id }) => id === idOf(faq))
    const edition = own.find(({ contentId }) => contentId === source?.contentId)
    return edition ? [{ ...edition, number }] : []
  })
}

/** The waiting release of each edition that has one. */
async function releasesOf(
  editions: readonly string[],
  req: PayloadRequest,
): Promise<Map<string, StoredRelease>> {
  const members = await findMembers({ edition: { in: [...editions] } }, req)
  const ids = [...new Set(members.map(({ release }) => release))]
  if (ids.length === 0) return new Map()
  const living = await findReleases(
    { and: [{ id: { in: ids } }, { state: { in: [...livingStates] } }] },
    req,
  )
  return new Map(
    members.flatMap(({ edition, release }) => {
      const found = living.find(({ id }) => id === release)
      return found ? [[edition, found] as const] : []
    }),
  )
}
