/**
 * Asks for a letter with which a password is reset, in the place of Payload's own entry points, which take
 * longer where an account exists. Nobody waits for the letter, and the answer takes a time of its own: it is
 * the same, in the same time, for every address.
 */
import { setTimeout } from 'node:timers/promises'
import { APIError, type Config, createLocalReq, type PayloadRequest } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { countAttempt, keyOf, networkAsking } from './attempts'

/** Milliseconds: more than it takes to find an account. */
const answerTime = 300

/** @throws 400 without an address, 429 too often */
async function askForLetter(given: unknown, req: PayloadRequest): Promise<void> {
  const email = typeof given === 'string' ? given.toLowerCase().trim() : ''
  if (!email) throw new APIError('Missing email.', 400)
  await countAttempt('letters', keyOf(networkAsking(req)), req)
  await countAttempt('letter', keyOf(email), req)
  send(email, req).catch((error: unknown) =>
    req.payload.logger.error({ err: error, msg: 'A letter for a new password was not sent.' }),
  )
  await setTimeout(answerTime)
}

async function send(email: string, { payload, i18n }: PayloadRequest): Promise<void> {
  const req = await createLocalReq({ req: { i18n } }, payload)
  await payload.forgotPassword({ collection: 'users', data: { email }, req })
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
