/** What people say about themselves: a name of their own, and a password that they know. */
import {
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
  type TextFieldSingleValidation,
  ValidationError,
} from 'payload'
import { type Hashed, isPasswordOf } from '../../host/payload-password-hash'
import { languageOf } from '../../i18n/server/messages'
import { refusal as inputRefusal } from '../../refusals/common-refusals'
import { refusalMessage, refuse } from '../../refusals/payload/refuse'
import { isTimeZone } from '../../time/zone'
import { hasUnseen, longestName, skeletonOf } from '../name'
import { passwordObjection } from '../password'
import { refusal } from '../refusals'
import { countAttempt, forgive, keyOf } from './attempts'

type Account = { id?: string | number; email?: string | null; name?: string | null }
type Written = Account & { password?: unknown; currentPassword?: unknown }

/** An address is a text: Payload takes it for one before it validates it. */
export const requireTextAddress: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { email } = (args as { data?: { email?: unknown } }).data ?? {}
  if (email === undefined || email === null || typeof email === 'string') return args
  const errors = [{ message: req.t('validation:emailAddress'), path: 'email' }]
  throw new ValidationError({ collection: 'users', errors, req }, req.t)
}

/** Wherever a password is chosen; Payload validates none where it is reset. */
export const requireGoodPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const chooses = operation === 'create' || operation === 'update' || operation === 'resetPassword'
  const { data } = args as { data?: Written }
  if (!chooses || data?.password === undefined || data.password === null) return args
  const { password, name, email } = data
  if (password === '') return args // Payload asks for one where it is needed
  const about = [name, email, req.user?.email, (req.user as Account | null)?.name]
  const objection = passwordObjection(typeof password === 'string' ? password : '', about)
  if (objection) refuse(objection, req, 'users')
  return args
}

/**
 * Whoever sits at somebody's desk does not take the account with them: a new password or address needs the
 * current password. Of others, administrators change them.
 */
export const requireCurrentPassword: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const { currentPassword, ...written } = data as Written
  const before = originalDoc as Account | undefined
  const isOwn = operation === 'update' && req.user && String(req.user.id) === String(before?.id)
  const changes = Boolean(written.password) || (written.email ?? before?.email) !== before?.email
  if (isOwn && changes) await checkCurrent(before as Account, currentPassword, req)
  return written
}

export async function checkCurrent(
  { id }: Account,
  given: unknown,
  req: PayloadRequest,
): Promise<void> {
  const field = 'currentPassword'
  if (typeof given !== 'string' || given === '') {
    refuse(refusal('current-password-missing', { field }), req, 'users')
  }
  const key = keyOf(String(id))
  await countAttempt('current', key, req)
  const account = await req.payload.db.findOne({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  })
  if (!(await isPasswordOf(account as Hashed, given))) {
    refuse(refusal('current-password-wrong', { field }), req, 'users')
  }
  await forgive('current', key, req.payload)
}

/**
 * Nobody is called what nobody can see, nor what looks like somebody else’s name. Two people may have the
 * very same: an administrator says so, and nobody of themselves.
 */
export const requireOwnName: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { name } = data as Account
  const before = originalDoc as Account | undefined
  if (typeof name !== 'string' || name === before?.name) return data
  const field = 'name'
  if (hasUnseen(name) || skeletonOf(name) === '' || name.length > longestName) {
    refuse(refusal('name-unseen', { field, facts: { longest: longestName } }), req, 'users')
  }
  const { docs } = await req.payload.find({
    collection: 'users',
    where: before?.id === undefined ? {} : { id: { not_equals: before.id } },
    select: { name: true },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const skeleton = skeletonOf(name)
  // What a provider says of somebody, they may have said there themselves.
  const isSelfSaid = req.context.system === 'single-sign-on'
  const isOwn = isSelfSaid || (req.user && String(req.user.id) === String(before?.id))
  const others = docs.map((other) => String(other.name ?? ''))
  if (others.some((other) => skeletonOf(other) === skeleton && (isOwn || other !== name.trim()))) {
    refuse(refusal('name-taken', { field }), req, 'users')
  }
  return { ...data, name: name.trim() }
}

/** No account has a time zone that no clock goes by. */
export const knownTimeZone: TextFieldSingleValidation = (value, { req }) => {
  if (!value || isTimeZone(value)) return true
  return refusalMessage(inputRefusal('time-zone-unknown'), languageOf(req))
}
