/** The passkeys of one's own account: adding one, and removing one. */
import { createHash, randomBytes } from 'node:crypto'
import { endpoint } from '../../api-reference/payload/endpoint'
import { inTransaction } from '../../database/in-transaction'
import { refuse } from '../../refusals/payload/refuse'
import {
  challengeFor,
  longestPasskeyName,
  mostPasskeys,
  optionsForAdding,
  passkeyName,
  withoutPasskey,
  withPasskey,
} from '../passkeys'
import { refusal } from '../refusals'
import { isEnrolled, none, recoveryCodesFrom, type SecondFactor } from '../second-factor'
import {
  addedDocs,
  answerAdded,
  currentPasswordDocs,
  ownAccount,
  proveOwner,
  takeAway,
  yes,
} from './own-factor'
import { attemptCode, factorOf, passkeyAsked } from './second-factors'

const tooMany = (factor: SecondFactor) => factor.passkeys.length >= mostPasskeys
const atMost = { facts: { most: mostPasskeys } }

/** What an authenticator knows an account by: it says nothing about the person. */
const userIdOf = (id: string | number) => createHash('sha256').update(`concord ${id}`).digest()

export const beginPasskeyEndpoint = endpoint({
  path: '/second-factor/passkeys/begin',
  method: 'post',
  docs: {
    topic: 'accounts',
    summary:
      'Begins to add a passkey (WebAuthn) as second factor: what a browser asks an authenticator, with a challenge that counts once, for five minutes, in this session.',
    who: 'people who are logged in',
    body: { currentPassword: currentPasswordDocs },
    answer: '201 `{ options }` (`PublicKeyCredentialCreationOptionsJSON`)',
    refusals: {
      403: '`second-factor-again`',
      409: '`passkeys-many`',
      429: 'ten wrong passwords in ten minutes',
    },
  },
  handler: async (req) => {
    const account = ownAccount(req)
    const { id, email, name, session } = account
    const factor = (await factorOf(id, req)) ?? none
    await proveOwner(account, factor, req)
    if (tooMany(factor)) refuse(refusal('passkeys-many', atMost), req)
    const { asked, place, signing } = passkeyAsked('add', account, session)
    const challenge = challengeFor(asked, { signing, nonce: randomBytes(12), now: new Date() })
    const userId = userIdOf(id)
    const about = { challenge, place, userId, email, name: name ?? email }
    return Response.json({ options: await optionsForAdding(factor, about) }, { status: 201 })
  },
})

export const addPasskeyEndpoint = endpoint({
  path: '/second-factor/passkeys',
  method: 'post',
  docs: {
    topic: 'accounts',
    summary:
      'Adds a passkey. Where it is the first factor of the account, recovery codes are shown this once, and all other sessions are over.',
    who: 'people who are logged in, and have begun',
    body: {
      name: 'text; required',
      passkey: 'what the authenticator answered (`RegistrationResponseJSON`); required',
    },
    answer: addedDocs,
    refusals: {
      400: '`passkey-name`',
      401: '`passkey-wrong`',
      409: '`passkeys-many`',
      429: '20 wrong answers in an hour',
    },
  },
  handler: async (req) => {
    const account = ownAccount(req)
    const { session } = account
    const longest = { field: 'name', facts: { longest: longestPasskeyName } }
    const name = passkeyName(req.data?.name) ?? refuse(refusal('passkey-name', longest), req)
    const recoveryCodes = recoveryCodesFrom(randomBytes)
    const { isFirst } = await attemptCode(
      account,
      req,
      async (before) => {
        if (tooMany(before)) refuse(refusal('passkeys-many', atMost), req)
        const factor = await withPasskey(before, {
          ...passkeyAsked('add', account, session),
          response: req.data?.passkey,
          now: new Date(),
          session,
          name,
          recoveryCodes,
        })
        return factor && { factor, isFirst: !isEnrolled(before) }
      },
      'passkey',
    )
    return answerAdded(account, 'add-passkey', { isFirst, recoveryCodes }, req, { name })
  },
})

export const removePasskeyEndpoint = endpoint({
  path: '/second-factor/passkeys/remove',
  method: 'post',
  docs: {
    topic: 'accounts',
    summary:
      'Removes a passkey. Where it is the last factor of the account, recovery codes and all other sessions are over.',
    who: 'people who are logged in, and gave a second factor in the last ten minutes',
    body: { id: 'of the passkey; required' },
    answer: '200 `{ done }`',
    refusals: {
      403: '`second-factor-again`',
      404: '`passkey-none`',
      409: '`second-factor-last`',
    },
  },
  handler: async (req) => {
    const account = ownAccount(req)
    const id = req.data?.id
    const factor = (await factorOf(account.id, req)) ?? none
    const passkey = factor.passkeys.find((each) => each.id === id)
    if (!passkey) refuse(refusal('passkey-none'), req)
    await proveOwner(account, factor, req)
    const { name } = passkey
    await inTransaction(req, () =>
      takeAway(account, 'remove-passkey', (before) => withoutPasskey(before, id), req, { name }),
    )
    return yes()
  },
})

export const passkeyEndpoints = [beginPasskeyEndpoint, addPasskeyEndpoint, removePasskeyEndpoint]
