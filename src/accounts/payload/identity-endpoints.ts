/** Whether an account logs in by single sign-on: joining one’s own to it, and taking that away. */
import { Forbidden, NotFound } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { inTransaction } from '../../database/in-transaction'
import { refuse } from '../../refusals/payload/refuse'
import { settings } from '../../settings/server/settings.mjs'
import { personOf } from '../../workflow/payload/access'
import { requireFreshFactor } from '../../workflow/payload/fresh-factor'
import { mayManagePeople } from '../../workflow/roles'
import { refusal } from '../refusals'
import { accountWithId, isLinked, unlink } from './identities'
import { checkCurrent } from './own-account'
import { SignOnFailure } from './sign-on-failure'
import { ownSession, requireSignOn, toProvider } from './sign-on-request'

export const ownIdentityEndpoint = endpoint({
  path: '/oidc/identity',
  method: 'get',
  docs: {
    topic: 'accounts',
    summary: 'Says whether one’s own account logs in by the provider.',
    who: 'people who are logged in',
    answer: '200 `{ label, linked }`; `label` is `null` where there is no single sign-on',
  },
  handler: async (req) => {
    const { person } = ownSession(req)
    const { label = null } = settings().singleSignOn ?? {}
    return Response.json({ label, linked: await isLinked(person, req) })
  },
})

export const linkIdentityEndpoint = endpoint({
  path: '/oidc/link',
  method: 'post',
  docs: {
    topic: 'accounts',
    summary: 'Begins to join one’s own account to one’s login at the provider.',
    who: 'people who are logged in, whose account is not joined yet',
    body: { currentPassword: 'text; required' },
    answer: '201 `{ address }`: of the provider, where the browser goes on',
    refusals: {
      404: 'there is no single sign-on',
      409: '`identity-there`',
      429: 'ten wrong passwords in ten minutes',
      503: '`provider-unreachable`',
    },
  },
  handler: async (req) => {
    requireSignOn(req)
    const own = ownSession(req)
    requireFreshFactor(req)
    if (await isLinked(own.person, req)) refuse(refusal('identity-there'), req)
    await checkCurrent({ id: own.person }, req.data?.currentPassword, req)
    try {
      const { address, cookie } = await toProvider({ kind: 'link', ...own }, '/admin/account', req)
      const headers = { 'set-cookie': cookie }
      return Response.json({ address: address.href }, { status: 201, headers })
    } catch (error) {
      if (!(error instanceof SignOnFailure)) throw error
      req.payload.logger.warn({ err: error.cause, msg: 'Single sign-on failed' })
      refuse(refusal('provider-unreachable'), req)
    }
  },
})

export const unlinkIdentityEndpoint = endpoint({
  path: '/:id/oidc/unlink',
  method: 'post',
  docs: {
    topic: 'accounts',
    summary:
      'Takes away that a person logs in by the provider. All sessions of the account are over, but one’s own.',
    who: 'administrators; people of themselves, with their password',
    body: { currentPassword: 'text; required of oneself' },
    answer: '200 `{ done }`',
    refusals: { 409: '`identity-none`' },
  },
  handler: async (req) => {
    const { person, session } = ownSession(req)
    const id = String(req.routeParams?.id ?? '')
    const isOwn = id === person
    if (!isOwn && !mayManagePeople(personOf(req))) throw new Forbidden(req.t)
    requireFreshFactor(req)
    const account = await accountWithId(id, req)
    if (!account) throw new NotFound(req.t)
    if (isOwn) await checkCurrent(account, req.data?.currentPassword, req)
    await inTransaction(req, async () => {
      if (!(await unlink(account, req))) refuse(refusal('identity-none'), req)
      const all = (account.sessions ?? []) as { id: string }[]
      const sessions = isOwn ? all.filter((each) => each.id === session) : []
      const data = { sessions }
      await req.payload.db.updateOne({ collection: 'users', id: account.id, data, req })
    })
    return Response.json({ done: true })
  },
})

export const identityEndpoints = [ownIdentityEndpoint, linkIdentityEndpoint, unlinkIdentityEndpoint]
