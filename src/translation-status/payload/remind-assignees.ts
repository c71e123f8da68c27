/**
 * Reminds of dates: a day before it whoever translates, when it has passed also whoever assigned it, where it
 * is still the turn of the one who translates. The moment is kept with the assignment, so nothing is told
 * twice, and what came due while no server ran is told afterwards.
 */
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { isOverdue, nextReminder } from '../../assignments/assignment'
import {
  findAssignments,
  type StoredAssignment,
  writeAssignment,
} from '../../assignments/payload/assignment-store'
import { notifyOfAssignments, type Told } from '../../assignments/payload/notify'
import { inTransaction } from '../../database/in-transaction'
import { isTranslatorsTurn } from '../status'
import type { StatusRow } from '../status-row'
import { progressInSet } from './progress-in-set'

/** @returns how many assignments were looked at */
export async function remindAssignees(payload: Payload, now = new Date()): Promise<number> {
  const req = await createLocalReq({}, payload)
  const where = { remindAt: { less_than_equal: now.toISOString() } }
  if ((await findAssignments(where, req)).length === 0) return 0
  return inTransaction(req, async () => {
    const due = await findAssignments(where, req)
    const notifications: Told[] = []
    for (const assignment of due) {
      const row = await rowOfContent(assignment, req)
      if (row && (await isTheirTurn(assignment, row, req))) {
        notifications.push(...remindersAbout(assignment, row, now))
      }
      const remindAt = nextReminder(assignment.due, now)
      await writeAssignment({ ...assignment, remindAt }, assignment, req)
    }
    for (const name of new Set(notifications.map(({ assignment }) => assignment.name))) {
      const theirs = notifications.filter(({ assignment }) => assignment.name === name)
      await notifyOfAssignments(theirs, { who: name, words: '' }, req)
    }
    return due.length
  })
}

/** Whether something is left to do: of a set, one of its segments. */
async function isTheirTurn(
  { language, segments }: StoredAssignment,
  row: StatusRow,
  req: PayloadRequest,
): Promise<boolean> {
  if (!isTranslatorsTurn(row[language])) return false
  return !segments || (await progressInSet(row, { language, segments }, req)).open > 0
}

function remindersAbout(assignment: StoredAssignment, row: StatusRow, now: Date): Told[] {
  const { assignee, by, language } = assignment
  const about = { assignment, title: row.title, edition: row[language].edition ?? undefined }
  if (!isOverdue(assignment, now)) return [{ kind: 'assignment-due', to: assignee, ...about }]
  const kind = 'assignment-overdue'
  return [...new Set([assignee, by])].map((to) => ({ kind, to, ...about }))
}

async function rowOfContent(
  { kind, contentId }: StoredAssignment,
  req: PayloadRequest,
): Promise<StatusRow | null> {
  const where = { kind: { equals: kind }, contentId: { equals: contentId } }
  return (await req.payload.db.findOne({
    ...{ collection: 'translation-status', where, req },
  })) as StatusRow | null
}
