/** Hooks that tell people by letter of a step of the workflow, or of a comment. */

import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { findEditions } from '../../content/payload/find-edition'
import { titleOf } from '../../content/title'
import { refusalMessage } from '../../refusals/payload/refuse'
import type { Refusal } from '../../refusals/refusal'
import { writeIntentOf } from '../../revision/payload/own-request'
import { blank } from '../../revision/revision'
import type { ScopeRights } from '../../workflow/page-scope'
import { type Content, scopeRightsOfPeople } from '../../workflow/payload/page-scope'
import {
  type ReviewedDocument,
  revisionOf,
  type TakenStep,
  takenStep,
} from '../../workflow/payload/reviewed-document'
import type { Person } from '../../workflow/roles'
import { notificationsAfterComment, notificationsAfterStep, type Said } from '../notifications'
import { accountsOf, queueNotifications } from './queue-notifications'

/** Queues notifications of a step, in its transaction. */
export const notifyOfStep: CollectionAfterChangeHook = async (change) => {
  const taken = takenStep(change)
  const intent = writeIntentOf(change.req)
  // A release tells of its members in one letter.
  if (intent.kind === 'step' && intent.release) return change.doc
  const why = intent.kind === 'step' ? intent.why : undefined
  if (taken) await queueForStep(taken, why, change.req)
  return change.doc
}

async function queueForStep(
  { collection, edition, before, last }: TakenStep,
  why: Pick<Refusal, 'code' | 'facts'> | undefined,
  req: PayloadRequest,
): Promise<void> {
  const told = {
    event: last.event,
    by: last.by,
    before: before ? revisionOf(collection, before) : blank,
    after: revisionOf(collection, edition),
    edition,
  }
  // Saving a draft tells nobody; then nobody need be looked up.
  if ((last.event === 'edit' || last.event === 'restore') && !told.before.schedule) return
  const accounts = await accountsOf(req)
  const content = { collection, contentId: edition.contentId }
  const people = await withRolesOver(accounts, content, 'decides', req)
  const { comment, reason } = last.detail ?? {}
  await queueNotifications(
    {
      notifications: notificationsAfterStep({ ...told, people }),
      accounts,
      title: titleOf(edition) ?? '',
      who: last.name,
      path: `collections/${collection}/${edition.id}`,
      // What a person wrote stays as it is; what the system gives as its reason is said to each in their words.
      words: why
        ? ({ language, timeZone }) => refusalMessage(why, language, timeZone)
        : String(comment ?? reason ?? ''),
    },
    req,
  )
}

/** People with the roles that their page scope leaves them over a content: none where it takes the right away. */
async function withRolesOver<Somebody extends Person>(
  people: readonly Somebody[],
  content: Content,
  right: keyof ScopeRights,
  req: PayloadRequest,
): Promise<Somebody[]> {
  const rightsOf = await scopeRightsOfPeople(people, [content], req)
  return people.map((person) =>
    rightsOf(person, content.contentId)[right] ? person : { ...person, roles: [] },
  )
}

/** Tells of a comment, in the transaction in which it is kept. */
export const notifyOfComment: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  // What was said with a step stands in the letter of that step.
  const intent = writeIntentOf(req)
  const isQuiet = intent.kind === 'comment' && !intent.notifies
  if (operation !== 'create' || doc.event || isQuiet) return doc
  const { of, edition: id, text, name, kind, contentId } = doc
  const [edition] = await findEditions(
    { collection: of, where: { id: { equals: id } }, draft: true },
    req,
  )
  if (!edition) return doc
  const { docs } = await req.payload.find({
    collection: 'comments',
    where: { edition: { equals: id } },
    select: { by: true, answers: true, resolved: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const accounts = await accountsOf(req)
  const content = { collection: of, contentId }
  // Questions go to those who may answer them; in a conversation, everybody is told who is in it.
  const people = kind ? await withRolesOver(accounts, content, 'works', req) : accounts
  // A question is answered beside the words that it is about.
  const [source] = kind
    ? await findEditions(
        {
          collection: of,
          where: { contentId: { equals: contentId }, sourceLanguage: { exists: false } },
          draft: true,
        },
        req,
      )
    : []
  await queueNotifications(
    {
      notifications: notificationsAfterComment({
        comment: doc,
        conversation: docs as Said[],
        authors: (edition as ReviewedDocument).workflow?.authors ?? [],
        people,
      }),
      accounts,
      title: titleOf(edition) ?? '',
      who: name,
      path: `collections/${of}/${source?.id ?? id}#comment-${doc.id}`,
      words: text,
    },
    req,
  )
  return doc
}
