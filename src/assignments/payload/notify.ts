/** Notifies people of assignments by e-mail: one letter to each person and kind, however many contents. */
import type { PayloadRequest } from 'payload'
import { momentIn } from '../../i18n/formatting'
import { describe, type Language } from '../../i18n/languages'
import { translatorFor } from '../../i18n/server/messages'
import { accountsOf, queueNotifications } from '../../notifications/payload/queue-notifications'
import { settings } from '../../settings/server/settings.mjs'
import { zoneOf } from '../../time/zone'
import type { Assignment } from '../assignment'

export type Told = {
  kind: 'assigned' | 'unassigned' | 'assignment-due' | 'assignment-overdue'
  /** The id of an account. */
  to: string
  assignment: Assignment
  title: string
  /** The id of the translation, where that is begun. */
  edition?: string | undefined
}

/** More titles than these stand where the letter leads. */
const mostTitles = 30

/** Queues the notifications, in the transaction of the request. */
export async function notifyOfAssignments(
  told: readonly Told[],
  { who, words }: { who: string; words: string },
  req: PayloadRequest,
): Promise<void> {
  if (told.length === 0) return
  const accounts = await accountsOf(req)
  for (const group of grouped(told)) {
    const [{ to, kind, assignment }] = group
    const account = accounts.find(({ id }) => id === to)
    const reader = {
      language: account?.notificationLanguage ?? 'en',
      timeZone: zoneOf(account, settings().timeZone),
    }
    const { due } = assignment
    await queueNotifications(
      {
        notifications: [{ to, kind }],
        accounts,
        title: group
          .slice(0, mostTitles)
          .map((each) => lineOf(each, reader.language))
          .join('\n'),
        ...{ who, words, count: group.length },
        until: due ? momentIn(reader, due) : 'none',
        path: pathOf(group),
      },
      req,
    )
  }
}

/** The list of what is assigned; of one set of segments, the set. */
function pathOf([{ kind, edition, assignment }, ...more]: readonly [Told, ...Told[]]): string {
  const { kind: collection, language, assignee, segments } = assignment
  if (kind === 'unassigned') return `translations?language=${language}`
  if (segments && edition && more.length === 0) {
    return `collections/${collection}/${edition}/translate?status=mine`
  }
  return `translations?language=${language}&assignee=${assignee}`
}

function lineOf({ title, assignment }: Told, reader: Language): string {
  const { language, segments } = assignment
  const t = translatorFor(reader)
  const count = segments?.length
  const about = [describe(language).ownName, count && t('assignments.segments', { count })]
  return `${title || '…'} (${about.filter(Boolean).join(', ')})`
}

/** Those to one person about one thing and one date. */
function grouped(told: readonly Told[]): [Told, ...Told[]][] {
  const groups = new Map<string, [Told, ...Told[]]>()
  for (const each of told) {
    const { to, kind, assignment } = each
    const key = [to, kind, assignment.language, assignment.due ?? ''].join(' ')
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return [...groups.values()]
}
