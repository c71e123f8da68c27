/**
 * `GET /api/{relations|faqs}/{id}/workflow`: where a revision stands and what the person may do
 * next, each step with the reason where not. The admin's panel shows exactly this.
 */

import type { PayloadRequest, Where } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { hasImageWithoutAlt } from '../../content/alternative-text'
import { type EditionCollection, isPageCollection } from '../../content/model'
import { findVisible } from '../../content/payload/find-edition'
import { requestedEdition } from '../../content/payload/requested-edition'
import { usesOfContent } from '../../content/payload/uses'
import type { Language } from '../../i18n/languages'
import { messageTo } from '../../refusals/payload/refuse'
import type { Approval, Emergency, Schedule, State } from '../../revision/revision'
import type { LastStep } from '../../revision/steps'
import { type Event, events } from '../../revision/steps'
import { settings } from '../../settings/server/settings.mjs'
import { type Circumstances, objection } from '../objection'
import { mayCreate, mayPublish, mayWrite, type Person } from '../roles'
import { personOf } from './access'
import { actorOf, approverStillReviews } from './actor'
import { formerAuthors } from './former-authors'
import type { BlockersOf } from './guard'
import { scopeRights } from './page-scope'
import { type ReviewedDocument, revisionOf } from './reviewed-document'
import { sourceIsPublic } from './source-is-public'

export type NextSteps = {
  state: State
  revision: number
  isPublic: boolean
  wasPublished: boolean
  last: LastStep | null
  approval: Approval | null
  schedule: Schedule | null
  emergency: Emergency | null
  /** The versions to compare: what is public now with what stands; nothing where they are one. */
  compare?: { from: string; to: string }
  /** The version that stands; nothing before the first save. */
  latest?: string
  /** Whether an image says nothing to those who do not see it: a person decides that it need not. */
  withoutAlt: boolean
  /** Where readers read it, on a page of its own or on the first that shows it; nothing where they do not. */
  site?: string
  /** Whether the person may write it. */
  mayWrite: boolean
  /** Whether the person may begin another content with these words. */
  mayCopy: boolean
  /** Whether the person may show it to people without an account. */
  mayShare: boolean
  /** The languages in which the person may begin a translation now. */
  mayTranslateInto: Language[]
  /** What readers see, for those who may set it, in the time zone of the site. */
  dates?: { firstPublishedAt: string; publicUpdatedAt: string; timeZone: string }
  /** What is still needed before it can be submitted, each with its place: a field, or the segments. */
  needs: { message: string; field?: string; tab?: 'translate' }[]
  /** Each step of the one road; `why` is there where it cannot be taken now. */
  steps: { event: Event; why?: string; allowed: boolean }[]
}

/** @param blockersOf the same that the guard asks */
export const workflowEndpoint = (blockersOf: BlockersOf) =>
  endpoint({
    path: '/:id/workflow',
    method: 'get',
    docs: {
      topic: 'workflow',
      summary: 'Reads where the revision stands, and which steps may be taken next, or why not.',
      who: 'everybody with a role',
      answer:
        '200 `{ state, revision, isPublic, wasPublished, last, approval, schedule, emergency, compare?, latest?, withoutAlt, site?, mayWrite, mayCopy, mayShare, mayTranslateInto, dates?, needs: [{ message, field?, tab? }], steps: [{ event, allowed, why? }] }`',
    },
    handler: async (req) => {
      const { collection, edition } = await requestedEdition(req)
      const revision = revisionOf(collection, edition)
      const scope = await scopeRights({ collection, contentId: edition.contentId }, req)
      const circumstances: Circumstances = {
        actor: actorOf(req),
        scope,
        edition,
        approverStillReviews: await approverStillReviews(
          revision.approval,
          { collection, edition },
          req,
        ),
        sourceIsPublic: await sourceIsPublic({ collection, edition, event: 'publish' }, req),
      }
      // Each is asked only where it decides: they read the history, and what the source published.
      for (const event of ['approve', 'approve-afterwards'] as const) {
        if (objection(revision, event, circumstances)) continue
        circumstances.formerAuthors = await formerAuthors(
          { collection, id: edition.id, event },
          req,
        )
      }
      const maySubmit = !objection(revision, 'submit', circumstances)
      const obstacles = maySubmit ? await blockersOf(collection, edition, req) : []
      const [obstacle] = obstacles
      const answer: NextSteps = {
        state: revision.state,
        revision: edition.revision ?? 0,
        isPublic: Boolean(revision.publicDigest),
        wasPublished: Boolean(edition.firstPublishedAt),
        last: (edition as ReviewedDocument).workflow?.last ?? null,
        approval: revision.approval,
        schedule: revision.schedule,
        emergency: revision.emergency,
        ...(await versionsOf({ collection, id: edition.id }, req)),
        withoutAlt: hasImageWithoutAlt(collection, edition),
        site: revision.publicDigest ? await onSite(collection, edition, req) : undefined,
        mayWrite: scope.works && mayWrite(personOf(req), edition),
        mayCopy: mayCopy(collection, edition, req),
        mayShare: scope.works,
        mayTranslateInto: scope.works ? await untranslated({ collection, edition }, req) : [],
        dates: scope.decides ? datesFor(personOf(req), edition) : undefined,
        needs: obstacles.map((refused) => ({
          message: messageTo(req, refused),
          ...(refused.field && { field: refused.field }),
          ...(!refused.field && edition.sourceLanguage && { tab: 'translate' as const }),
        })),
        steps: events
          .filter((event) => event !== 'edit' && event !== 'restore')
          .map((event) => {
            const refused =
              objection(revision, event, circumstances) ??
              (event === 'submit' ? obstacle : undefined)
            return refused
              ? { event, allowed: false, why: messageTo(req, refused) }
              : { event, allowed: true }
          }),
      }
      return Response.json(answer)
    },
  })

