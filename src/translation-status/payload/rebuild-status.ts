/**
 * Job that rebuilds missing rows of the translation status: of what was saved before there were
 * any, or before the site had a language. Asked for at each start; where nothing is missing, that
 * is a few looks into an index. A batch per job, so that notifications and translations do not
 * wait; doing one twice changes nothing.
 */
import { createLocalReq, type Payload, type PayloadRequest, type TaskConfig } from 'payload'
import {
  type EditionCollection,
  editionCollections,
  isEditionCollection,
} from '../../content/model'
import { inTransaction } from '../../database/in-transaction'
import { languages } from '../../i18n/languages'
import { writeStatusRow } from './update-status'

const batch = 200
/** Contents in one transaction: other writers wait for so many. */
const atOnce = 20

export const rebuildStatus: TaskConfig<'rebuild-translation-status'> = {
  slug: 'rebuild-translation-status',
  inputSchema: [
    { name: 'collection', type: 'text', required: true },
    { name: 'page', type: 'number', required: true },
  ],
  retries: { attempts: 8, backoff: { type: 'exponential', delay: 5000 } },
  handler: async ({ input: { collection, page }, req }) => {
    if (!isEditionCollection(collection)) return { output: {} }
    const contents = await sourcesOn(collection, page, req)
    for (let begin = 0; begin < contents.length; begin += atOnce) {
      await writeRows(collection, contents.slice(begin, begin + atOnce), req.payload)
    }
    if (contents.length === batch) await queueSurvey(collection, page + 1, req.payload)
    return { output: {} }
  },
}

/** Queues the job where rows are missing, unless another process did. */
export async function rebuildStatusWhereNeeded(payload: Payload): Promise<void> {
  const { totalDocs: underWay } = await payload.count({
    collection: 'payload-jobs',
    where: {
      and: [
        { taskSlug: { equals: 'rebuild-translation-status' } },
        { completedAt: { exists: false } },
        { hasError: { not_equals: true } },
      ],
    },
    overrideAccess: true,
  })
  if (underWay > 0) return
  for (const collection of editionCollections) {
    if (await isIncomplete(collection, payload)) await queueSurvey(collection, 1, payload)
  }
}

async function isIncomplete(collection: EditionCollection, payload: Payload): Promise<boolean> {
  const ofKind = { kind: { equals: collection } }
  const sources = await payload.count({
    collection,
    where: { sourceLanguage: { exists: false } },
    overrideAccess: true,
  })
  const rows = await payload.count({
    collection: 'translation-status',
    where: ofKind,
    overrideAccess: true,
  })
  if (rows.totalDocs < sources.totalDocs) return true
  const lacking = await payload.find({
    collection: 'translation-status',
    where: {
      and: [ofKind, { or: languages.map((code) => ({ [`${code}.state`]: { exists: false } })) }],
    },
    select: { kind: true },
    limit: 1,
    pagination: false,
    overrideAccess: true,
  })
  return lacking.docs.length > 0
}

async function sourcesOn(
  collection: EditionCollection,
  page: number,
  req: PayloadRequest,
): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection,
    where: { sourceLanguage: { exists: false } },
    draft: false,
    select: { contentId: true },
    // What is added meanwhile comes last, and has its row already.
    sort: ['createdAt', 'id'],
    depth: 0,
    limit: batch,
    // Paginated, since MongoDB's adapter knows no second page otherwise.
    page,
    overrideAccess: true,
  })
  return docs.map(({ contentId }) => String(contentId))
}

async function writeRows(
  collection: EditionCollection,
  contents: string[],
  payload: Payload,
): Promise<void> {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    for (const contentId of contents) await writeStatusRow(collection, contentId, req)
  })
}

async function queueSurvey(
  collection: EditionCollection,
  page: number,
  payload: Payload,
): Promise<void> {
  await payload.jobs.queue({
    task: 'rebuild-translation-status',
    queue: 'translation',
    input: { collection, page },
  })
}
