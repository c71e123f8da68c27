/** Turns a refusal into the error that Payload answers with, in the language of the request. */
import { APIError, type PayloadRequest, ValidationError } from 'payload'
import { languageIn, momentIn } from '../../i18n/formatting'
import { isLanguage, type Language } from '../../i18n/languages'
import { messageAt } from '../../i18n/message-at'
import { languageOf, translatorFor } from '../../i18n/server/messages'
import { settings } from '../../settings/server/settings.mjs'
import { zoneOf } from '../../time/zone'
import type { Refusal } from '../refusal'

/**
 * Throws a refusal as an error of Payload.
 *
 * @throws always: a `ValidationError` where the refusal names a field, so that the admin marks it,
 *   and an `APIError` otherwise; both carry the code for programs
 */
export function refuse(reason: Refusal, req: PayloadRequest, collection?: string): never {
  const message = messageTo(req, reason)
  const { code, status, field, facts, data } = reason
  if (field && status === 400) {
    throw new ValidationError({ collection, errors: [{ message, path: field }], req }, req.t)
  }
  throw new APIError(message, status, { code, ...facts, ...data }, true)
}

/** The message of a refusal for whoever asks: in their language, and by their clock. */
export function messageTo(req: PayloadRequest, reason: Pick<Refusal, 'code' | 'facts'>): string {
  return refusalMessage(reason, languageOf(req), zoneOf(req.user, settings().timeZone))
}

/** A content field by its path: `seo.title`. */
function fieldIn(translate: ReturnType<typeof translatorFor>, path: string): string {
  const parts = path.split('.')
  return parts.map((part) => messageAt(translate, `contentFields.${part}`) ?? part).join(' · ')
}

const isoMoment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

/**
 * The message of a refusal in a language: what is wrong, and what to do.
 *
 * @param timeZone by which moments are told; the site’s where nobody in particular reads
 */
export function refusalMessage(
  { code, facts }: Pick<Refusal, 'code' | 'facts'>,
  language: Language,
  timeZone = settings().timeZone,
): string {
  const translate = translatorFor(language)
  const nameAt = (key: string) => messageAt(translate, key) ?? key
  // Languages, moments, states, events and checks are named as on the screen.
  const moments = Object.entries(facts ?? {}).filter(([, fact]) => isoMoment.test(String(fact)))
  const named = {
    ...facts,
    ...Object.fromEntries(
      moments.map(([key, at]) => [key, momentIn({ language, timeZone }, String(at))]),
    ),
    ...(isLanguage(facts?.language) && { language: languageIn(language, facts.language) }),
    ...(facts?.contentField && { contentField: fieldIn(translate, String(facts.contentField)) }),
    ...(facts?.check && { check: nameAt(`translationChecks.checks.${facts.check}`) }),
    ...(facts?.state && { state: nameAt(`workflow.states.${facts.state}`) }),
    ...(facts?.event && { event: nameAt(`workflow.events.${facts.event}`) }),
  }
  return messageAt(translate, `refusal.${code}`, named) ?? code
}
