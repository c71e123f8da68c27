/** What went wrong on a device that was asked for a passkey, as the key of a message. */
const byCode: Record<string, PasskeyProblem> = {
  ERROR_CEREMONY_ABORTED: 'passkeyCancelled',
  ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED: 'passkeyKnown',
  ERROR_INVALID_DOMAIN: 'passkeyPlace',
  ERROR_INVALID_RP_ID: 'passkeyPlace',
}

export type PasskeyProblem = 'passkeyCancelled' | 'passkeyKnown' | 'passkeyPlace' | 'passkeyFailed'

/** @param error of `@simplewebauthn/browser`, or of the browser itself */
export function passkeyProblem(error: unknown): PasskeyProblem {
  const { name, code } = (error ?? {}) as { name?: string; code?: unknown }
  const known = byCode[String(code)]
  if (known) return known
  // Browsers do not say whether somebody cancelled, waited too long or has none: nobody shall learn that.
  return name === 'NotAllowedError' || name === 'AbortError' ? 'passkeyCancelled' : 'passkeyFailed'
}
