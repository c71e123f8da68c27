/** The app of one's own account that shows codes: setting it up, and removing it. */
import { randomBytes } from 'node:crypto'
import { renderSVG } from 'uqr'
import { endpoint } from '../../api-reference/payload/endpoint'
import { inTransaction } from '../../database/in-transaction'
import { refuse } from '../../refusals/payload/refuse'
import { settings } from '../../settings/server/settings.mjs'
import { refusal } from '../refusals'
import {
  appAddress,
  begun,
  confirmed,
  hasApp,
  isEnrolled,
  recoveryCodesFrom,
  secretFrom,
  withoutApp,
} from '../second-factor'
import {
  addedDocs,
  answerAdded,
  currentPasswordDocs,
  ownAccount,
  proofDocs,
  proofRefusals,
  provenAccount,
  proveOwner,
  takeAway,
  yes,
} from './own-factor'
import { attemptCode, changeFactor, factorOf, sealedFor, secretOf } from './second-factors'

export const enrolEndpoint = endpoint({
  path: '/second-factor/enrol',
  method: 'post',
  docs: {
    topic: 'accounts',
    summary:
      'Begins to set up an app as second factor: a secret for it. It counts once a first code confirms it.',
    who: 'people who are logged in, and have none',
    body: { currentPassword: currentPasswordDocs },
    answer: '201 `{ secret, address, qr }`: base32, `otpauth://…`, and the address as SVG',
    refusals: {
      403: '`second-factor-again`',
      409: '`second-factor-there`',
      429: 'ten wrong passwords in ten minutes',
    },
  },
  handler: async (req) => {
    const account = ownAccount(req)
    const there = () => refuse(refusal('second-factor-there'), req)
    const before = await factorOf(account.id, req)
    if (hasApp(before)) there()
    await proveOwner(account, before, req)
    const secret = secretFrom(randomBytes(20))
    await changeFactor(account, req, (factor) =>
      hasApp(factor) ? there() : { factor: begun(factor, sealedFor(account, secret)) },
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
      'Ends setting it up with a first code. Where it is the first factor of the account, recovery codes are shown this once, and all other sessions are over.',
    who: 'people who are logged in, and have begun',
    body: { code: 'of the app; required' },
    answer: addedDocs,
    refusals: { 401: '`second-factor-wrong`', 429: '20 wrong codes in an hour' },
  },
  handler: async (req) => {
    const account = ownAccount(req)
    const { session } = account
    const code = typeof req.data?.code === 'string' ? req.data.code : ''
    const recoveryCodes = recoveryCodesFrom(randomBytes)
    const now = new Date()
    const { isFirst } = await attemptCode(account, req, (before) => {
      if (hasApp(before)) refuse(refusal('second-factor-there'), req)
      const secret = secretOf(account, before)
      const factor = confirmed(before, { code, secret, session, now, recoveryCodes })
      return factor && { factor, isFirst: !isEnrolled(before) }
    })
    return answerAdded(account, 'enrol-second-factor', { isFirst, recoveryCodes }, req)
  },
})

export const removeFactorEndpoint = endpoint({
  path: '/second-factor/remove',
  method: 'post',
  docs: {
    topic: 'accounts',
    summary:
      'Removes the app. Where it is the last factor of the account, recovery codes and all other sessions are over.',
    who: 'people who are logged in, and have one',
    body: proofDocs,
    answer: '200 `{ done }`',
    refusals: { ...proofRefusals, 409: '`second-factor-last`, `second-factor-none`' },
  },
  handler: async (req) => {
    const own = ownAccount(req)
    const before = await factorOf(own.id, req)
    if (!hasApp(before)) refuse(refusal('second-factor-none'), req)
    const account = await provenAccount(req)
    await inTransaction(req, () => takeAway(account, 'remove-second-factor', withoutApp, req))
    return yes()
  },
})

export const appEndpoints = [enrolEndpoint, confirmEndpoint, removeFactorEndpoint]
