/** Who acts, as the audit log, versions, comments and segments name them. */
import type { PayloadRequest } from 'payload'

/** `by` is the id of an account, or `system:import` and the like; `name` what they are called now. */
export type Signature = { by: string; name: string }

/**
 * @param otherwise the part of the system that acts where the request names nobody
 * @throws where neither a person nor the system says that it writes
 */
export function signatureFrom(req: PayloadRequest, otherwise?: string): Signature {
  const { id, name, email } = (req.user ?? {}) as {
    id?: string | number
    name?: string | null
    email?: string | null
  }
  if (id !== undefined) return { by: String(id), name: name || email || String(id) }
  const system = req.context.system ?? otherwise
  if (system) return { by: `system:${system}`, name: system }
  throw new Error(
    'A write without a person must say who it is: pass `user`, or `context: { system: "import" }`.',
  )
}
