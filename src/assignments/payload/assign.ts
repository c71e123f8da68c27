/** Gives translations to a person, or takes them back, and tells whoever is concerned: in one transaction. */
import type { PayloadRequest } from 'payload'
import { findEditions } from '../../content/payload/find-edition'
import { titleOf } from '../../content/title'
import { inTransaction } from '../../database/in-transaction'
import { refuse } from '../../refusals/payload/refuse'
import type { Refusal } from '../../refusals/refusal'
import { signatureFrom } from '../../revision/payload/signature'
import type { TranslationRecord } from '../../segments/record'
import { personOf } from '../../workflow/payload/access'
import { type Content, scopeRightsOf } from '../../workflow/payload/page-scope'
import { requirePageScope } from '../../workflow/payload/require-page-scope'
import type { Person } from '../../workflow/roles'
import { type Assignment, mayAssign, mayAssignOthers, nextReminder } from '../assignment'
import { refusal } from '../refusals'
import type { Order, Part } from '../request'
import { type Taken, takenFrom } from '../segment-set'
import {
  type Assignee,
  assignmentsOf,
  removeAssignment,
  type StoredAssignment,
  translatorsInto,
  writeAssignment,
} from './assignment-store'
import { notifyOfAssignments, type Told } from './notify'

/** An order, with the translation of each part of which segments are named, where that is begun. */
export type FoundOrder = Omit<Order, 'contents'> & { contents: FoundPart[] }
export type FoundPart = Part & {
  begun?: { edition: string; records: readonly TranslationRecord[] } | undefined
}

/**
 * Carries out an order on behalf of the request's person: all of it or nothing, with one letter to each whom
 * it concerns. Segments that are named leave the sets that have them; a whole translation takes in its sets.
 *
 * @returns the assignments as they are now; none where they were taken back
 * @throws 403 who may not, 422 somebody who does not translate into the language, a content that is not here, or a
 * segment that its translation does not have
 */
export async function assign(order: FoundOrder, req: PayloadRequest): Promise<Assignment[]> {
  return inTransaction(req, async () => {
    const contents = order.contents.map(({ kind: collection, contentId }) => ({
      collection,
      contentId,
    }))
    await requirePageScope(contents, 'works', req)
    const to = await assigneeOf(order, req)
    if (to) await refuseOutsidePages(to, contents, req)
    const plans: Plan[] = []
    for (const part of order.contents) {
      const plan = await planOf(part, order, req)
      const no = objection(order, plan, req)
      if (no) refuse(no, req)
      plans.push(plan)
    }
    const written: Assignment[] = []
    const told: Told[] = []
    for (const plan of plans) {
      const { title, edition } = plan
      told.push(...losing(plan, to?.id).map((assignment) => ({ ...unassigned(assignment), title })))
      const before = await settle(plan, to, req)
      if (!to) continue
      const assignment = assignmentFrom(order, { part: plan.part, to }, req)
      await writeAssignment(assignment, before, req)
      written.push(assignment)
      if (!isSame(before, assignment)) {
        told.push({ kind: 'assigned', to: to.id, assignment, title, edition })
      }
    }
    const { by, name } = signatureFrom(req)
    const others = told.filter((each) => each.to !== by)
    await notifyOfAssignments(others, { who: name, words: order.note ?? '' }, req)
    return written
  })
}

/** What is known of a part of an order before anything is written. */
type Plan = {
  part: FoundPart
  title: string
  /** The id of the translation, where it is begun. */
  edition?: string
  /** Who has all of the translation. */
  whole: StoredAssignment | undefined
  taken: Taken<StoredAssignment>[]
}

async function planOf(part: FoundPart, order: Order, req: PayloadRequest): Promise<Plan> {
  const { language } = order
  const title = await titleIn(part, order, req)
  const known = (await assignmentsOf(part, req)).filter((each) => each.language === language)
  const whole = known.find(({ segments }) => !segments)
  const { segments: wanted, begun } = part
  if (!wanted) return { part, title, whole, taken: takenFrom(known, null, []) }
  if (!begun) refuse(refusal('translation-not-begun', { facts: { title, language } }), req)
  const { edition, records } = begun
  const gone = wanted.find((id) => !records.some((record) => record.id === id))
  if (gone) refuse(refusal('segment-not-assignable', { facts: { segment: gone, title } }), req)
  return { part, title, whole, edition, taken: takenFrom(known, wanted, records) }
}

