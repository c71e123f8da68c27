import type { DocumentViewServerProps } from 'payload'
import { isEditionCollection } from '../../content/model'
import { momentIn } from '../../i18n/formatting'
import { translatorFor } from '../../i18n/server/messages'
import { readerOf } from '../../settings/server/reader'
import { lastActorName } from './actor-name'
import { Untitled } from './Untitled'
import './workflow.css'

const perPage = 50

/** The version history of an edition: each version with who made it and by which step. */
export async function History({ initPageResult, doc, searchParams }: DocumentViewServerProps) {
  const { req, collectionConfig } = initPageResult
  const collection = collectionConfig?.slug ?? ''
  if (!isEditionCollection(collection) || !req.user) return null
  const page = Number(searchParams?.page) || 1
  const found = await req.payload.findVersions({
    collection,
    where: { parent: { equals: doc.id } },
    sort: '-updatedAt',
    limit: perPage,
    page,
    depth: 0,
    select: { latest: true, version: { workflow: true, _status: true, revision: true } },
    overrideAccess: false,
    user: req.user,
    req,
  })
  const versions = found.docs
  const t = translatorFor(req.i18n.language)
  const reader = readerOf(req)
  const published = versions.find(({ version }) => version._status === 'published')
  const address = `/admin/collections/${collection}/${doc.id}/versions`
  return (
    <div className="history gutter--left gutter--right">
      <Untitled />
      <table>
        <thead>
          <tr>
            <th scope="col">{t('workflow.history.revision')}</th>
            <th scope="col">{t('workflow.history.step')}</th>
            <th scope="col">{t('workflow.history.who')}</th>
            <th scope="col">{t('workflow.history.when')}</th>
            <th scope="col">{t('workflow.history.stateAfter')}</th>
            <th scope="col">{t('workflow.history.compare')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ id, version }, index) => {
            const { last, state } = version.workflow ?? {}
            const before = versions[index + 1]
            return (
              <tr key={id}>
                <td>{version.revision}</td>
                <td>
                  {last ? t(`workflow.done.${last.event}`) : ''}
                  {id === published?.id ? (
                    <small> · {t('workflow.history.publicSince')}</small>
                  ) : null}
                </td>
                <td>
                  <bdi>
                    {last ? lastActorName((part) => t(`workflow.systems.${part}`), last) : null}
                  </bdi>
                </td>
                <td>{last ? <time dateTime={last.at}>{momentIn(reader, last.at)}</time> : ''}</td>
                <td>
                  {state ? (
                    <span className={`workflow-state workflow-state--${state}`}>
                      {t(`workflow.states.${state}`)}
                    </span>
                  ) : null}
                </td>
                <td>
                  {before ? (
                    <a href={`${address}/${id}?versionFrom=${before.id}`}>
                      {t('workflow.history.withBefore')}
                    </a>
                  ) : (
                    <a href={`${address}/${id}`}>{t('workflow.history.open')}</a>
                  )}
                  {published && published.id !== id ? (
                    <>
                      {' · '}
                      <a href={`${address}/${id}?versionFrom=${published.id}`}>
                        {t('workflow.history.withPublished')}
                      </a>
                    </>
                  ) : null}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p>
        {found.hasPrevPage ? (
          <a href={`${address}?page=${page - 1}`}>{t('workflow.history.newer')}</a>
        ) : null}{' '}
        {found.hasNextPage ? (
          <a href={`${address}?page=${page + 1}`}>{t('workflow.history.older')}</a>
        ) : null}
      </p>
      <p>{t('workflow.history.restore')}</p>
    </div>
  )
}
