/** Endpoints that assign translations, and say to whom they can be assigned. */
import { addDataAndFileToRequest } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { requireDraftReader } from '../../content/payload/requested-edition'
import { isLanguage } from '../../i18n/languages'
import { refusal as inputRefusal } from '../../refusals/common-refusals'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { mostContents, orderFrom } from '../request'
import { assign } from './assign'
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
      contents: `1 to ${mostContents} of \`{ kind, contentId }\``,
      assignee: 'the id of a translator of the language; `null` takes the assignment back',
      due: 'a moment in ISO 8601 with its offset; optional',
      note: 'for the assignee; optional',
    },
    answer: '200 `{ assignments: [{ kind, contentId, language, assignee, name, due, note, … }] }`',
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
    return Response.json({ assignments: await assign(order, req) })
  },
})

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
