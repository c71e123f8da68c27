/**
 * `GET /api/translations/status?language=fr&state=open&shownOn=…&page=1&limit=25`: what the dashboard
 * shows. `GET /api/translations/dashboard.csv` with the same (without `page` and `limit`): all of
 * it as a file; without `language`, the matrix. For everybody with a role.
 */

import { Forbidden, type PayloadRequest, UnauthorizedError } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { download } from '../../files/payload/download'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { personOf } from '../../workflow/payload/access'
import { mayReadDrafts } from '../../workflow/roles'
import { statusHead, statusLine } from '../csv'
import { queryFrom, type StatusQuery } from '../query'
import { rowsAfter, scopeOf, statusListOf } from './status-list'

export const statusEndpoint = endpoint({
  path: '/translations/status',
  method: 'get',
  docs: {
    topic: 'status',
    summary: 'Lists where contents stand in a language, or in all of them, as the dashboard does.',
    who: 'everybody with a role',
    query: {
      language: 'without it: all languages side by side',
      state: 'a state, `open` or `all`; `open` with a language, `all` without',
      shownOn: 'a page’s content id, or words of its title: that page and the FAQs on it',
      assignee: 'to whom it is assigned: the id of an account, `me`, or `none`',
      page: 'from 1',
      limit: '25, at most 200',
    },
    answer: '200, the query as it was read, with the rows and their number',
    refusals: { 400: 'a language that the site does not have', 422: 'another parameter is wrong' },
  },
  handler: async (req) => {
    const asked = askedOf(req)
    return Response.json({ ...asked, ...(await statusListOf(asked, req)) })
  },
})

const pageSize = 500

export const dashboardFileEndpoint = endpoint({
  path: '/translations/dashboard.csv',
  method: 'get',
  docs: {
    topic: 'status',
    summary: 'Exports the same list whole, as CSV, streamed.',
    who: 'everybody with a role',
    query: { 'language, state, shownOn, assignee': 'as above' },
    answer: '200 `text/csv`',
    refusals: { 400: 'a language that the site does not have', 422: 'another parameter is wrong' },
  },
  handler: async (req) => {
    const asked = askedOf(req)
    const { language } = asked
    const scope = await scopeOf(asked, req)
    const encoder = new TextEncoder()
    let last: Awaited<ReturnType<typeof rowsAfter>>[number] | undefined
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(encoder.encode(statusHead(language))),
      async pull(controller) {
        const rows = await rowsAfter(last, { asked: { ...asked, limit: pageSize }, scope }, req)
        const lines = rows.map((row) => statusLine(row, language))
        if (lines.length > 0) controller.enqueue(encoder.encode(lines.join('')))
        last = rows.at(-1)
        if (rows.length < pageSize) controller.close()
      },
    })
    const name = ['translations', language, language && asked.state].filter(Boolean).join('-')
    return download(body, { name: `${name}.csv`, mediaType: 'text/csv; charset=utf-8' })
  },
})

function askedOf(req: PayloadRequest): StatusQuery {
  if (!req.user) throw new UnauthorizedError(req.t)
  if (!mayReadDrafts(personOf(req))) throw new Forbidden(req.t)
  const asked = queryFrom(req.query, !req.query.language)
  if (isRefusal(asked)) refuse(asked, req)
  return asked
}
