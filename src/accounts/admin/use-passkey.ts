'use client'

import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import { useMemo } from 'react'
import { useAdminMessages } from '../../i18n/admin/use-messages'
import { passkeyProblem } from './passkey-problem'

/** React hook: asks the person’s device for a passkey. @returns what it answered, or what to tell the person */
export function usePasskey() {
  const { t } = useAdminMessages('secondFactor')
  return useMemo(() => {
    const ask = async <Answer>(begin: () => Promise<Answer>) => {
      if (!browserSupportsWebAuthn()) return { message: t('passkeyUnsupported') }
      try {
        return { answer: await begin() }
      } catch (error) {
        return { message: t(passkeyProblem(error)) }
      }
    }
    return {
      add: (optionsJSON: PublicKeyCredentialCreationOptionsJSON) =>
        ask(() => startRegistration({ optionsJSON })),
      give: (optionsJSON: PublicKeyCredentialRequestOptionsJSON) =>
        ask(() => startAuthentication({ optionsJSON })),
    }
  }, [t])
}
