/** The sessions of an account: which there are, and ending them. Owners do, and administrators. */
import { Forbidden, NotFound, type PayloadRequest } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { appendEntry } from '../../audit-log/payload/append-entry'
import { inTransaction } from '../../database/in-transaction'
import { refuse } from '../../refusals/payload/refuse'
import { personOf } from '../../workflow/payload/access'
import { requireFreshFactor } from '../../workflow/payload/fresh-factor'
import { mayManagePeople } from '../../workflow/roles'
import { refusal } from '../refusals'
import { listedSessions, type StoredSession, sessionsLeft } from '../sessions'
import { networkAsking } from './attempts'
import { accountWithId } from './identities'
import { factorOf } from './second-factors'
import { ownSession } from './sign-on-request'

/** @throws 401, 403, 404 */
async function askedAccount(req: PayloadRequest) {
  const { person, session } = ownSession(req)
  const id = String(req.routeParams?.id ?? '')
  const isOwn = id === person
  if (!isOwn && !mayManagePeople(personOf(req))) throw new Forbidden(req.t)
  const account = await accountWithId(id, req)
  if (!account) throw new NotFound(req.t)
  const sessions = (account.sessions ?? []) as StoredSession[]
  return { account, sessions, isOwn, own: isOwn ? session : undefined }
}

export const sessionsEndpoint = endpoint({
  path: '/:id/sessions',
  method: 'get',
  docs: {
    topic: 'accounts',
    summary: 'Lists where an account is logged in, the newest session first.',
    who: 'people of themselves; administrators',
    answer:
      '200 `{ docs: [{ id, began, ends, isOwn, gaveFactor, by }] }`: `isOwn` is the session that asks, `gaveFactor` when it last gave the second factor, `by` how: `password` or `provider`',
  },
  handler: async (req) => {
    const { account, sessions, own } = await askedAccount(req)
    const factor = await factorOf(account.id, req)
    return Response.json({ docs: listedSessions(sessions, { own, factor, now: new Date() }) })
  },
})

export const endSessionsEndpoint = endpoint({
  path: '/:id/sessions/end',
  method: 'post',
  docs: {
    topic: 'accounts',
    summary: 'Ends a session of an account, or all but the one that asks. It is over at once.',
    who: 'people of themselves; administrators',
    body: { session: 'id of one; without, all others' },
    answer: '200 `{ ended }`: how many',
    refusals: { 403: '`second-factor-again`, of administrators', 404: '`session-none`' },
  },
  handler: async (req) => {
    const which = typeof req.data?.session === 'string' ? req.data.session : undefined
    const ended = await inTransaction(req, async () => {
      const { account, sessions, isOwn, own } = await askedAccount(req)
      if (!isOwn) requireFreshFactor(req)
      const left = sessionsLeft(sessions, { which, own })
      const count = sessions.length - left.length
      if (count === 0 && which !== undefined) refuse(refusal('session-none'), req)
      if (count === 0) return 0
      await req.payload.db.updateOne({
        collection: 'users',
        id: account.id,
        data: { sessions: left },
        req,
      })
      await appendEntry(req, {
        event: 'end-sessions',
        kind: 'users',
        edition: String(account.id),
        title: account.name ?? null,
        detail: { count, from: networkAsking(req) },
      })
      return count
    })
    return Response.json({ ended })
  },
})

export const sessionEndpoints = [sessionsEndpoint, endSessionsEndpoint]
