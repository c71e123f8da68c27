/** Gives translations to a person, or takes them back, and tells whoever is concerned: in one transaction. */
import type { PayloadRequest } from 'payload'
import { findEditions } from '../../content/payload/find-edition'
import { titleOf } from '../../content/title'
import { inTransaction } from '../../database/in-transaction'
import { refuse } from '../../refusals/payload/refuse'
import type { Refusal } from '../../refusals/refusal'
import { signatureFrom } from '../../revision/payload/signature'
import { personOf } from '../../workflow/payload/access'
import { type Assignment, mayAssign, mayAssignOthers, nextReminder } from '../assignment'
import { refusal } from '../refusals'
import type { Content, Order } from '../request'
import {
  type Assignee,
  assignmentsOf,
  removeAssignment,
  type StoredAssignment,
  translatorsInto,
  writeAssignment,
} from './assignment-store'
import { notifyOfAssignments, type Told } from './notify'

/**
 * Carries out an order on behalf of the request's person: all of it or nothing, with one letter to each whom
 * it concerns.
 *
 * @returns the assignments as they are now; none where they were taken back
 * @throws 403 who may not, 422 somebody who does not translate into the language, or a content that is not here
 */
export async function assign(order: Order, req: PayloadRequest): Promise<Assignment[]> {
  return inTransaction(req, async () => {
    const to = await assigneeOf(order, req)
    const found: { content: Content; title: string; known: StoredAssignment | undefined }[] = []
    for (const content of order.contents) {
      const title = await titleIn(content, order, req)
      const known = (await assignmentsOf(content, req)).find(
        ({ language }) => language === order.language,
      )
      const no = objection(order, known, req)
      if (no) refuse(no, req)
      found.push({ content, title, known })
    }
    const written: Assignment[] = []
    const told: Told[] = []
    for (const { content, title, known } of found) {
      if (known && known.assignee !== to?.id) {
        told.push({ kind: 'unassigned', to: known.assignee, assignment: known, title })
      }
      if (!to) {
        if (known) await removeAssignment(known, req)
        continue
      }
      const assignment = assignmentFrom(order, { content, to }, req)
      await writeAssignment(assignment, known, req)
      written.push(assignment)
      if (!isSame(known, assignment)) {
        told.push({ kind: 'assigned', to: to.id, assignment, title })
      }
    }
    const { by, name } = signatureFrom(req)
    const others = told.filter((each) => each.to !== by)
    await notifyOfAssignments(others, { who: name, words: order.note ?? '' }, req)
    return written
  })
}

async function assigneeOf(
  { assignee, language }: Order,
  req: PayloadRequest,
): Promise<Assignee | undefined> {
  if (assignee === null) return undefined
  const found = (await translatorsInto(language, req)).find(({ id }) => id === assignee)
  if (!found) refuse(refusal('assignee-unknown', { facts: { language } }), req)
  return found
}

function objection(
  { language, assignee }: Order,
  known: StoredAssignment | undefined,
  req: PayloadRequest,
): Refusal | undefined {
  const person = req.user ? { ...personOf(req), id: String(req.user.id) } : null
  const asked = { language, to: assignee ?? undefined, assigned: known?.assignee }
  if (mayAssign(person, asked)) return undefined
  const isTaken = known && !mayAssignOthers(person, language) && known.assignee !== person?.id
  if (isTaken) return refusal('assigned-to-other', { facts: { name: known.name } })
  return refusal('may-not-assign', { facts: { language } })
}

/** @throws 422 where there is no such content, or it is written in that language */
async function titleIn(
  { kind: collection, contentId }: Content,
  { language }: Order,
  req: PayloadRequest,
): Promise<string> {
  const where = { contentId: { equals: contentId }, sourceLanguage: { exists: false } }
  const [source] = await findEditions({ collection, where, draft: true }, req)
  if (!source) refuse(refusal('content-not-here', { facts: { content: contentId } }), req)
  const title = titleOf(source) ?? ''
  if (source.language === language) {
    refuse(refusal('content-in-source-language', { facts: { title, language } }), req)
  }
  return title
}

function assignmentFrom(
  { language, due = null, note = null }: Order,
  { content, to }: { content: Content; to: Assignee },
  req: PayloadRequest,
): Assignment {
  const now = new Date()
  const { by, name: byName } = signatureFrom(req)
  return {
    ...content,
    ...{ language, assignee: to.id, name: to.name },
    ...{ due, note, by, byName, at: now.toISOString() },
    remindAt: nextReminder(due, now),
  }
}

/** Whether an assignment tells its assignee nothing new. */
function isSame(known: StoredAssignment | undefined, { assignee, due, note }: Assignment): boolean {
  const time = (at: string | null | undefined) => (at ? Date.parse(at) : null)
  return (
    known?.assignee === assignee &&
    time(known.due) === time(due) &&
    (known.note ?? null) === (note ?? null)
  )
}
