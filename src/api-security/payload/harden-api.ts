/**
 * Hardens every endpoint and every collection, also those that Payload adds itself. Applied to the
 * finished configuration, so that no collection can be forgotten.
 */
import type { Endpoint, PayloadRequest, SanitizedConfig } from 'payload'
import { countAttempt, keyOf } from '../../accounts/payload/attempts'
import { refusal as accountRefusal } from '../../accounts/refusals'
import { presentEndpoints } from '../../host/payload-absent-endpoints'
import { ownIds } from '../../host/payload-chosen-ids'
import { restrictDocumentLocks } from '../../host/payload-document-locks'
import { publishedUnless } from '../../host/payload-drafts-for-readers'
import { refuseRelatedQueries } from '../../host/payload-related-queries'
import { withReadBody } from '../../host/payload-request-bodies'
import { refuse } from '../../refusals/payload/refuse'
import { anyRole, personOf } from '../../workflow/payload/access'
import { factorMarkOf } from '../../workflow/payload/fresh-factor'
import { mayReadDrafts } from '../../workflow/roles'
import { bodyLimits } from '../body-limits'
import { bodyRefusal } from './body-refusals'
import { checkConditions, endLongRequests, withCheckedQuestion } from './check-question'
import { withFoundThing } from './found-things'

const mayRead = (req: PayloadRequest) => mayReadDrafts(personOf(req))
/** For readers: nothing that is not published, by any parameter (design, section 7). */
const forReaders = [refuseRelatedQueries(mayRead), publishedUnless(mayRead)]

const endLong = endLongRequests()

/** Applies the rules to a sanitized configuration. */
export function hardenApi(config: SanitizedConfig): SanitizedConfig {
  config.endpoints = config.endpoints.map((endpoint) =>
    checked(endpoint),
  ) as typeof config.endpoints
  for (const collection of config.collections) {
    const kind = { accounts: Boolean(collection.auth), files: Boolean(collection.upload) }
    collection.endpoints &&= presentEndpoints(collection).map((each) =>
      checked(withFoundThing(withCheckedQuestion(each, collection, config), collection), kind),
    )
    collection.hooks.beforeOperation = [
      endLong,
      checkConditions(config),
      ...forReaders,
      ownIds,
      ...(collection.hooks.beforeOperation ?? []),
    ]
  }
  return restrictDocumentLocks(config, anyRole)
}

type Kind = { accounts: boolean; files: boolean }

/** One person does not keep the server busy with files. */
function counted(endpoint: Endpoint, kind?: Kind): Endpoint {
  const { handler, path, method, custom } = endpoint
  const sendsFiles = custom?.readsItsBody || (kind?.files && path === '/')
  if (!sendsFiles || method !== 'post') return endpoint
  return {
    ...endpoint,
    handler: async (req) => {
      if (req.user) await countAttempt('files', keyOf(String(req.user.id)), req)
      return handler(req)
    },
  }
}

/** Where somebody may ask who needs a second factor and has none: about their login, and to get one. */
const whileEnrolling = {
  accounts: new Set([
    '/init',
    '/me',
    '/login',
    '/logout',
    '/refresh-token',
    '/first-register',
    '/forgot-password',
    '/reset-password',
    '/second-factor',
    '/second-factor/enrol',
    '/second-factor/confirm',
    '/second-factor/ways',
    '/second-factor/passkeys',
    '/second-factor/passkeys/begin',
    '/oidc/login',
    '/oidc/again',
    '/oidc/callback',
    '/oidc/ways',
    '/oidc/code',
  ]),
  root: new Set(['/access']),
}

/** Whoever has to enrol a second factor has no role before; here they are told why. */
function afterEnrolment(endpoint: Endpoint, kind?: Kind): Endpoint {
  const { handler, path } = endpoint
  const open = kind
    ? kind.accounts && whileEnrolling.accounts.has(path)
    : whileEnrolling.root.has(path)
  if (open) return endpoint
  return {
    ...endpoint,
    handler: (req) => {
      if (factorMarkOf(req)?.missing) refuse(accountRefusal('second-factor-enrol'), req)
      return handler(req)
    },
  }
}

function checked(endpoint: Endpoint, kind?: Kind): Endpoint {
  return withReadBody(
    counted(afterEnrolment(endpoint, kind), kind),
    (fault, req, limit) => refuse(bodyRefusal(fault, limit), req),
    bodyLimits(endpoint.path, kind),
  )
}
