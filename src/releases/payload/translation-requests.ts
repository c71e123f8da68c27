/**
 * A release asks for its translations: how far each language is, and
 * `POST /api/releases/{id}/translations`, which assigns what is missing to a person with a date.
 */
import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { assignableBy, dueFirst } from '../../assignments/assignment'
import { assign } from '../../assignments/payload/assign'
import {
  type Assignee,
  findAssignments,
  translatorsInto,
} from '../../assignments/payload/assignment-store'
import { orderFrom } from '../../assignments/request'
import { editionCollections } from '../../content/model'
import { findEditions } from '../../content/payload/find-edition'
import { inTransaction } from '../../database/in-transaction'
import { languages } from '../../i18n/languages'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { personOf } from '../../workflow/payload/access'
import { type EditionAtHand, type LanguageOfRelease, languagesOfRelease } from '../languages'
import { refusal } from '../refusals'
import { isLiving } from '../release'
import { membersOf, recordRelease, requestedRelease, type StoredMember } from './release-store'

export type ReportedLanguage = LanguageOfRelease & {
  /** To whom what waits is assigned, the earliest date first. */
  assigned: { name: string; due: string | null; count: number }[]
  /** To whom the person may assign it. */
  assignable: Assignee[]
}

export const askTranslatorsEndpoint = endpoint({
  path: '/:id/translations',
  method: 'post',
  docs: {
    topic: 'releases',
    summary:
      'Asks a translator for what a release has not yet in a language: assigns it, with one letter. It stands on the dashboard of the language, what is due first above. In GraphQL: `requestTranslations`.',
    who: 'as for `POST /api/translations/assignments`',
    body: {
      language: 'required',
      assignee: 'the id of a translator of the language; `null` takes it back',
      due: 'a moment in ISO 8601 with its offset; that of the schedule without it',
      note: 'for the assignee; optional',
    },
    answer: '200 `{ assignments: [{ kind, contentId, language, assignee, name, due, note, … }] }`',
    refusals: {
      403: 'somebody else has it, or you may not assign others',
      409: 'the release has ended, or waits for nothing in this language',
      422: 'something is missing or wrong; nothing was assigned',
    },
  },
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const assignments = await inTransaction(req, () => askFor(req))
    return Response.json({ assignments })
  },
})

async function askFor(req: PayloadRequest) {
  const release = await requestedRelease(req)
  if (!isLiving(release)) refuse(refusal('release-ended'), req)
  const { language, assignee, note, due } = req.data ?? {}
  const found = await languagesOf(await membersOf(release, req), req)
  const [first, ...rest] = found.find((each) => each.language === language)?.waiting ?? []
  const order = orderFrom(
    {
      language,
      assignee,
      note,
      due: due || release.due,
      contents: [first ?? { kind: 'faqs', contentId: '' }],
    },
    new Date(),
  )
  if (isRefusal(order)) refuse(order, req)
  if (!first)
    refuse(refusal('language-waits-for-nothing', { facts: { language: order.language } }), req)
  const words = [release.name, order.note].filter(Boolean).join(': ')
  const assignments = await assign({ ...order, contents: [first, ...rest], note: words }, req)
  const [to] = assignments
  await recordRelease('ask-translators', { before: release, after: release }, req, {
    ...{ language, contents: rest.length + 1, assignee: to?.name ?? null, due: order.due ?? null },
  })
  return assignments
}

async function languagesOf(
  members: readonly StoredMember[],
  req: PayloadRequest,
): Promise<LanguageOfRelease[]> {
  const editions: EditionAtHand[] = []
  for (const collection of editionCollections) {
    const own = members.filter(({ of }) => of === collection)
    if (own.length === 0) continue
    const where = { contentId: { in: [...new Set(own.map(({ contentId }) => contentId))] } }
    const found = await findEditions({ collection, where, draft: true }, req)
    editions.push(
      ...found.map(({ id, contentId, language, sourceLanguage, revision, _status }) => ({
        ...{ collection, id, contentId, language, sourceLanguage },
        ...{ revision: revision ?? 0, isPublished: _status === 'published' },
      })),
    )
  }
  return languagesOfRelease(members, editions, languages)
}

/** With whom has what, and whom the person may ask. */
export async function reportedLanguages(
  members: readonly StoredMember[],
  req: PayloadRequest,
): Promise<ReportedLanguage[]> {
  const reported: ReportedLanguage[] = []
  const person = req.user ? { ...personOf(req), id: String(req.user.id) } : null
  for (const found of await languagesOf(members, req)) {
    const { language, waiting } = found
    const contents = waiting.map(({ contentId }) => contentId)
    const assignments =
      contents.length > 0
        ? await findAssignments(
            { and: [{ language: { equals: language } }, { contentId: { in: contents } }] },
            req,
          )
        : []
    const groups = new Map<string, ReportedLanguage['assigned'][number]>()
    for (const { name, due = null } of dueFirst(assignments)) {
      const key = `${name} ${due}`
      groups.set(key, { name, due, count: (groups.get(key)?.count ?? 0) + 1 })
    }
    const assignable = assignableBy(person, language, await translatorsInto(language, req))
    reported.push({ ...found, assigned: [...groups.values()], assignable })
  }
  return reported
}
