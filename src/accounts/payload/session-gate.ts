/**
 * Stands behind Payload's own look at a login, at every door (REST, GraphQL, the admin, previews): a session
 * that did not give the second factor is nobody's, however it came to be; and whoever needs one and has none
 * has no role until they have.
 */
import type { AuthStrategy, Payload } from 'payload'
import { settings } from '../../settings/server/settings.mjs'
import type { FactorMark } from '../../workflow/fresh-factor'
import type { Person } from '../../workflow/roles'
import { byProvider, isEnrolled, isMissing, isOpen, lastPassed } from '../second-factor'
import { factorOf } from './second-factors'

type Asked = Awaited<ReturnType<AuthStrategy['authenticate']>>
type Session = { id: string; createdAt?: string | Date | null }
type LoggedIn = Person & {
  id: string | number
  _sid?: string
  sessions?: Session[] | null
  _secondFactor?: FactorMark
}

/** To be called once, when Payload is ready. @throws where Payload has no such strategy any more */
export function gateSessions(payload: Payload): void {
  const own = payload.authStrategies.find(({ name }) => name === 'local-jwt')
  if (!own) throw new Error('Payload has no strategy "local-jwt" any more.')
  const { authenticate } = own
  own.authenticate = async (args) => gated(await authenticate(args), payload)
}

async function gated(asked: Asked, payload: Payload): Promise<Asked> {
  const user = asked.user as LoggedIn | null
  if (!user) return asked
  const session = user.sessions?.find(({ id }) => id === user._sid)
  if (!session) return { ...asked, user: null }
  const factor = await factorOf(user.id, { payload })
  if (!isOpen(factor, session)) return { ...asked, user: null }
  if (isEnrolled(factor) || byProvider(factor, session.id)) {
    user._secondFactor = { at: lastPassed(factor, session.id) }
  } else if (isMissing(factor, user.roles, settings().secondFactor.roles, session.id)) {
    Object.assign(user, { roles: [], _secondFactor: { missing: true } satisfies FactorMark })
  }
  return asked
}
