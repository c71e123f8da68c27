import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { AdminView } from '../../content/admin/AdminView'
import { momentIn, type Reader, sideBySide } from '../../i18n/formatting'
import { translatorFor } from '../../i18n/server/messages'
import { readerOf } from '../../settings/server/reader'
import { personOf } from '../../workflow/payload/access'
import { mayReadDrafts, mayRelease } from '../../workflow/roles'
import type { StoredRelease } from '../payload/release-store'
import { NewRelease } from './NewRelease'
import './releases.css'

const perPage = 100

/** Admin view `/admin/releases`: every release, those that wait first. */
export async function ReleasesView(view: AdminViewServerProps) {
  const { req } = view.initPageResult
  if (!req.user) redirect(`/admin/login?redirect=${encodeURIComponent('/admin/releases')}`)
  const t = translatorFor(req.i18n.language)
  const found = mayReadDrafts(personOf(req)) ? await releasesOf(view) : []
  const living = found.filter(({ ended }) => !ended)
  const ended = found.filter((release) => release.ended)
  return (
    <AdminView view={view} title={t('collections.releases.many')} className="releases">
      <main>
        <p>{t('releases.about')}</p>
        {mayRelease(personOf(req)) ? <NewRelease /> : null}
        <Releases title={t('releases.living')} of={living} reader={readerOf(req)} />
        {ended.length > 0 ? (
          <Releases title={t('releases.ended')} of={ended} reader={readerOf(req)} />
        ) : null}
      </main>
    </AdminView>
  )
}

async function releasesOf({ initPageResult: { req } }: AdminViewServerProps) {
  const { docs } = await req.payload.find({
    collection: 'releases',
    sort: '-updatedAt',
    limit: perPage,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  return docs
}

type Props = { title: string; of: readonly StoredRelease[]; reader: Reader }

function Releases({ title, of, reader }: Props) {
  const t = translatorFor(reader.language)
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {of.length === 0 ? <p className="releases__empty">{t('releases.none')}</p> : null}
      <ul className="releases__list">
        {of.map(({ id, name, state, members, unready, due, byName, ended, updatedAt }) => (
          <li key={id}>
            <a href={`/admin/releases/${id}`} dir="auto">
              {name}
            </a>
            <span className={`workflow-state release-state--${state}`}>
              {t(`releases.states.${state}`)}
            </span>
            <small>
              {sideBySide([
                t('releases.members', { count: members }),
                unready > 0 && !ended && t('releases.unready', { count: unready }),
                ended?.name ?? byName,
                momentIn(reader, due ?? ended?.at ?? updatedAt),
              ])}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
