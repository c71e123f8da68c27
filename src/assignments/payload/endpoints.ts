/** Endpoints that assign translations, and say to whom they can be assigned. */
import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { findLatest } from '../../content/payload/find-edition'
import { requireDraftReader } from '../../content/payload/requested-edition'
import { inTransaction } from '../../database/in-transaction'
import { isLanguage } from '../../i18n/languages'
import { refusal as inputRefusal } from '../../refusals/common-refusals'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { recordsOfToday } from '../../translation/payload/current-records'
import { mostContents, mostSegments, type Order, orderFrom } from '../request'
import { assign, type FoundOrder, type FoundPart } from './assign'
import { translatorsInto } from './assignment-store'

export const assignEndpoint = endpoint({
  path: '/translations/assignments',
  method: 'post',
  docs: {
    topic: 'status',
    summary:
      'Assigns the translation of contents into a language to a person, with a date, or takes that back; each gets one letter. `GET /api/translation-assignments` lists what is assigned.',
    who: 'editors, publishers, administrators and reviewers of the language; translators what they take or give back themselves',
    body: {
      language: 'required',
      contents: `1 to ${mostContents} of \`{ kind, contentId, segments? }\`; \`segments\`, the ids of 1 to ${mostSegments} segments of a translation that is begun, assigns these alone; who has the whole keeps the rest`,
      assignee: 'the id of a translator of the language; `null` takes the assignment back',
      due: 'a moment in ISO 8601 with its offset; optional',
      note: 'for the assignee; optional',
    },
    answer:
      '200 `{ assignments: [{ kind, contentId, segments?, language, assignee, name, due, note, … }] }`',
    refusals: {
      400: 'a language that the site does not have',
      403: 'somebody else has it, or you may not assign others',
      422: 'something is missing or wrong; nothing was assigned',
    },
  },
  handler: async (req) => {
    await requireDraftReader(req)
    await addDataAndFileToRequest(req)
    const order = orderFrom(req.data ?? {}, new Date())
    if (isRefusal(order)) refuse(order, req)
    const assignments = await inTransaction(req, async () => assign(await found(order, req), req))
    return Response.json({ assignments })
  },
})

/** With the records of the translations of which segments are named. */
async function found(order: Order, req: PayloadRequest): Promise<FoundOrder> {
  const contents: FoundPart[] = []
  for (const part of order.contents) {
    const { kind: collection, contentId, segments } = part
    const wanted = { collection, contentId, language: order.language }
    const edition = segments && (await findLatest(wanted, req))
    const today = edition && (await recordsOfToday(collection, edition, req))
    const begun = today && { edition: String(edition.id), records: today.records }
    contents.push({ ...part, begun })
  }
  return { ...order, contents }
}

export const assigneesEndpoint = endpoint({
  path: '/translations/assignees',
  method: 'get',
  docs: {
    topic: 'status',
    summary: 'Lists the translators of a language by name: to whom work can be assigned.',
    who: 'everybody with a role',
    query: { language: 'required' },
    answer: '200 `{ assignees: [{ id, name }] }`',
    refusals: { 400: 'a language that the site does not have' },
  },
  handler: async (req) => {
    await requireDraftReader(req)
    const { language } = req.query
    if (!isLanguage(language)) refuse(inputRefusal('language-unknown', { field: 'language' }), req)
    return Response.json({ assignees: await translatorsInto(language, req) })
  },
})
