/**
 * The one road for steps of the workflow: `POST /api/{relations|faqs}/{id}/transition`, and the
 * same as GraphQL mutations. 200 with the document; 401, 403 not allowed and why; 404; 409 not in
 * this state, or changed since; 422 what is missing.
 */

import { addDataAndFileToRequest, NotFound, type PayloadRequest, UnauthorizedError } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { type EditionCollection, isEditionCollection, pageCollections } from '../../content/model'
import { findEditionsAmong } from '../../content/payload/find-edition'
import { editionAsked } from '../../content/payload/requested-edition'
import { restoreAsDraft } from '../../host/payload-restored-drafts'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import type { Step } from '../../revision/steps'
import { objection } from '../objection'
import { refusal } from '../refusals'
import { readTransition, revisionFrom, type TransitionRequest } from '../transition-request'
import { actorOf } from './actor'
import { applyStep } from './apply-step'
import { confirmMinor } from './confirm-minor'
import { scopeRights } from './page-scope'
import { type ReviewedDocument, revisionOf } from './reviewed-document'

type Asked = {
  collection: EditionCollection
  id: string
  request: TransitionRequest
}

/**
 * Takes one step on behalf of the request's person.
 *
 * @returns the edition after it
 * @throws APIError with the refusal's status and sentence
 */
export async function transition(
  { collection, id, request }: Asked,
  req: PayloadRequest,
): Promise<ReviewedDocument> {
  const { edition } = await editionAsked({ collection, id }, req)
  const read = readTransition(request, {
    collection,
    wasPublished: Boolean(edition.firstPublishedAt),
    now: new Date(),
  })
  if (isRefusal(read)) refuse(read, req)
  // The right first: who may not take the step need not hear what else it asks for.
  const scope = await scopeRights({ collection, contentId: edition.contentId }, req)
  const circumstances = { actor: actorOf(req), scope, edition, approverStillReviews: true }
  const refused = objection(revisionOf(collection, edition), read.step.event, circumstances)
  if (refused) refuse(refused, req)
  const revision = revisionFrom(request.revision, read.step.event)
  if (isRefusal(revision)) refuse(revision, req)
  const step = await withTarget(read.step, edition, req)
  if (request.confirmMinor === false) await confirmMinor(step, { collection, edition }, req)
  return applyStep({ ...read, collection, edition, step, revision }, req)
}

/** A redirect goes to a page that readers can see; what is kept is its source edition. */
async function withTarget(
  step: Step,
  edition: ReviewedDocument,
  req: PayloadRequest,
): Promise<Step> {
  const unpublish =
    step.event === 'unpublish' || step.event === 'schedule' ? step.unpublish : undefined
  if (!unpublish?.to) return step
  const where = { id: { equals: unpublish.to } }
  const [target] = await findEditionsAmong(pageCollections, { where, draft: false }, req)
  const leads = target && target.contentId !== edition.contentId && target._status === 'published'
  if (!leads) refuse(refusal('redirect-missing', { field: 'unpublish.to' }), req)
  return step
}

export const transitionEndpoint = endpoint({
  path: '/:id/transition',
  method: 'post',
  docs: {
    topic: 'workflow',
    summary: 'Takes a step of the workflow. In GraphQL: `transitionRelation` and `transitionFaq`.',
    who: 'whoever may take the step ([design, section 4](design.md#4-workflow))',
    body: {
      event:
        '`submit`, `withdraw`, `approve`, `request-changes`, `publish`, `emergency-publish`, `approve-afterwards`, `schedule`, `cancel-schedule`, `unpublish`',
      comment: 'text; required by `request-changes`',
      updateType: '`major` or `minor`, for publishing; a first publication is major',
      changeNote: 'text; required by a major update',
      confirmMinor:
        '`false`: answer 409 `minor-looks-major` where figures, dates, names, links or more than a tenth of the words differ, as the panel does before it asks; else what `updateType` says holds',
      reason: 'text; required by `emergency-publish`',
      at: 'a moment in ISO 8601, for `schedule`',
      unpublish: '`{ kind: "withdrawn" | "gone" | "redirect", explanation?, to? }`',
      revision:
        'the revision that was looked at; required by `approve`, `approve-afterwards`, `schedule` and `publish`',
    },
    answer: '200 `{ doc }`, the edition after the step',
    refusals: {
      409: 'not possible in this state, saved since `revision`, or `minor-looks-major`, with `confirmMinor: false`',
      422: 'something that the step needs is missing, or a translation has open segments',
    },
  },
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const doc = await transition(
      {
        collection: collectionOf(req),
        id: String(req.routeParams?.id ?? ''),
        request: (req.data ?? {}) as Asked['request'],
      },
      req,
    )
    return Response.json({ doc })
  },
})

/** Payload's own address for restoring; here it makes a draft, whatever it was called with. */
export const restoreEndpoint = endpoint({
  path: '/versions/:id',
  method: 'post',
  docs: {
    topic: 'workflow',
    summary:
      'Restores a version as the new draft. `id` is that of the version. It never publishes.',
    who: 'whoever may write the edition',
    answer: '200, the edition and a `message`',
  },
  handler: async (req) => {
    if (!req.user) throw new UnauthorizedError(req.t)
    const version = { collection: collectionOf(req), id: String(req.routeParams?.id ?? '') }
    const doc = await restoreAsDraft(version, req)
    return Response.json({ ...doc, message: req.t('version:restoredSuccessfully') })
  },
})

function collectionOf(req: PayloadRequest): EditionCollection {
  const collection = String(req.routeParams?.collection ?? '')
  if (!isEditionCollection(collection)) throw new NotFound(req.t)
  return collection
}
