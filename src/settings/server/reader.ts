/** Who reads what the server says: in which language, and by which clock. */
import type { Reader } from '../../i18n/formatting'
import { zoneOf } from '../../time/zone'
import { settings } from './settings.mjs'

/** @param asks a request, or what Payload hands to a component of the server */
export function readerOf(asks: { user?: object | null; i18n?: { language?: string } }): Reader {
  return { language: asks.i18n?.language ?? 'en', timeZone: zoneOf(asks.user, settings().timeZone) }
}
