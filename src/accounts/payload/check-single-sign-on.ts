/** What only the application can say of the settings of single sign-on: the languages that there are. */
import { languages } from '../../i18n/languages'
import { settings } from '../../settings/server/settings.mjs'
import { unknownLanguages } from '../single-sign-on'

/** To be called at start. @throws Error which names the languages that this site does not have */
export function checkSingleSignOn(): void {
  const unknown = unknownLanguages(settings().singleSignOn?.claims ?? {})
  if (unknown.length === 0) return
  throw new Error(
    `OIDC_CLAIMS names languages that this site does not have: ${unknown.join(', ')}. It has ${languages.join(', ')}.`,
  )
}
