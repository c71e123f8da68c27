/** Endpoints that show what would come of a release, and that take its steps. */
import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { inTransaction } from '../../database/in-transaction'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { signatureFrom } from '../../revision/payload/signature'
import { settings } from '../../settings/server/settings.mjs'
import { actorOf } from '../../workflow/payload/actor'
import { requireFreshFactor } from '../../workflow/payload/fresh-factor'
import { refusal } from '../refusals'
import { dueFrom } from '../request'
import { advance, objection, type ReleaseStep } from '../state-machine'
import { describedFrom, requireRevision } from './change-endpoints'
import { withEditions } from './check'
import { publishRelease, refuseBlocked } from './publish'
import { scopeOverRelease } from './release-scope'
import {
  machineOf,
  membersOf,
  recordRelease,
  requestedRelease,
  type StoredRelease,
  writeRelease,
} from './release-store'
import { releaseSteps, reportOf } from './report'

export const checkEndpoint = endpoint({
  path: '/:id/check',
  method: 'get',
  docs: {
    topic: 'releases',
    summary:
      'Reads how a release stands: each member with what keeps it from going public, and what would be wrong with the site after it. In GraphQL: `checkRelease`.',
    who: 'everybody with a role',
    answer:
      '200 `{ release, members: [{ id, collection, edition, title, language, action, state?, revision?, isPublic, wasPublished, may: [event], ready, why?, comments, alsoIn: [{ id, name }] }], findings: [{ severity, code, message, collection, edition, language, field? }], steps: [{ event, allowed, why? }], languages: [{ language, ready, waiting, outside, assigned, assignable }], guests: [{ kind, guest, words?, at, lapsed }], undoes?: { id, name, state }, undoneBy?: { id, name, state } }`',
  },
  handler: async (req) => Response.json(await reportOf(await requestedRelease(req), req)),
})

type Asked = (typeof releaseSteps)[number]

const recorded = {
  schedule: 'schedule-release',
  'cancel-schedule': 'unschedule-release',
  'give-up': 'give-up-release',
} as const

export const releaseStepEndpoint = endpoint({
  path: '/:id/step',
  method: 'post',
  docs: {
    topic: 'releases',
    summary:
      'Publishes all members in one transaction, or schedules that, takes it off the schedule, or gives the release up. In GraphQL: `transitionRelease`.',
    who: 'publishers; whoever may change it gives it up',
    body: {
      event: '`publish`, `schedule`, `cancel-schedule`, `give-up`',
      revision: 'the revision of the release that was looked at; for `publish` and `schedule`',
      at: 'for `schedule`: a moment in ISO 8601, or a local time in `timeZone` (that of the site)',
      notes: 'as for the release, which takes them up',
      updateType: 'as for the release, which takes it up',
      confirmMinor:
        '`false`: answer 409 `members-look-major` where members that are called minor do not look like it, as for a single edition',
    },
    answer: '200 `{ doc }`, the release',
    refusals: {
      409: 'not possible in this state, changed since `revision`, something would lead to nothing, or a member could not be published: it is named, and nothing was published; `members-look-major`, with `confirmMinor: false`',
      422: 'something that the step needs is missing',
    },
  },
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const event = releaseSteps.find((each) => each === req.data?.event)
    if (!event)
      refuse(refusal('release-event-unknown', { facts: { events: releaseSteps.join(', ') } }), req)
    const doc = await inTransaction(req, async () => take(await requestedRelease(req), event, req))
    return Response.json({ doc })
  },
})

async function take(
  release: StoredRelease,
  event: Asked,
  req: PayloadRequest,
): Promise<StoredRelease> {
  const actor = actorOf(req)
  const scope = await scopeOverRelease(release, req)
  const refused = objection(machineOf(release), event, actor, scope)
  // What was looked at may be behind: whoever is second hears that, not that it is over.
  const stale = refused?.status === 403 ? undefined : looksBehind(release, event, req)
  const no = stale ?? refused
  if (no) refuse(no, req)
  const said = describedFrom(req.data ?? {})
  if (isRefusal(said)) refuse(said, req)
  const current = { ...release, ...said, notes: { ...release.notes, ...said.notes } }
  if (event === 'publish' || event === 'schedule') requireFreshFactor(req)
  if (event === 'publish') return publishRelease(current, req)

  const step = stepFrom(event, req)
  if (isRefusal(step)) refuse(step, req)
  if (event === 'schedule') {
    await refuseBlocked(current, await withEditions(await membersOf(release, req), req), req)
  }
  const now = new Date().toISOString()
  const after = advance(machineOf(release), step, { actor, scope, now })
  if (isRefusal(after)) refuse(after, req)
  const { notes, updateType } = current
  const ended = event === 'give-up' ? { ...signatureFrom(req), at: now } : null
  const written = await writeRelease(release, { ...after, notes, updateType, ended }, req)
  const due = written.due ?? release.due
  await recordRelease(recorded[event], { before: release, after: written }, req, {
    ...(due && { due }),
  })
  return written
}

function looksBehind(release: StoredRelease, event: Asked, req: PayloadRequest) {
  const { revision } = req.data ?? {}
  const optional = event === 'cancel-schedule' || event === 'give-up'
  if (optional && revision === undefined) return undefined
  return requireRevision(release, revision)
}

function stepFrom(event: Exclude<Asked, 'publish'>, req: PayloadRequest) {
  if (event !== 'schedule') return { event } as ReleaseStep
  const { at, timeZone } = req.data ?? {}
  const due = dueFrom(at, timeZone ?? settings().timeZone, new Date())
  return isRefusal(due) ? due : ({ event, due } as const)
}
