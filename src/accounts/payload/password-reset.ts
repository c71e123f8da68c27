/**
 * Asks for a letter with which a password is reset, in the place of Payload's own entry points, which take
 * longer where an account exists. Nobody waits for the letter, and the answer takes a time of its own: it is
 * the same, in the same time, for every address.
 */
import { setTimeout } from 'node:timers/promises'
import {
  APIError,
  type CollectionAfterOperationHook,
  type CollectionBeforeOperationHook,
  type Config,
  createLocalReq,
  type PayloadRequest,
} from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { refuse } from '../../refusals/payload/refuse'
import { settings } from '../../settings/server/settings.mjs'
import { refusal } from '../refusals'
import { countAttempt, keyOf, networkAsking } from './attempts'
import { mayUsePassword } from './logins'
import { notifyOwner } from './notify'

/** Milliseconds: more than it takes to find an account. */
const answerTime = 300

/** @throws 400 without an address, 429 too often */
async function askForLetter(given: unknown, req: PayloadRequest): Promise<void> {
  const email = typeof given === 'string' ? given.toLowerCase().trim() : ''
  if (!email) throw new APIError('Missing email.', 400)
  await countAttempt('letters', keyOf(networkAsking(req)), req)
  await countAttempt('letter', keyOf(email), req)
  // The answer is the same for all, also where a password would lead nowhere.
  const letter = mayUsePassword(email) ? send(email, req) : Promise.resolve()
  letter.catch((error: unknown) =>
    req.payload.logger.error({ err: error, msg: 'A letter for a new password was not sent.' }),
  )
  await setTimeout(answerTime)
}

async function send(email: string, { payload, i18n }: PayloadRequest): Promise<void> {
  const req = await createLocalReq({ req: { i18n } }, payload)
  await payload.forgotPassword({ collection: 'users', data: { email }, req })
}

/** A letter from before passwords were switched off leads nowhere. */
export const refuseUselessReset: CollectionBeforeOperationHook = async ({
  args,
  operation,
  req,
}) => {
  if (operation !== 'resetPassword' || settings().logins.passwords) return args
  const token = (args as { data?: { token?: unknown } }).data?.token
  const account = (await req.payload.db.findOne({
    collection: 'users',
    where: { resetPasswordToken: { equals: String(token ?? '') } },
    req,
  })) as { email: string } | null
  if (account && !mayUsePassword(account.email)) {
    const label = settings().singleSignOn?.label ?? ''
    refuse(refusal('password-login-off', { facts: { label } }), req)
  }
  return args
}

/** Payload resets a password without the hooks of a change. */
export const notifyOfReset: CollectionAfterOperationHook = async ({ operation, result, req }) => {
  if (operation !== 'resetPassword') return result
  const { user } = result as { user?: { id: string | number } }
  if (user) await notifyOwner('passwordChanged', user.id, req)
  return result
}

/** Payload asks the first endpoint of a path, which is the collection's own. */
export const resetEndpoint = endpoint({
  path: '/forgot-password',
  method: 'post',
  docs: {
    topic: 'accounts',
    summary:
      'Asks for an e-mail with which a password is reset. The answer is the same for every address.',
    who: 'everybody',
    body: { email: 'text; required' },
    answer: '200 `{ message }`',
    refusals: { 429: 'one a minute for an address, 20 in ten minutes from a network' },
  },
  handler: async (req) => {
    await askForLetter(req.data?.email, req)
    return Response.json({ message: req.t('general:success') })
  },
})

type Mutations = NonNullable<NonNullable<Config['graphQL']>['mutations']>

export const resetMutation: Mutations = ({ GraphQLBoolean, GraphQLNonNull, GraphQLString }) => ({
  forgotPasswordUser: {
    type: new GraphQLNonNull(GraphQLBoolean),
    args: { email: { type: GraphQLString } },
    resolve: async (
      _: unknown,
      { email }: { email?: string },
      { req }: { req: PayloadRequest },
    ) => {
      await askForLetter(email, req)
      return true
    },
  },
})
