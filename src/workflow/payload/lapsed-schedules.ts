/** Keeps what lapsed (`../lapse.ts`), in the transaction in which it did. System writes and reads. */
import type { PayloadRequest, Where } from 'payload'
import type { EditionCollection } from '../../content/model'
import type { Language } from '../../i18n/languages'
import type { Why } from '../lapse'

const collection = 'lapsed-schedules'

export type LapsedSchedule = {
  of: EditionCollection | 'releases'
  /** The id of the edition or release. */
  target: string
  language?: Language | null
  kind: 'publish' | 'unpublish' | 'release'
  due: string
  /** Who had scheduled it. */
  by: string
  name: string
  why: Why
  /** Which member of a release it is about. */
  words?: string | null
  /** When it lapsed. */
  at: string
}

/** The newest of an edition or release stands for it. */
export async function keepLapse(
  lapse: Omit<LapsedSchedule, 'at'>,
  req: PayloadRequest,
): Promise<void> {
  await forgetLapse(lapse, req)
  await req.payload.create({
    collection,
    data: { ...lapse, at: new Date().toISOString() },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

export async function forgetLapse(
  { of, target }: Pick<LapsedSchedule, 'of' | 'target'>,
  req: PayloadRequest,
): Promise<void> {
  const where: Where = { and: [{ target: { equals: target } }, { of: { equals: of } }] }
  await req.payload.delete({ collection, where, depth: 0, overrideAccess: true, req })
}
