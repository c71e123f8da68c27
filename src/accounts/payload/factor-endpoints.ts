/** The second factor of one's own account, and taking away that of another person. */
import { randomBytes } from 'node:crypto'
import { Forbidden, NotFound, type PayloadRequest, UnauthorizedError } from 'payload'
import { renderSVG } from 'uqr'
import { endpoint } from '../../api-reference/payload/endpoint'
import { inTransaction } from '../../database/in-transaction'
import { refuse } from '../../refusals/payload/refuse'
import { settings } from '../../settings/server/settings.mjs'
import { personOf } from '../../workflow/payload/access'
import { factorMarkOf, requireFreshFactor } from '../../workflow/payload/fresh-factor'
import { mayManagePeople } from '../../workflow/roles'
import { refusal } from '../refusals'
import {
  appAddress,
  begun,
  byProvider,
  confirmed,
  isEnrolled,
  isRequired,
  lastPassed,
  recoveryCodesFrom,
  secretFrom,
  withRecoveryCodes,
} from '../second-factor'
import { cameFromProvider } from './identities'
import { checkCurrent } from './own-account'
import {
  attemptCode,
  changeFactor,
  factorOf,
  recordFactor,
  removeFactor,
  sealedFor,
  secretOf,
  takeCode,
} from './second-factors'

type OwnAccount = { id: string | number; name?: string | null; email: string; session: string }

/** @throws 401 for nobody, 403 for a program */
function ownAccount(req: PayloadRequest): OwnAccount {
  if (!req.user) throw new UnauthorizedError(req.t)
  const { id, name, email, _sid: session } = req.user as unknown as OwnAccount & { _sid?: string }
  if (!session) throw new Forbidden(req.t)
  return { id, name, email, session }
}

const yes = () => Response.json({ done: true })

export const factorStateEndpoint = endpoint({
  path: '/second-factor',
  method: 'get',
  docs: {
    topic: 'accounts',
    summary: 'Says whether one’s own account has a second factor.',
    who: 'people who are logged in',
    answer:
      '200 `{ enrolled, required, missing, at, recoveryCodes, provider, password }`: when this session last gave it, how many recovery codes are left, the name of the provider where its login counted as the factor, and whether setting one up asks for the current password',
  },
  handler: async (req) => {
    const { id, session } = ownAccount(req)
    const factor = await factorOf(id, req)
    const { missing = false } = factorMarkOf(req) ?? {}
    return Response.json({
      enrolled: isEnrolled(factor),
      required: missing || isRequired(personOf(req)?.roles, settings().secondFactor.roles),
      missing,
      at: lastPassed(factor, session) ?? null,
      recoveryCodes: isEnrolled(factor) ? factor?.recoveryCodes.length : 0,
      provider: byProvider(factor, session) ? (settings().singleSignOn?.label ?? null) : null,
      password: !(await cameFromProvider(id, session, req)),
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
    body: { code: 'of the app, or a recovery code; required' },
    answer: '200 `{ done }`',
    refusals: { 401: '`second-factor-wrong`', 429: '20 wrong codes in an hour' },
  },
  handler: async (req) => {
    await provenAccount(req)
    return yes()
  },
})

/** One's own account, once the code of the request is taken for its session. */
async function provenAccount(req: PayloadRequest): Promise<OwnAccount> {
  const account = ownAccount(req)
  const { id, session } = account
  if (!isEnrolled(await factorOf(id, req))) refuse(refusal('second-factor-none'), req)
  await takeCode(account, { code: req.data?.code, session }, req)
  return account
}

export const enrolEndpoint = endpoint({
  path: '/second-factor/enrol',
  method: 'post',
  docs: {
    topic: 'accounts',
    summary:
      'Begins to set up a second factor: a secret for an app. It counts once a first code confirms it.',
    who: 'people who are logged in, and have none',
    body: {
      currentPassword:
        'text; required, but of a session that logged in by single sign-on in the last 15 minutes',
    },
    answer: '201 `{ secret, address, qr }`: base32, `otpauth://…`, and the address as SVG',
    refusals: { 409: '`second-factor-there`', 429: 'ten wrong passwords in ten minutes' },
  },
  handler: async (req) => {
    const account = ownAccount(req)
    const there = () => refuse(refusal('second-factor-there'), req)
    if (isEnrolled(await factorOf(account.id, req))) there()
    if (!(await cameFromProvider(account.id, account.session, req))) {
      await checkCurrent(account, req.data?.currentPassword, req)
    }
    const secret = secretFrom(randomBytes(20))
    await changeFactor(account, req, (factor) =>
      isEnrolled(factor) ? there() : { factor: begun(factor, sealedFor(account, secret)) },
    )
    const issuer = `Concord ${new URL(settings().siteUrl).hostname}`
    const address = appAddress(secret, { issuer, label: account.email })
    return Response.json(
      { secret, address, qr: renderSVG(address, { border: 4 }) },
      { status: 201 },
    )
  },
})

export const confirmEndpoint = endpoint({
  path: '/second-factor/confirm',
  method: 'post',
  docs: {
    topic: 'accounts',
    summary:
      'Ends setting it up with a first code. Recovery codes are shown this once, and all other sessions of the account are over.',
    who: 'people who are logged in, and have begun',
    body: { code: 'of the app; required' },
    answer: '201 `{ recoveryCodes }`',
    refusals: { 401: '`second-factor-wrong`', 429: '20 wrong codes in an hour' },
  },
  handler: async (req) => {
    const account = ownAccount(req)
    const { session } = account
    const code = typeof req.data?.code === 'string' ? req.data.code : ''
    const recoveryCodes = recoveryCodesFrom(randomBytes)
    const now = new Date()
    await attemptCode(account, req, (before) => {
      if (isEnrolled(before)) refuse(refusal('second-factor-there'), req)
      const secret = secretOf(account, before)
      const factor = confirmed(before, { code, secret, session, now, recoveryCodes })
      return factor && { factor }
    })
    await inTransaction(req, () => recordFactor('enrol-second-factor', account, req))
    return Response.json({ recoveryCodes }, { status: 201 })
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
    body: { code: 'of the app, or a recovery code; required' },
    answer: '201 `{ recoveryCodes }`',
    refusals: { 401: '`second-factor-wrong`', 429: '20 wrong codes in an hour' },
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

export const removeFactorEndpoint = endpoint({
  path: '/second-factor/remove',
  method: 'post',
  docs: {
    topic: 'accounts',
    summary: 'Removes one’s own second factor. All other sessions of the account are over.',
    who: 'people who are logged in, and have one',
    body: { code: 'of the app, or a recovery code; required' },
    answer: '200 `{ done }`',
    refusals: { 401: '`second-factor-wrong`', 429: '20 wrong codes in an hour' },
  },
  handler: async (req) => {
    const account = await provenAccount(req)
    await removeFactor(account, 'remove-second-factor', req, account.session)
    return yes()
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
    const account = (await req.payload.db.findOne({
      collection: 'users',
      where: { id: { equals: id } },
      req,
    })) as { id: string; name?: string } | null
    if (!account) throw new NotFound(req.t)
    if (!(await factorOf(id, req))?.secret) refuse(refusal('second-factor-none'), req)
    await removeFactor(account, 'reset-second-factor', req)
    return yes()
  },
})

export const factorEndpoints = [
  factorStateEndpoint,
  factorAgainEndpoint,
  enrolEndpoint,
  confirmEndpoint,
  recoveryCodesEndpoint,
  removeFactorEndpoint,
  resetFactorEndpoint,
]
