/** Failed logins in the audit log, by password and by single sign-on. */
import type { PayloadRequest } from 'payload'
import { appendEntry } from '../../audit-log/payload/append-entry'
import { inTransaction } from '../../database/in-transaction'
import { takes } from './attempts'

/**
 * Records a failed login, unless so many were recorded lately that the log would fill with them.
 *
 * @param account whose login failed, where there is one
 * @param detail from which network, and what else is known
 * @param otherwise the part of the system that acts where the request names nobody
 */
export async function recordFailedLogin(
  account: { id: string | number; name?: string | null } | undefined,
  detail: { from: string; [fact: string]: string },
  req: PayloadRequest,
  otherwise?: string,
): Promise<void> {
  if (!(await takes('recorded', 'all', req.payload))) return
  await inTransaction(req, () =>
    appendEntry(
      req,
      {
        event: 'fail-login',
        kind: 'users',
        edition: account ? String(account.id) : '',
        title: account?.name ?? null,
        detail,
      },
      otherwise,
    ),
  )
}
