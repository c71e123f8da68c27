/** The second factors of one's own account together, and taking away those of another person. */
import { randomBytes } from 'node:crypto'
import { Forbidden, NotFound } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { inTransaction } from '../../database/in-transaction'
import { refuse } from '../../refusals/payload/refuse'
import { settings } from '../../settings/server/settings.mjs'
import { personOf } from '../../workflow/payload/access'
import { factorMarkOf, requireFreshFactor } from '../../workflow/payload/fresh-factor'
import { mayManagePeople } from '../../workflow/roles'
import { refusal } from '../refusals'
import {
  byProvider,
  hasApp,
  isEnrolled,
  isRequired,
  lastPassed,
  recoveryCodesFrom,
  withRecoveryCodes,
} from '../second-factor'
import { appEndpoints } from './app-endpoints'
import { accountWithId, cameFromProvider } from './identities'
import { ownAccount, proofDocs, proofRefusals, provenAccount, yes } from './own-factor'
import { passkeyEndpoints } from './passkey-endpoints'
import { changeFactor, factorOf, recordFactor, resetFactor, waysToGive } from './second-factors'

export const factorStateEndpoint = endpoint({
  path: '/second-factor',
  method: 'get',
  docs: {
    topic: 'accounts',
    summary: 'Says whether one’s own account has a second factor.',
    who: 'people who are logged in',
    answer:
      '200 `{ enrolled, app, passkeys, required, missing, at, recoveryCodes, provider, password }`: whether there is an app, the passkeys with name and times, when this session last gave the factor, how many recovery codes are left, the name of the provider where its login counted as the factor, and whether setting one up asks for the current password',
  },
  handler: async (req) => {
    const { id, session } = ownAccount(req)
    const factor = await factorOf(id, req)
    const { missing = false } = factorMarkOf(req) ?? {}
    return Response.json({
      enrolled: isEnrolled(factor),
      app: hasApp(factor),
      passkeys: (factor?.passkeys ?? []).map(({ id: passkey, name, createdAt, lastUsedAt }) => ({
        id: passkey,
        name,
        createdAt,
        lastUsedAt,
      })),
      required: missing || isRequired(personOf(req)?.roles, settings().secondFactor.roles),
      missing,
      at: lastPassed(factor, session) ?? null,
      recoveryCodes: isEnrolled(factor) ? factor?.recoveryCodes.length : 0,
      provider: byProvider(factor, session) ? (settings().singleSignOn?.label ?? null) : null,
      password: !isEnrolled(factor) && !(await cameFromProvider(id, session, req)),
    })
  },
})

export const factorAgainEndpoint = endpoint({
  path: '/second-factor',
  method: 'post',
  docs: {
    topic: 'accounts',
    summary:
      'Gives the second factor again, for this session: what answered `second-factor-again` can be repeated then.',
    who: 'people who are logged in, and have one',
    body: proofDocs,
    answer: '200 `{ done }`',
    refusals: proofRefusals,
  },
  handler: async (req) => {
    await provenAccount(req)
    return yes()
  },
})

export const factorWaysEndpoint = endpoint({
  path: '/second-factor/ways',
  method: 'post',
  docs: {
    topic: 'accounts',
    summary:
      'Says how this session can give its second factor: whether there is an app, and what a browser asks a passkey, with a challenge that counts once, for five minutes, in this session.',
    who: 'people who are logged in',
    answer: '200 `{ app, passkey }` (`PublicKeyCredentialRequestOptionsJSON` of WebAuthn)',
  },
  handler: async (req) => {
    const account = ownAccount(req)
    return Response.json(await waysToGive(account, account.session, req))
  },
})

export const recoveryCodesEndpoint = endpoint({
  path: '/second-factor/recovery-codes',
  method: 'post',
  docs: {
    topic: 'accounts',
    summary:
      'Issues new recovery codes; those from before count no more. They are shown this once.',
    who: 'people who are logged in, and have a second factor',
    body: proofDocs,
    answer: '201 `{ recoveryCodes }`',
    refusals: proofRefusals,
  },
  handler: async (req) => {
    const account = await provenAccount(req)
    const recoveryCodes = recoveryCodesFrom(randomBytes)
    await inTransaction(req, async () => {
      await changeFactor(account, req, (factor) => ({
        factor: withRecoveryCodes(factor, recoveryCodes),
      }))
      await recordFactor('renew-recovery-codes', account, req)
    })
    return Response.json({ recoveryCodes }, { status: 201 })
  },
})

export const resetFactorEndpoint = endpoint({
  path: '/:id/second-factor/reset',
  method: 'post',
  docs: {
    topic: 'accounts',
    summary:
      'Takes away the second factor of another person, who has lost it. All their sessions are over.',
    who: 'administrators, of others',
    answer: '200 `{ done }`',
    refusals: { 409: '`second-factor-none`' },
  },
  handler: async (req) => {
    const { id: own } = ownAccount(req)
    if (!mayManagePeople(personOf(req))) throw new Forbidden(req.t)
    requireFreshFactor(req)
    const id = String(req.routeParams?.id ?? '')
    if (id === String(own)) refuse(refusal('second-factor-own'), req)
    const account = await accountWithId(id, req)
    if (!account) throw new NotFound(req.t)
    if (!isEnrolled(await factorOf(id, req))) refuse(refusal('second-factor-none'), req)
    await resetFactor(account, req)
    return yes()
  },
})

export const factorEndpoints = [
  factorStateEndpoint,
  factorWaysEndpoint,
  factorAgainEndpoint,
  ...appEndpoints,
  ...passkeyEndpoints,
  recoveryCodesEndpoint,
  resetFactorEndpoint,
]
