/**
 * Service accounts: programs that ask with a key (`Authorization: Bearer concord_…`). Payload takes each for
 * somebody with the roles that write (`serviceRoles`); it has no password, no session and no other role. Who made, changed or removed
 * one, and who issued a key, stands in the audit log.
 */
import { randomBytes } from 'node:crypto'
import {
  type AuthStrategy,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type FieldHook,
  Forbidden,
  NotFound,
  type PayloadRequest,
  type TypedUser,
  UnauthorizedError,
} from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { appendEntry } from '../../audit-log/payload/append-entry'
import { idOf } from '../../content/reference'
import { inTransaction } from '../../database/in-transaction'
import type { Language } from '../../i18n/languages'
import { refuse } from '../../refusals/payload/refuse'
import { personOf } from '../../workflow/payload/access'
import { requireFreshFactor } from '../../workflow/payload/fresh-factor'
import { mayManagePeople, type Person, type Role } from '../../workflow/roles'
import { refusal } from '../refusals'
import {
  hashOfKey,
  isExpired,
  keyFrom,
  keyIn,
  rolesOfService,
  webhookSecretFrom,
} from '../service-key'

const collection = 'service-accounts'

export type ServiceAccount = {
  id: string | number
  name: string
  roles?: Role[] | null
  languages?: Language[] | null
  onlyPages?: boolean | null
  pages?: Person['pages']
  /** ISO 8601, UTC; nothing: the key counts until there is another. */
  expires?: string | null
  webhook?: string | null
  webhookSecret?: string | null
  keyHash?: string | null
  webhookProblem?: string | null
  webhookProblemSince?: string | null
}

/** Payload asks each of its strategies who a request is of. */
export const serviceKeyStrategy: AuthStrategy = {
  name: 'service-key',
  authenticate: async ({ headers, payload }) => {
    const key = keyIn(headers.get('authorization'))
    if (!key) return { user: null }
    const account = (await payload.db.findOne({
      collection,
      where: { keyHash: { equals: hashOfKey(key) } },
    })) as ServiceAccount | null
    if (!account || isExpired(account, new Date())) return { user: null }
    const { id, name, languages, onlyPages, pages } = account
    const rights = { roles: rolesOfService(account), languages, onlyPages, pages }
    const user = { id, name, ...rights, collection: 'users' }
    return { user: user as TypedUser }
  },
}

export const issueKeyEndpoint = endpoint({
  path: '/:id/key',
  method: 'post',
  docs: {
    topic: 'accounts',
    summary:
      'Issues a key for a service account, and the secret that its webhooks are signed with; the ones before stop working at once. Both are shown this once.',
    who: 'administrators',
    answer: '201 `{ key, webhookSecret }`',
  },
  handler: async (req) => {
    if (!req.user) throw new UnauthorizedError(req.t)
    if (!mayManagePeople(personOf(req))) throw new Forbidden(req.t)
    requireFreshFactor(req)
    const where = { id: { equals: String(req.routeParams?.id ?? '') } }
    const account = (await req.payload.db.findOne({
      collection,
      where,
      req,
    })) as ServiceAccount | null
    if (!account) throw new NotFound(req.t)
    const key = keyFrom(randomBytes(32))
    const webhookSecret = webhookSecretFrom(randomBytes(32))
    await inTransaction(req, async () => {
      const data = { keyHash: hashOfKey(key), webhookSecret }
      await req.payload.db.updateOne({ collection, id: account.id, data, req })
      await record('issue-service-key', account, {}, req)
    })
    return Response.json({ key, webhookSecret }, { status: 201 })
  },
})

/** Only whole addresses of the web: a path or a file would be asked of this very server. */
export const webhookAddress: FieldHook = ({ value, req }) => {
  const address = typeof value === 'string' ? value.trim() : ''
  if (!address) return null
  const isWeb = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
  if (!isWeb) refuse(refusal('webhook-address-wrong', { field: 'webhook' }), req, collection)
  return address
}

export const auditServiceAccount: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  if (operation === 'create') await record('add-service-account', doc, saidOf(doc), req)
  else if (JSON.stringify(saidOf(doc)) !== JSON.stringify(saidOf(previousDoc))) {
    const detail = { before: saidOf(previousDoc), after: saidOf(doc) }
    await record('change-service-account', doc, detail, req)
  }
  return doc
}

export const auditServiceAccountRemoval: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await record('remove-service-account', doc as ServiceAccount, saidOf(doc as ServiceAccount), req)
  return doc
}

function saidOf({ name, roles, languages, onlyPages, pages, expires, webhook }: ServiceAccount) {
  return {
    name,
    roles: roles ?? [],
    ...(onlyPages && { pages: (pages ?? []).map(({ value }) => idOf(value)) }),
    languages: languages ?? [],
    webhook: webhook ?? null,
    ...(expires && { expires }),
  }
}

async function record(
  event:
    | 'add-service-account'
    | 'change-service-account'
    | 'remove-service-account'
    | 'issue-service-key',
  { id, name }: ServiceAccount,
  detail: Record<string, unknown>,
  req: PayloadRequest,
): Promise<void> {
  await appendEntry(
    req,
    { event, kind: collection, edition: String(id), title: name, detail },
    'setup',
  )
}
