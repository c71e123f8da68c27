/**
 * Notifies translators of what a publication outdated: one e-mail per person, however many pages
 * were published meanwhile. Each outdated translation queues a notice; the first that is due takes
 * all the others along.
 */

import type { PayloadRequest, TaskConfig } from 'payload'
import { type EditionCollection, isEditionCollection } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import { titleOf } from '../../content/title'
import { isLanguage, type Language } from '../../i18n/languages'
import type { TranslatedDocument } from '../../segments/translated-document'
import { settings } from '../../settings/server/settings.mjs'
import { structureMessage } from '../../translation/server/structure-message'
import { emailFor } from './email'

type Stepped = TranslatedDocument & { workflow?: { state?: string } | null }
type Waiting = { edition: Stepped; link: string }
type Notice = { collection: EditionCollection; edition: string }

export const notifyTranslators: TaskConfig<'notify-translators'> = {
  slug: 'notify-translators',
  inputSchema: [
    { name: 'collection', type: 'text', required: true },
    { name: 'edition', type: 'text', required: true },
  ],
  retries: { attempts: 8, backoff: { type: 'exponential', delay: 15_000 } },
  handler: async ({ input, job, req }) => {
    const waiting = {
      queue: { equals: 'translator-notifications' },
      processing: { not_equals: true },
      completedAt: { exists: false },
      id: { not_equals: job.id },
    }
    const { docs } = await req.payload.find({
      collection: 'payload-jobs',
      where: waiting,
      depth: 0,
      limit: 0,
      pagination: false,
      overrideAccess: true,
    })
    const notices = [input, ...docs.map((each) => each.input)].filter(isNotice)
    await notifyEach(notices, req)
    const ids = docs.map(({ id }) => id)
    if (ids.length > 0) {
      await req.payload.delete({
        collection: 'payload-jobs',
        where: { id: { in: ids } },
        overrideAccess: true,
      })
    }
    return { output: {} }
  },
}

function isNotice(input: unknown): input is Notice {
  const { collection, edition } = (input ?? {}) as Partial<Notice>
  return typeof edition === 'string' && isEditionCollection(String(collection))
}

async function notifyEach(notices: Notice[], req: PayloadRequest): Promise<void> {
  const editions = await openEditions(notices, req)
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { roles: { in: ['translator'] } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
  })
  for (const { email, languages, notificationLanguage } of docs) {
    const own = editions.filter(({ edition }) => languages?.includes(edition.language))
    if (own.length === 0) continue
    const language = isLanguage(notificationLanguage) ? notificationLanguage : 'en'
    const letter = emailFor(language, 'outdated', {
      title: listed(own, language),
      who: '',
      link: wayTo(own),
      words: '',
      count: own.length,
    })
    await req.payload.jobs.queue({
      task: 'send-notification',
      queue: 'notifications',
      input: { to: email, ...letter },
    })
  }
}

/** To the one, or to all that is outdated in their language; of several languages, to their start. */
function wayTo(own: Waiting[]): string {
  const [first, ...others] = own
  if (first && others.length === 0) return first.link
  const [language, ...further] = new Set(own.map(({ edition }) => edition.language))
  const which = language && further.length === 0 ? `?language=${language}` : ''
  return `${settings().siteUrl}/admin/translations${which}`
}

/** What still waits for a translator, each edition once. */
async function openEditions(notices: Notice[], req: PayloadRequest): Promise<Waiting[]> {
  const found = new Map<string, Waiting>()
  for (const { collection, edition: id } of notices) {
    const [edition] = (await findEditions(
      { collection, where: { id: { equals: id } }, draft: true },
      req,
    )) as Stepped[]
    if (!edition) continue
    const open = Boolean(edition.progress?.open)
    const address = `${settings().siteUrl}/admin/collections/${collection}/${id}`
    const link = open ? `${address}/translate?status=open` : address
    // Where words were taken out nothing is open, but readers have them until it is published.
    // Structure that was carried over asks for nothing: it is told, so that nobody is surprised.
    const hasStructure = structureMessage(edition.progress?.structure, 'en') !== ''
    if (open || hasStructure || edition.workflow?.state === 'draft')
      found.set(id, { edition, link })
  }
  return [...found.values()]
}

/** A letter about one has its address where all letters have theirs. */
function listed(own: Waiting[], language: Language): string {
  if (own.length === 1) return own.map(({ edition }) => named(edition, language)).join()
  return own.map(({ edition, link }) => `${named(edition, language)}\n${link}`).join('\n\n')
}

function named(edition: TranslatedDocument, language: Language): string {
  const name = `${titleOf(edition) ?? '…'} (${edition.language})`
  const structure = structureMessage(edition.progress?.structure, language)
  return structure ? `${name}\n${structure}` : name
}
