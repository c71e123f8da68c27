import { notFound, redirect } from 'next/navigation'
import type { AdminViewServerProps, PayloadRequest } from 'payload'
import { AdminView } from '../../content/admin/AdminView'
import { findEditions } from '../../content/payload/find-edition'
import { translatorFor } from '../../i18n/server/messages'
import { personOf } from '../../workflow/payload/access'
import { mayPublish, mayReadDrafts } from '../../workflow/roles'
import { changesOf, type FieldChange } from '../changes'
import { findRelease } from '../payload/release-store'
import { type ReportedMember, reportOf } from '../payload/report'
import { ReleaseWork } from './ReleaseWork'
import './releases.css'

/** Members whose changes are shown here; those of more are a click away. */
const mostShown = 50

/** Admin view `/admin/releases/:id`: everything about a release on one page, to review and publish it in one go. */
export async function ReleaseView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  const id = String((view.params?.segments as string[] | undefined)?.[1] ?? '')
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent(`/admin/releases/${id}`)}`)
  const release = mayReadDrafts(personOf(req)) ? await findRelease(id, req) : undefined
  if (!release) notFound()
  const report = await reportOf(release, req)
  const changes = release.ended ? {} : await changesOfMembers(report.members, req)
  const t = translatorFor(req.i18n.language)
  return (
    <AdminView view={view} title={release.name} className="release">
      <main>
        <p>
          <a href="/admin/releases">{t('releases.all')}</a>
        </p>
        <ReleaseWork {...{ report, changes }} mayLetGuestsAnswer={mayPublish(personOf(req))} />
      </main>
    </AdminView>
  )
}

/** By the ids of members. */
async function changesOfMembers(
  members: readonly ReportedMember[],
  req: PayloadRequest,
): Promise<Record<string, FieldChange[]>> {
  const changes: Record<string, FieldChange[]> = {}
  for (const { id, collection, edition, isPublic } of members.slice(0, mostShown)) {
    const where = { id: { equals: edition } }
    const [after] = await findEditions({ collection, where, draft: true }, req)
    const [before] = isPublic ? await findEditions({ collection, where, draft: false }, req) : []
    if (after) changes[id] = changesOf(collection, before, after)
  }
  return changes
}
