/**
 * The parts of the messages that the admin's pages need in the browser, and the key under which
 * Payload's translations carry them.
 */
import type en from '../../../messages/en.json'

/** Each a part of `messages/*.json`. What only the server says is not among them. */
export const browserParts = [
  'assignments',
  'calendar',
  'contentFields',
  'edition',
  'exchange',
  'files',
  'forms',
  'images',
  'invitation',
  'lists',
  'pasting',
  'presence',
  'releases',
  'secondFactor',
  'serviceKey',
  'sessions',
  'signOn',
  'translate',
  'unpublishKinds',
  'unsaved',
  'workflow',
] as const

export type BrowserMessages = Pick<typeof en, (typeof browserParts)[number]>

/** Among Payload's own words, of which it sends a browser those of the person's language. */
export type BrowserTranslations = {
  concord: BrowserMessages
  /** Payload’s own words, where they are not true here. */
  general: {
    changesNotSaved: string
    noLabel: string
    payloadSettings: string
    restoring: string
  }
  fields: { toggleBlock: string }
}