/** What others lose: their sets or a part of them; of a whole translation, the segments that somebody else gets. */
function losing({ part, whole, taken }: Plan, to: string | undefined): StoredAssignment[] {
  const { segments } = part
  const sets = taken.flatMap(({ from, lost }) =>
    lost.length > 0 ? [{ ...from, segments: lost }] : [],
  )
  const losesWhole = whole && (to || !segments) ? [segments ? { ...whole, segments } : whole] : []
  return [...sets, ...losesWhole].filter(({ assignee }) => assignee !== to)
}

function unassigned(assignment: StoredAssignment) {
  return { kind: 'unassigned', to: assignment.assignee, assignment } as const
}

/**
 * Takes segments from the sets that had them.
 *
 * @returns the assignment that the new one replaces
 */
async function settle(
  { part, whole, taken }: Plan,
  to: Assignee | undefined,
  req: PayloadRequest,
): Promise<StoredAssignment | undefined> {
  const own = taken.find(({ from, left }) => from.assignee === to?.id && left.length === 0)?.from
  const before = to && (part.segments ? own : whole)
  for (const { from, left } of taken) {
    if (from === before) continue
    if (left.length === 0) await removeAssignment(from, req)
    else await writeAssignment({ ...from, segments: left }, from, req)
  }
  if (!to && whole && !part.segments) await removeAssignment(whole, req)
  return before
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

/** What somebody may not write is not given to them. */
async function refuseOutsidePages(
  { id, name }: Assignee,
  contents: readonly Content[],
  req: PayloadRequest,
): Promise<void> {
  const [account] = (
    await req.payload.find({
      ...{ collection: 'users', where: { id: { equals: id } }, limit: 1 },
      ...{ depth: 0, overrideAccess: true, req },
    })
  ).docs
  const rightsOver = await scopeRightsOf(contents, req, (account ?? null) as Person | null)
  if (contents.every(({ contentId }) => rightsOver(contentId).works)) return
  refuse(refusal('assignee-outside-pages', { field: 'assignee', facts: { name } }), req)
}

function objection(
  { language, assignee }: Order,
  { whole, taken }: Plan,
  req: PayloadRequest,
): Refusal | undefined {
  const person = req.user ? { ...personOf(req), id: String(req.user.id) } : null
  const known = [...(whole ? [whole] : []), ...taken.map(({ from }) => from)]
  const assigned = known.map((each) => each.assignee)
  if (mayAssign(person, { language, to: assignee ?? undefined, assigned })) return undefined
  const other = known.find((each) => each.assignee !== person?.id)
  if (other && !mayAssignOthers(person, language)) {
    return refusal('assigned-to-other', { facts: { name: other.name } })
  }
  return refusal('may-not-assign', { facts: { language } })
}

/** @throws 422 where there is no such content, or it is written in that language */
async function titleIn(
  { kind: collection, contentId }: Part,
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
  { part: { kind, contentId, segments }, to }: { part: Part; to: Assignee },
  req: PayloadRequest,
): Assignment {
  const now = new Date()
  const { by, name: byName } = signatureFrom(req)
  return {
    ...{ kind, contentId },
    ...(segments && { segments }),
    ...{ language, assignee: to.id, name: to.name },
    ...{ due, note, by, byName, at: now.toISOString() },
    remindAt: nextReminder(due, now),
  }
}

/** Whether an assignment tells its assignee nothing new. */
function isSame(
  known: StoredAssignment | undefined,
  { assignee, due, note, segments }: Assignment,
): boolean {
  const time = (at: string | null | undefined) => (at ? Date.parse(at) : null)
  return (
    known?.assignee === assignee &&
    known.segments?.length === segments?.length &&
    time(known.due) === time(due) &&
    (known.note ?? null) === (note ?? null)
  )
}
