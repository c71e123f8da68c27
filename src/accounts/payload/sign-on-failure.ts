/** Who the provider of single sign-on proved somebody to be, and why a login by it failed. */
import type { TypedUser } from 'payload'
import type { Person } from '../../workflow/roles'
import type { Claims, SignOnProblem } from '../single-sign-on'

export type Account = TypedUser & Person & { email: string; name?: string | null }

/** `claims` are those of the signed token, and what the provider says beside. */
export type ProvedSubject = { issuer: string; subject: string; claims: Claims }

export class SignOnFailure extends Error {
  readonly problem: SignOnProblem
  /** Whose login it would have been, where that is known. */
  readonly account: Account | undefined

  constructor(
    problem: SignOnProblem,
    { account, cause }: { account?: Account; cause?: unknown } = {},
  ) {
    super(problem, { cause })
    this.problem = problem
    this.account = account
  }
}
