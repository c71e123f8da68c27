/** `POST /api/{relations|faqs}/{id}/presence`: a window says that it has the document open, and hears who else has. */
import {
  addDataAndFileToRequest,
  type CollectionAfterLogoutHook,
  Forbidden,
  NotFound,
  type PayloadRequest,
} from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { isEditionCollection } from '../../content/model'
import { requireDraftReader } from '../../content/payload/requested-edition'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { signatureFrom } from '../../revision/payload/signature'
import { isHere, mostTabs, othersOf, pauseAfter, reportFrom, visitAfter } from '../presence'
import { visitStore } from './visit-store'

export const presenceEndpoint = endpoint({
  path: '/:id/presence',
  method: 'post',
  docs: {
    topic: 'workflow',
    summary:
      'Says that a window has the edition open, and answers who else has. A window that is not heard of for a minute counts as closed.',
    who: 'people with a role, logged in with a password',
    body: {
      tab: 'a name that the window gives itself',
      doing: '`reading` or `writing`',
      asks: 'the id of a request for a turn, chosen by the window, as long as it waits',
      replies:
        '`[{ to, says }]`: replies to the requests of others, by their ids: `handed-over` or `not-now`',
      leaves: '`true`: the window closes; nothing else is read but `tab`',
    },
    answer:
      '200 `{ others: [{ key, name, isYou, doing, since, asks?, replies }], again }`; `again`: milliseconds until the window should say it again',
    refusals: { 422: 'a report that is none' },
  },
  handler: async (req) => {
    const document = await documentOf(req)
    const session = sessionOf(req)
    if (!session) throw new Forbidden(req.t) // a program has no window
    await addDataAndFileToRequest(req)
    const said = req.data ?? {}
    const report = reportFrom(said.leaves === true ? { ...said, doing: 'reading' } : said)
    if (isRefusal(report)) refuse(report, req)
    const { by: person, name } = signatureFrom(req)
    const own = { key: `${document}:${person}:${report.tab}`, document, person, name, session }
    const store = visitStore(req.payload)
    if (said.leaves === true) {
      await store.remove({ key: own.key })
      return Response.json({ others: [], again: null })
    }
    const now = new Date()
    const visits = await store.of(document)
    const before = visits.find(({ key }) => key === own.key)
    const ownTabs = visits.filter((visit) => visit.person === person && isHere(visit, now))
    const { visit, isDue } = visitAfter(before, report, own, now)
    if (isDue && (before || ownTabs.length < mostTabs)) await store.put(visit)
    const others = othersOf(visits, own, now)
    return Response.json({ others, again: pauseAfter(others, report) })
  },
})

/** Asked for often, so without reading the edition. @throws 401, 403 or 404 */
async function documentOf(req: PayloadRequest): Promise<string> {
  const { collection, id } = (req.routeParams ?? {}) as Record<string, string>
  if (!collection || !isEditionCollection(collection)) throw new NotFound(req.t)
  await requireDraftReader(req, [collection])
  const { totalDocs } = await req.payload.count({
    collection,
    where: { id: { equals: String(id) } },
    overrideAccess: false,
    user: req.user,
    req,
  })
  if (totalDocs === 0) throw new NotFound(req.t)
  return `${collection}:${id}`
}

/** Whoever logs out is nowhere any more, whichever windows are still open. */
export const leaveOnLogout: CollectionAfterLogoutHook = async ({ req }) => {
  const session = sessionOf(req)
  if (!session) return
  await visitStore(req.payload).remove({ person: signatureFrom(req).by, session })
}

function sessionOf({ user }: PayloadRequest): string | undefined {
  return (user as { _sid?: string } | null)?._sid
}
