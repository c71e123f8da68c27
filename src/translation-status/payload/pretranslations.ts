/**
 * Bulk pre-translation. `POST /api/translations/pretranslations` takes the contents; a job works on them in
 * the name of whoever asked, a few at a time, and writes the report as it goes: what was cut off in the
 * middle goes on where it stopped.
 */
import {
  addDataAndFileToRequest,
  createLocalReq,
  type PayloadRequest,
  type TaskConfig,
  type TypedUser,
} from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { canTranslateInto } from '../../assignments/assignment'
import { type Content, contentsFrom, mostContents } from '../../assignments/request'
import { requireDraftReader } from '../../content/payload/requested-edition'
import { isLanguage } from '../../i18n/languages'
import { yieldToEventLoop } from '../../platform/yield-to-event-loop'
import { refusal as inputRefusal } from '../../refusals/common-refusals'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { signatureFrom } from '../../revision/payload/signature'
import { refusal } from '../../translation/refusals'
import { personOf } from '../../workflow/payload/access'
import { nothingDone, type PretranslatedContent } from '../pretranslation'
import type { StatusRow } from '../status-row'
import type { Pretranslation } from './newest-pretranslations'
import { pretranslateContent } from './pretranslate-content'

const collection = 'pretranslations'

/** Milliseconds in which one job takes up contents: then other jobs have their turn. */
const turn = 10_000

export const pretranslateEndpoint = endpoint({
  path: '/translations/pretranslations',
  method: 'post',
  docs: {
    topic: 'status',
    summary:
      'Pre-translates contents as a job: what the translation memory has word for word, then what a machine makes of the rest. Only what is missing is filled in. `GET /api/pretranslations/{id}` has the state and the report.',
    who: 'translators of the language',
    body: {
      language: 'required',
      contents: `1 to ${mostContents} of \`{ kind, contentId }\``,
      machine: '`false`: the memory alone',
    },
    answer:
      '202 `{ doc }`; its `report` has `{ kind, contentId, title, edition, memory, machine, refused, open, kept, why? }` for each content',
    refusals: {
      400: 'a language that the site does not have',
      403: 'not a translator of the language',
    },
  },
  handler: async (req) => {
    await requireDraftReader(req)
    await addDataAndFileToRequest(req)
    const { language, machine = true } = req.data ?? {}
    if (!isLanguage(language)) refuse(inputRefusal('language-unknown', { field: 'language' }), req)
    if (!canTranslateInto(personOf(req), language)) {
      refuse(refusal('may-not-write', { facts: { language } }), req)
    }
    const contents = contentsFrom(req.data?.contents)
    if (isRefusal(contents)) refuse(contents, req)
    const { by, name: byName } = signatureFrom(req)
    const data = {
      ...{
        language,
        contents,
        withMachine: machine !== false,
        state: 'waiting' as const,
        report: [],
      },
      ...{ by, byName, at: new Date().toISOString() },
    }
    const common = { collection, depth: 0, overrideAccess: true, req } as const
    const doc = await req.payload.create({ ...common, data })
    await queueJob(String(doc.id), req)
    return Response.json({ doc }, { status: 202 })
  },
})

export const pretranslateContents: TaskConfig<'pretranslate'> = {
  slug: 'pretranslate',
  inputSchema: [{ name: 'id', type: 'text', required: true }],
  retries: { attempts: 8, backoff: { type: 'exponential', delay: 5000 } },
  handler: async ({ input: { id }, req: { payload } }) => {
    const found = await payload.db.findOne({ collection, where: { id: { equals: id } } })
    const run = found as Pretranslation | null
    if (!run || run.state === 'done') return { output: {} }
    const report = [...(run.report ?? [])]
    const begun = performance.now()
    while (report.length < run.contents.length && performance.now() - begun < turn) {
      const content = run.contents[report.length]
      if (content) report.push(await lineFor(content, run, payload))
      await write(run, { state: 'running', report }, payload)
      await yieldToEventLoop()
    }
    const req = await createLocalReq({}, payload)
    if (report.length < run.contents.length) await queueJob(id, req)
    else await write(run, { state: 'done', report, doneAt: new Date().toISOString() }, payload)
    return { output: {} }
  },
}

async function lineFor(
  { kind, contentId }: Content,
  { by, language, withMachine }: Pretranslation,
  payload: PayloadRequest['payload'],
): Promise<PretranslatedContent> {
  const where = { kind: { equals: kind }, contentId: { equals: contentId } }
  const row = (await payload.db.findOne({
    ...{ collection: 'translation-status', where },
  })) as StatusRow | null
  const user = (await payload.db.findOne({
    ...{ collection: 'users', where: { id: { equals: by } } },
  })) as TypedUser | null
  const nothing = { kind, contentId, title: row?.title ?? '', ...nothingDone }
  // Deleted, written in that language, or whoever asked is gone.
  if (!row || !user || row.sourceLanguage === language) return nothing
  const req = await createLocalReq({ user: { ...user, collection: 'users' } }, payload)
  const source = row.sourceLanguage
  const wanted = { kind, contentId, source, language, withMachine: Boolean(withMachine) }
  return pretranslateContent(wanted, req)
}

async function write(
  { id }: Pretranslation,
  data: Partial<Pretranslation>,
  payload: PayloadRequest['payload'],
): Promise<void> {
  await payload.db.updateOne({ collection, id, data: data as Record<string, unknown> })
}

async function queueJob(id: string, req: PayloadRequest): Promise<void> {
  await req.payload.jobs.queue({ task: 'pretranslate', queue: 'translation', input: { id }, req })
}