/** @returns where readers meet what is public */
async function onSite(
  collection: EditionCollection,
  { contentId, language, publishedSlug }: ReviewedDocument,
  req: PayloadRequest,
): Promise<string | undefined> {
  if (isPageCollection(collection))
    return publishedSlug ? `/${language}/${publishedSlug}` : undefined
  const uses = await usesOfContent({ collection, contentId }, req)
  return uses.find((use) => use.language === language && use.site && use.numbers.length > 0)?.site
}

/** New pages are made by people who are kept to none. */
function mayCopy(
  collection: EditionCollection,
  { language }: ReviewedDocument,
  req: PayloadRequest,
): boolean {
  const person = personOf(req)
  const isOpen = !person?.onlyPages || !isPageCollection(collection)
  return isOpen && mayCreate(person, { language, sourceLanguage: null })
}

async function untranslated(
  { collection, edition }: { collection: EditionCollection; edition: ReviewedDocument },
  req: PayloadRequest,
): Promise<Language[]> {
  const { contentId, language: sourceLanguage, sourceLanguage: isTranslation } = edition
  if (isTranslation) return []
  const person = personOf(req)
  const may = (person?.languages ?? []).filter(
    (language) => language !== sourceLanguage && mayCreate(person, { language, sourceLanguage }),
  )
  if (may.length === 0) return []
  const where: Where = { contentId: { equals: contentId } }
  const editions = await findVisible(
    { collection, where, draft: true, select: { language: true } },
    req,
  )
  const there = new Set(editions.map(({ language }) => language))
  return may.filter((language) => !there.has(language))
}

function datesFor(
  person: Person | null,
  { firstPublishedAt, publicUpdatedAt }: ReviewedDocument,
): NextSteps['dates'] {
  if (!mayPublish(person) || !firstPublishedAt || !publicUpdatedAt) return undefined
  const { timeZone } = settings()
  return { firstPublishedAt, publicUpdatedAt, timeZone }
}

async function versionsOf(
  { collection, id }: { collection: EditionCollection; id: string },
  req: PayloadRequest,
): Promise<Pick<NextSteps, 'compare' | 'latest'>> {
  const newest = async (which: Where) => {
    const { docs } = await req.payload.findVersions({
      collection,
      where: { and: [{ parent: { equals: id } }, which] },
      sort: '-updatedAt',
      limit: 1,
      depth: 0,
      pagination: false,
      select: { parent: true },
      overrideAccess: false,
      user: req.user,
      req,
    })
    return docs[0] && String(docs[0].id)
  }
  const from = await newest({ 'version._status': { equals: 'published' } })
  const to = await newest({ latest: { equals: true } })
  return { latest: to, ...(from && to && from !== to && { compare: { from, to } }) }
}
