/** The language of a request that has not reached Payload yet, by the same rule as Payload's. */
import { getRequestLanguage, type SanitizedConfig } from 'payload'
import { parseCookies } from 'payload/shared'
import { defaultLanguage, isLanguage, type Language } from '../../i18n/languages'

export async function requestLanguage(
  { headers }: Pick<Request, 'headers'>,
  config: Promise<SanitizedConfig>,
): Promise<Language> {
  const cookies = parseCookies(headers)
  const wanted = getRequestLanguage({ config: await config, cookies, headers })
  return isLanguage(wanted) ? wanted : defaultLanguage
}
