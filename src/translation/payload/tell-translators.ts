/**
 * Tells translators what a publication left open: one letter per person, however many pages were
 * published meanwhile. Each outdated translation queues a notice; the first that is due takes all
 * the others along.
 */
import type { PayloadRequest, TaskConfig } from 'payload'
import { findEditions } from '../../content/payload/find-edition'
import { type EditionCollection, isEditionCollection } from '../../content/reference'
import { isLanguage, type Language } from '../../i18n/languages'
import { siteUrlFrom } from '../../platform/environment'
import { letterIn } from '../../platform/sentences'
import type { TranslatedDocument } from './stored'

type Notice = { collection: EditionCollection; edition: string }
type Translator = {
  email: string
  name?: string | null
  languages?: Language[] | null
  lettersIn?: Language | null
}

export const tellTranslators: TaskConfig<'tell-translators'> = {
  slug: 'tell-translators',
  inputSchema: [
    { name: 'collection', type: 'text', required: true },
    { name: 'edition', type: 'text', required: true },
  ],
  retries: { attempts: 8, backoff: { type: 'exponential', delay: 15_000 } },
  handler: async ({ input, job, req }) => {
    const waiting = {
      queue: { equals: 'notices' },
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
    await writeLetters(notices, req)
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

async function writeLetters(notices: Notice[], req: PayloadRequest): Promise<void> {
  const editions = await openEditions(notices, req)
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { roles: { in: ['translator'] } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
  })
  for (const { email, languages, lettersIn } of docs as unknown as Translator[]) {
    const own = editions.filter(({ edition }) => languages?.includes(edition.language))
    if (own.length === 0) continue
    const letter = letterIn(isLanguage(lettersIn) ? lettersIn : 'en', 'outdated', {
      title: own.map(({ edition, link }) => `${titleOf(edition)}\n${link}`).join('\n\n'),
      who: '',
      link: `${siteUrlFrom(process.env)}/admin`,
      words: '',
      count: own.length,
    })
    await req.payload.jobs.queue({
      task: 'send-letter' as never,
      queue: 'letters',
      input: { to: email, ...letter } as never,
    })
  }
}

/** What is still open, each edition once. */
async function openEditions(notices: Notice[], req: PayloadRequest) {
  const found = new Map<string, { edition: TranslatedDocument; link: string }>()
  for (const { collection, edition: id } of notices) {
    const [edition] = (await findEditions(
      { collection, where: { id: { equals: id } }, draft: true },
      req,
    )) as TranslatedDocument[]
    const link = `${siteUrlFrom(process.env)}/admin/collections/${collection}/${id}`
    if (edition?.progress?.open) found.set(id, { edition, link })
  }
  return [...found.values()]
}

function titleOf({ title, question, language }: TranslatedDocument): string {
  return `${title ?? question ?? '…'} (${language})`
}
