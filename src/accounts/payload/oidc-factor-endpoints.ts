/** Single sign-on where the provider asked for no second factor, and the account has one of its own. */
import type { PayloadRequest } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { refuse } from '../../refusals/payload/refuse'
import { refusal } from '../refusals'
import { accountOf } from './identities'
import { proofIn, takeFactor, waysToGive } from './second-factors'
import { forgotten, underWay } from './sign-on-cookie'
import { nobodysRequest, requireSignOn } from './sign-on-request'
import { openSession } from './sign-on-session'

/** The login of this browser that waits for the second factor. @throws 401 where there is none */
async function waitingForFactor(req: PayloadRequest, own: PayloadRequest) {
  requireSignOn(req)
  const begun = underWay(req)
  if (begun?.kind !== 'code') refuse(refusal('provider-expired'), req)
  const proved = { ...begun, claims: {} }
  const account = (await accountOf(proved, own)) ?? refuse(refusal('provider-expired'), req)
  return { begun, account, proved }
}

export const signOnWaysEndpoint = endpoint({
  path: '/oidc/ways',
  method: 'post',
  docs: {
    topic: 'accounts',
    summary: 'Says how a login by the provider can give the second factor of its account.',
    who: 'browsers that come from the provider',
    answer: '200 `{ app, passkey }`, as of `second-factor/ways`',
    refusals: { 401: '`provider-expired`', 404: 'there is no single sign-on' },
  },
  handler: async (req) => {
    const { account } = await waitingForFactor(req, await nobodysRequest(req))
    return Response.json(await waysToGive(account, undefined, req))
  },
})

export const signOnCodeEndpoint = endpoint({
  path: '/oidc/code',
  method: 'post',
  docs: {
    topic: 'accounts',
    summary:
      'Ends a login by the provider with the second factor of the account, where it has one of its own and the provider’s does not count.',
    who: 'browsers that come from the provider',
    body: { code: 'of the app, or a recovery code', passkey: 'what a passkey answered, instead' },
    answer: '200 `{ to }`: the page to go to, with the cookie of a login',
    refusals: {
      401: '`second-factor-wrong`, `passkey-wrong`, `provider-expired`',
      404: 'there is no single sign-on',
      429: '20 wrong codes in an hour',
    },
  },
  handler: async (req) => {
    const own = await nobodysRequest(req)
    const { begun, account, proved } = await waitingForFactor(req, own)
    await takeFactor(account, proofIn(req), own)
    const cookie = await openSession(account, { factor: 'code', proved }, own)
    const headers = new Headers()
    headers.append('set-cookie', cookie)
    headers.append('set-cookie', forgotten())
    return Response.json({ to: begun.to }, { headers })
  },
})

export const oidcFactorEndpoints = [signOnWaysEndpoint, signOnCodeEndpoint]
