/** What the endpoints of single sign-on ask of a request, and the way to the provider. */
import {
  createLocalReq,
  Forbidden,
  NotFound,
  type PayloadRequest,
  UnauthorizedError,
} from 'payload'
import { languageOf } from '../../i18n/server/messages'
import { settings } from '../../settings/server/settings.mjs'
import { beginLogin } from './oidc-provider'
import { kept } from './sign-on-cookie'

/** A request of nobody, for the browser comes from another site; what it writes, the system does. */
export const nobodysRequest = ({
  i18n,
  headers,
  payload,
}: PayloadRequest): Promise<PayloadRequest> =>
  createLocalReq({ req: { i18n, headers }, context: { system: 'single-sign-on' } }, payload)

/** @throws 404 where there is no single sign-on */
export function requireSignOn(req: PayloadRequest): void {
  if (!settings().singleSignOn) throw new NotFound(req.t)
}

/** @throws 401 for nobody, 403 for a program */
export function ownSession(req: PayloadRequest): { person: string; session: string } {
  if (!req.user) throw new UnauthorizedError(req.t)
  const { id, _sid: session } = req.user as { id: string | number; _sid?: string }
  if (!session) throw new Forbidden(req.t)
  return { person: String(id), session }
}

/** Sends the browser to the provider. */
export async function toProvider(
  begun: { kind: 'login' } | { kind: 'again' | 'link'; person: string; session: string },
  to: string,
  req: PayloadRequest,
): Promise<{ address: URL; cookie: string }> {
  const isAgain = begun.kind === 'again'
  const { address, secrets } = await beginLogin({ language: languageOf(req), isAgain })
  return { address, cookie: kept({ ...begun, ...secrets, to }) }
}
