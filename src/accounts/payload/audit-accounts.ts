/**
 * Who may do what is as much a part of the audit log as what was done (design, section 4: no silent
 * power): adding, changing and removing a person. Of a password it says that it was set, never
 * which; letters and logins are no steps.
 */
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload'
import { appendEntry } from '../../audit-log/payload/append-entry'
import { idOf } from '../../content/reference'
import { declareWrite, writeIntentOf } from '../../revision/payload/own-request'
import type { Person } from '../../workflow/roles'
import { notifyOwner } from './notify'

type Account = Person & { id: string | number; name?: string | null; email?: string | null }

export const noticePasswordChange: CollectionBeforeChangeHook = ({ data, req }) => {
  declareWrite(req, {
    kind: 'account',
    setsPassword: Boolean(data.password),
    publicity: 'save-draft',
  })
  return data
}

export const auditAccount: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const account = doc as Account
  const intent = writeIntentOf(req)
  const setsPassword = intent.kind === 'account' && intent.setsPassword
  const detail =
    operation === 'create'
      ? powersOf(account)
      : changeOf(previousDoc as Account, account, setsPassword)
  if (detail)
    await keep(operation === 'create' ? 'add-person' : 'change-person', account, detail, req)
  if (operation === 'update') {
    const { email } = previousDoc as Account
    if (setsPassword) await notifyOwner('passwordChanged', account.id, req)
    if (email && email !== account.email)
      await notifyOwner('addressChanged', account.id, req, email)
  }
  return doc
}

export const auditAccountRemoval: CollectionAfterDeleteHook = async ({ doc, req }) => {
  await keep('remove-person', doc as Account, powersOf(doc as Account), req)
  return doc
}

function powersOf({ roles, languages, onlyPages, pages }: Account) {
  const kept = onlyPages && { pages: (pages ?? []).map(({ value }) => idOf(value)) }
  return { roles: roles ?? [], languages: languages ?? [], ...kept }
}

/** Nothing where only what concerns nobody else was changed. */
function changeOf(
  before: Account,
  after: Account,
  setsPassword: boolean,
): Record<string, unknown> | undefined {
  const said = (account: Account) => ({ name: account.name, ...powersOf(account) })
  const changed = {
    ...(JSON.stringify(said(before)) !== JSON.stringify(said(after)) && {
      before: said(before),
      after: said(after),
    }),
    ...(before.email !== after.email && { email: 'changed' }),
    ...(setsPassword && { password: 'set' }),
  }
  return Object.keys(changed).length > 0 ? changed : undefined
}

async function keep(
  event: 'add-person' | 'change-person' | 'remove-person',
  { id, name }: Account,
  detail: Record<string, unknown>,
  req: PayloadRequest,
): Promise<void> {
  await appendEntry(
    req,
    {
      event,
      kind: 'users',
      edition: String(id),
      title: name ?? null,
      detail,
    },
    // The first account is made by nobody who has one: at the first visit, or by a command.
    'setup',
  )
}
