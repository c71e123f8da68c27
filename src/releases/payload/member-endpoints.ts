/** Endpoints that add, change and remove members of a release. */
import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { endpoint } from '../../api-reference/payload/endpoint'
import { inTransaction } from '../../database/in-transaction'
import { refuse } from '../../refusals/payload/refuse'
import { isRefusal } from '../../refusals/refusal'
import { refusal } from '../refusals'
import { actionFrom, idsFrom, membersFrom, recordFrom } from '../request'
import { addMembers, changeRelease, chosenAmong, requireReleaser } from './change'
import { memberBody } from './change-endpoints'
import { withEditions } from './check'
import { membersOf, requestedRelease } from './release-store'
import { standingOf } from './standing'

const refusals = {
  409: 'the release is scheduled or has ended; an edition is in it already, or was saved since `revision`',
  422: 'something is missing, an edition is not there, or more than 1,000 members',
}

export const addMembersEndpoint = endpoint({
  path: '/:id/members',
  method: 'post',
  docs: {
    topic: 'releases',
    summary:
      'Adds editions to a release, each with what shall happen to it. In GraphQL: `addReleaseMembers`.',
    who: 'editors, translators and publishers',
    body: { members: memberBody },
    answer: '200 `{ doc }`, the release',
    refusals,
  },
  handler: async (req) => {
    requireReleaser(req)
    await addDataAndFileToRequest(req)
    const wanted = membersFrom(req.data?.members)
    if (isRefusal(wanted)) refuse(wanted, req)
    const doc = await inTransaction(req, async () =>
      addMembers(await requestedRelease(req), wanted, req),
    )
    return Response.json({ doc })
  },
})

export const changeMembersEndpoint = endpoint({
  path: '/:id/members',
  method: 'patch',
  docs: {
    topic: 'releases',
    summary:
      'Changes what shall happen to members of a release, one by one. In GraphQL: `changeReleaseMembers`.',
    who: 'editors, translators and publishers',
    body: { members: '`[{ id, publish? | unpublish? }]`, by the ids of the members' },
    answer: '200 `{ doc }`, the release',
    refusals,
  },
  handler: async (req) => {
    requireReleaser(req)
    await addDataAndFileToRequest(req)
    const asked = (Array.isArray(req.data?.members) ? req.data.members : []).map(recordFrom)
    const ids = idsFrom(asked.map(({ id }) => id))
    if (isRefusal(ids)) refuse(ids, req)
    const doc = await inTransaction(req, async () => {
      const release = await requestedRelease(req)
      const change = async () => {
        const members = chosenAmong(await membersOf(release, req), ids, req)
        for (const { document, ...member } of await withEditions(members, req)) {
          const said = asked.find(({ id }) => id === member.id) ?? {}
          const action = actionFrom(said, member.of, 'members')
          if (isRefusal(action)) refuse(action, req)
          const standing = await standingOf(
            { collection: member.of, edition: document, action },
            req,
          )
          await req.payload.update({
            collection: 'release-members',
            id: member.id,
            data: { action, ...standing },
            depth: 0,
            overrideAccess: true,
            req,
          })
        }
        return { changed: ids }
      }
      return changeRelease(release, { change }, req)
    })
    return Response.json({ doc })
  },
})

export const removeMembersEndpoint = endpoint({
  path: '/:id/members/remove',
  method: 'post',
  docs: {
    topic: 'releases',
    summary:
      'Takes members out of a release. Their editions stay as they are. In GraphQL: `removeReleaseMembers`.',
    who: 'editors, translators and publishers',
    body: { members: 'the ids of the members' },
    answer: '200 `{ doc }`, the release',
    refusals: { 409: 'the release is scheduled or has ended', 422: 'it has no such member' },
  },
  handler: async (req) => {
    requireReleaser(req)
    await addDataAndFileToRequest(req)
    const ids = idsFrom(req.data?.members)
    if (isRefusal(ids)) refuse(ids, req)
    if (!ids) refuse(refusal('members-missing', { field: 'members' }), req)
    const doc = await inTransaction(req, async () => {
      const release = await requestedRelease(req)
      const change = async () => {
        const chosen = chosenAmong(await membersOf(release, req), ids, req)
        await removeMembers(
          chosen.map(({ id }) => id),
          req,
        )
        return { removed: chosen.map(({ edition }) => edition) }
      }
      return changeRelease(release, { change }, req)
    })
    return Response.json({ doc })
  },
})

async function removeMembers(ids: string[], req: PayloadRequest): Promise<void> {
  await req.payload.delete({
    collection: 'release-members',
    where: { id: { in: ids } },
    depth: 0,
    overrideAccess: true,
    req,
  })
}
