/**
 * Whether machine translation is available for an edition: it is set up, and the source may be
 * sent.
 */
import type { PayloadRequest } from 'payload'
import { languageOf } from '../../i18n/server/messages'
import type { Machine } from '../../machine-translation/machine-translation'
import { deepL } from '../../machine-translation/server/deepl'
import { libreTranslate } from '../../machine-translation/server/libretranslate'
import { openAi } from '../../machine-translation/server/openai'
import { refusalMessage } from '../../refusals/payload/refuse'
import type { Refusal } from '../../refusals/refusal'
import { settings } from '../../settings/server/settings.mjs'
import { refusal } from '../refusals'
import type { Followed } from './current-records'

export type MachineForEdition = {
  answer: { available: boolean; why?: string }
} & ({ machine: Machine; refused?: undefined } | { machine?: undefined; refused: Refusal })

/**
 * The machine for an edition, or the refusal. A source that is not published is not sent, unless
 * the operator allowed it: nobody should read in a stranger's log what is announced tomorrow.
 */
export function machineFor({ source }: Followed, req: PayloadRequest): MachineForEdition {
  const { machineTranslation } = settings()
  if (!machineTranslation)
    return { answer: { available: false }, refused: refusal('machine-not-set-up') }
  if (source._status !== 'published' && !machineTranslation.drafts) {
    const refused = refusal('machine-drafts-stay')
    return { answer: { available: false, why: refusalMessage(refused, languageOf(req)) }, refused }
  }
  return { answer: { available: true }, machine: engineFor(machineTranslation) }
}

type Chosen = NonNullable<ReturnType<typeof settings>['machineTranslation']>

function engineFor({ engine, model = '', ...service }: Chosen): Machine {
  if (engine === 'deepl') return deepL(service)
  return engine === 'openai' ? openAi({ ...service, model }) : libreTranslate(service)
}
