/** The session of somebody whom a provider proved to be who they are: Payload’s own, with its own cookie. */
import { getFieldsToSign, jwtSign, type PayloadRequest } from 'payload'
import { addSessionToUser, generatePayloadCookie } from 'payload/shared'
import { appendEntry } from '../../audit-log/payload/append-entry'
import { inTransaction } from '../../database/in-transaction'
import { passing } from '../second-factor'
import { networkAsking } from './attempts'
import { accountWithId, noteLogin } from './identities'
import { changeFactor } from './second-factors'
import type { Account, ProvedSubject } from './sign-on-failure'

/** Which second factor was given with a login: the provider’s own, or a code of Concord’s. */
export type FactorGiven = 'provider' | 'code' | undefined

/**
 * Makes a session, as Payload’s login does after a password.
 *
 * @param req of nobody yet; it is the person’s afterwards
 * @returns the cookie
 */
export async function openSession(
  account: Account,
  { factor, proved }: { factor: FactorGiven; proved?: ProvedSubject },
  req: PayloadRequest,
): Promise<string> {
  const { payload } = req
  const { config } = payload.collections.users
  return inTransaction(req, async () => {
    const user = (await accountWithId(account.id, req)) ?? account
    const { sid } = await addSessionToUser({
      collectionConfig: config,
      payload,
      req,
      user,
    })
    if (!sid) throw new Error('Payload made no session.')
    if (factor) {
      const by = factor === 'provider' ? factor : undefined
      await changeFactor(user, req, (before) => ({
        factor: passing(before, { session: sid, now: new Date(), by }),
      }))
    }
    if (proved) await noteLogin(proved, sid, req)
    req.user = { ...user, collection: 'users' }
    await appendEntry(req, {
      event: 'log-in',
      kind: 'users',
      edition: String(user.id),
      title: user.name ?? null,
      detail: { from: networkAsking(req), by: 'provider' },
    })
    const { token } = await jwtSign({
      fieldsToSign: getFieldsToSign({
        collectionConfig: config,
        email: user.email,
        sid,
        user,
      }),
      secret: payload.secret,
      tokenExpiration: config.auth.tokenExpiration,
    })
    return generatePayloadCookie({
      collectionAuthConfig: config.auth,
      cookiePrefix: payload.config.cookiePrefix,
      token,
    })
  })
}
