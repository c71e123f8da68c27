/** Endpoints that make a release, and change what it says. */
import { addDataAndFileToRequest } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { inTransaction } from '../../database/in-transaction'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal, type Refusal } from '../../refusals/refusal'
import { refusal as workflowRefusal } from '../../workflow/refusals'
import { refusal } from '../refusals'
import { membersFrom, type Notes, nameFrom, notesFrom } from '../request'
import { addMembers, changeRelease, createRelease, requireReleaser } from './change'
import { requestedRelease, type StoredRelease } from './release-store'

export const described = {
  notes: '`{ en: "…", fr: "…" }`, what is new for the reader, for all members of a language',
  updateType: '`major` (the default) or `minor`, for all members that do not say it themselves',
}
export const memberBody =
  '`[{ collection, id, revision, publish?: { updateType?, changeNote? }, unpublish?: { kind, explanation?, to? } }]`; in place of `id`, `contentId` and `language`'

export const createEndpoint = endpoint({
  path: '/',
  method: 'post',
  docs: {
    topic: 'releases',
    summary:
      'Makes a release: a set of editions that go live together or not at all. In GraphQL: `createRelease`.',
    who: 'editors, translators and publishers',
    body: { name: 'what people call it', members: `${memberBody}; may be left out`, ...described },
    answer: '201 `{ doc }`',
    refusals: {
      409: 'an edition that was saved since `revision`',
      422: 'something is missing, an edition is not there, or more than 1,000 members',
    },
  },
  handler: async (req) => {
    requireReleaser(req)
    await addDataAndFileToRequest(req)
    const { name: asked, members, ...rest } = req.data ?? {}
    const name = nameFrom(asked)
    if (isRefusal(name)) refuse(name, req)
    const said = describedFrom(rest)
    if (isRefusal(said)) refuse(said, req)
    const wanted = members === undefined ? [] : membersFrom(members)
    if (isRefusal(wanted)) refuse(wanted, req)
    const doc = await inTransaction(req, async () => {
      const release = await createRelease({ name, ...said }, req)
      return wanted.length > 0 ? addMembers(release, wanted, req) : release
    })
    return Response.json({ doc }, { status: 201 })
  },
})

export const changeEndpoint = endpoint({
  path: '/:id/change',
  method: 'post',
  docs: {
    topic: 'releases',
    summary:
      'Changes the name of a release, or what it says for all its members. In GraphQL: `changeRelease`.',
    who: 'editors, translators and publishers',
    body: { name: 'what people call it', ...described },
    answer: '200 `{ doc }`',
    refusals: { 409: 'the release is scheduled or has ended' },
  },
  handler: async (req) => {
    requireReleaser(req)
    await addDataAndFileToRequest(req)
    const { name: asked, ...rest } = req.data ?? {}
    const name = asked === undefined ? undefined : nameFrom(asked)
    if (isRefusal(name)) refuse(name, req)
    const said = describedFrom(rest)
    if (isRefusal(said)) refuse(said, req)
    const doc = await inTransaction(req, async () => {
      const release = await requestedRelease(req)
      return changeRelease(release, { ...(name && { name }), ...said }, req)
    })
    return Response.json({ doc })
  },
})

/** Only what was said: the rest stays as it is. */
export function describedFrom({
  notes,
  updateType,
}: Record<string, unknown>): Partial<Pick<StoredRelease, 'notes' | 'updateType'>> | Refusal {
  const read: Notes | undefined | Refusal = notes === undefined ? undefined : notesFrom(notes)
  if (isRefusal(read)) return read
  if (updateType !== undefined && updateType !== 'major' && updateType !== 'minor') {
    return workflowRefusal('update-type-missing', { field: 'updateType' })
  }
  return { ...(read && { notes: read }), ...(updateType && { updateType }) }
}

/** Steps that decide what readers see are about the release that was looked at. */
export function requireRevision({ revision }: StoredRelease, asked: unknown): Refusal | undefined {
  if (!Number.isSafeInteger(asked)) {
    return workflowRefusal('revision-missing', { field: 'revision', facts: { event: 'publish' } })
  }
  return asked === revision ? undefined : refusal('release-changed')
}
