/** What every endpoint of one's own second factor asks: whose it is, and that they prove more than a session. */
import { Forbidden, type PayloadRequest, type TypedUser, UnauthorizedError } from 'payload'
import { inTransaction } from '../../database/in-transaction'
import { refuse } from '../../refusals/payload/refuse'
import { settings } from '../../settings/server/settings.mjs'
import { personOf } from '../../workflow/payload/access'
import { refusal as stepRefusal } from '../../workflow/refusals'
import { refusal } from '../refusals'
import { isEnrolled, isRequired, passedLately, removed, type SecondFactor } from '../second-factor'
import { cameFromProvider } from './identities'
import { notifyOwner } from './notify'
import { checkCurrent } from './own-account'
import { changeFactor, factorOf, proofIn, recordFactor, takeFactor } from './second-factors'

export type OwnAccount = {
  id: string | number
  name?: string | null
  email: string
  session: string
}

/** @throws 401 for nobody, 403 for a program */
export function ownAccount(req: PayloadRequest): OwnAccount {
  if (!req.user) throw new UnauthorizedError(req.t)
  const { id, name, email, _sid: session } = req.user as TypedUser & { _sid?: string }
  if (!session) throw new Forbidden(req.t)
  return { id, name, email, session }
}

export const yes = () => Response.json({ done: true })

export const proofDocs = {
  code: 'of the app, or a recovery code',
  passkey: 'what a passkey answered, instead (`AuthenticationResponseJSON` of WebAuthn)',
}
export const currentPasswordDocs =
  'text; required, but of a session that logged in by single sign-on in the last 15 minutes, or that gave a second factor of the account in the last 10'
export const proofRefusals = {
  401: '`second-factor-wrong`, `passkey-wrong`',
  429: '20 wrong codes in an hour',
}
/** Minutes for which a session that gave its factor may change the factors of the account. */
const fresh = 10

/** Whoever changes the factors of an account proves more than a session: a factor that it has, or the password. */
export async function proveOwner(
  account: OwnAccount,
  factor: SecondFactor | undefined,
  req: PayloadRequest,
): Promise<void> {
  const { id, session } = account
  if (isEnrolled(factor)) {
    const isFresh = passedLately(factor, { session, now: new Date(), minutes: fresh })
    if (!isFresh) refuse(stepRefusal('second-factor-again'), req)
  } else if (!(await cameFromProvider(id, session, req))) {
    await checkCurrent(account, req.data?.currentPassword, req)
  }
}

/** One's own account, once the code of the request, or its passkey, is taken for its session. */
export async function provenAccount(req: PayloadRequest): Promise<OwnAccount> {
  const account = ownAccount(req)
  const { id, session } = account
  if (!isEnrolled(await factorOf(id, req))) refuse(refusal('second-factor-none'), req)
  await takeFactor(account, { ...proofIn(req), session }, req)
  return account
}

/** Records a factor that was added, tells the owner, and answers with the recovery codes of a first one. */
export async function answerAdded(
  account: OwnAccount,
  event: 'enrol-second-factor' | 'add-passkey',
  { isFirst, recoveryCodes }: { isFirst: boolean; recoveryCodes: string[] },
  req: PayloadRequest,
  detail: Record<string, unknown> = {},
): Promise<Response> {
  await inTransaction(req, async () => {
    await recordFactor(event, account, req, detail)
    await notifyOwner('factorAdded', account.id, req)
  })
  return Response.json({ recoveryCodes: isFirst ? recoveryCodes : [] }, { status: 201 })
}

/** What `answerAdded` answers, for the reference of the API. */
export const addedDocs =
  '201 `{ recoveryCodes }`; of a further factor none, for those from before count on'

/** Takes one factor away; with the last, everything that came with it. @throws 409 where the role needs one */
export async function takeAway(
  account: OwnAccount,
  event: 'remove-second-factor' | 'remove-passkey',
  without: (factor: SecondFactor) => SecondFactor,
  req: PayloadRequest,
  detail: Record<string, unknown> = {},
): Promise<void> {
  const { session } = account
  await changeFactor(account, req, (before) => {
    const factor = without(before)
    if (isEnrolled(factor)) return { factor }
    const { roles } = settings().secondFactor
    if (isRequired(personOf(req)?.roles, roles)) refuse(refusal('second-factor-last'), req)
    return { factor: removed(factor, { session, now: new Date() }) }
  })
  await recordFactor(event, account, req, detail)
  await notifyOwner('factorRemoved', account.id, req)
}
